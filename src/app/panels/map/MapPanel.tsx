import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { layoutMap, type NamedGlyph } from '../../../layout/map.ts';
import { matching, toggled } from '../../../timeline/facets.ts';
import { locate } from '../../../timeline/located.ts';
import { useMasarStore, useReader, useSettledWindow } from '../../reader.ts';
import { useRoom } from '../../room.ts';
import { SidePanel } from '../../shell/SidePanel.tsx';
import { useOutlines } from './outlines.ts';
import { Picture, type PictureHandle } from './Picture.tsx';
import { andOthers } from './words.ts';
import './map.css';

/** Height for a width, the greatest, and the share of the screen that leaves some for the list. */
const SHAPE = 0.68;
const TALLEST = 330;
const SCREEN_SHARE = 0.45;
/** Kilometres of the bar from which outlines may be coarse. */
const WIDE_KM = 300;

const NOTHING: readonly string[] = [];

/** Where the window's events took place; choosing a place keeps its events on the timeline. */
export function MapPanel({ onClose }: { readonly onClose: () => void }) {
  const store = useMasarStore();
  const { timeline, language, plain } = useReader();
  const window = useSettledWindow();
  const matched = useStore(store, (state) => state.matched);
  const filters = useStore(store, (state) => state.looking.filters);
  const found = useStore(store, (state) => (state.looking.q === '' ? null : state.found));
  const selection = useStore(store, (state) => state.looking.selection);
  const [near, setNear] = useState(NOTHING);
  const [current, setCurrent] = useState<string | null>(null);
  const [isNear, setIsNear] = useState(false);
  const outlines = useOutlines(isNear);
  const [frame, room] = useRoom();
  const picture = useRef<PictureHandle>(null);
  const list = useRef<HTMLUListElement>(null);

  // A place that was chosen leaves the others to be chosen too.
  const located = useMemo(() => {
    const among = found?.flags ?? null;
    return window
      ? locate(timeline, window, matching(timeline, filters, among, 'places'))
      : { places: [], unplaced: new Uint32Array() };
  }, [timeline, window, filters, found]);
  const byId = useMemo(() => new Map(located.places.map((one) => [one.place.id, one])), [located]);
  const scene = useMemo(
    () =>
      room &&
      layoutMap({
        width: room.width,
        height: Math.min(TALLEST, room.width * SHAPE, room.screen * SCREEN_SHARE),
        textScale: room.scale,
        measure: room.measure,
        located: located.places,
        near,
        outlines: outlines === 'missing' ? null : outlines,
        nameOf: ({ place }, others) => {
          const read = language.read(place.name, timeline.dataSet.languages ?? []);
          const { text, lang } = read ?? { text: place.id, lang: language.lang };
          return others > 0
            ? { text: andOthers(language, [text], others), lang: language.lang }
            : { text, lang };
        },
      }),
    [room, located, near, outlines, language, timeline],
  );
  const asksNear = scene !== null && scene.bar.km < WIDE_KM;
  if (asksNear !== isNear) setIsNear(asksNear);

  // What was opened by keyboard goes on by keyboard; so does what changes the picture under it.
  const takesFocus = useRef(true);
  const isDrawn = scene !== null;
  useEffect(() => {
    if (!isDrawn || !takesFocus.current) return;
    takesFocus.current = false;
    picture.current?.focus();
  });

  const event = selection?.kind === 'event' ? timeline.indexById.get(selection.id) : undefined;
  const selected = located.places.find(
    ({ events }) => event !== undefined && events.includes(event),
  )?.place.id;
  const nameOf = (place: string) => plain(timeline.places.get(place)?.name) || place;
  const chosen = filters.places ?? NOTHING;
  const keep = (place: string) =>
    store.getState().filter(toggled(store.getState().looking.filters, 'places', place));
  const show = (places: readonly string[]) => {
    setNear(places);
    takesFocus.current = true;
  };
  const choose = ({ places }: NamedGlyph) => {
    const [first] = places;
    if (first === undefined) return;
    setCurrent(first);
    if (places.length === 1) keep(first);
    // What a nearer map does not tell apart the list does.
    else if (places.length === near.length && places.every((place) => near.includes(place)))
      list.current?.querySelector('button')?.focus();
    else show(places);
  };
  const shown = near.length > 0 ? new Set(near) : null;
  const listed = located.places.filter(({ place }) => shown?.has(place.id) ?? true);
  return (
    <SidePanel className="map" title={language.t('map.label')} onPhone="sheet" onClose={onClose}>
      <div ref={frame} className="map-frame">
        {scene ? (
          <Picture
            ref={picture}
            scene={scene}
            current={current}
            selected={selected}
            chosen={chosen}
            isMatched={(place) =>
              byId.get(place)?.events.some((index) => (matched?.[index] ?? 1) === 1) ?? false
            }
            onCurrent={setCurrent}
            onChoose={choose}
          />
        ) : null}
      </div>
      {near.length > 0 ? (
        <button type="button" className="map-all" onClick={() => show(NOTHING)}>
          {language.t('map.all')}
        </button>
      ) : null}
      {outlines === 'missing' ? <p role="status">{language.t('map.no-outlines')}</p> : null}
      {located.places.length === 0 ? <p>{language.t('map.none')}</p> : null}
      <ul ref={list} className="map-places" aria-label={language.t('map.places')}>
        {listed.map(({ place, events }) => (
          <li key={place.id}>
            <button
              type="button"
              className="plain"
              aria-pressed={chosen.includes(place.id)}
              onClick={() => keep(place.id)}
            >
              {language.t('map.place', {
                place: nameOf(place.id),
                events: language.count('count.events', events.length),
              })}
            </button>
          </li>
        ))}
      </ul>
      {scene && scene.beyond > 0 ? (
        <p className="quiet small">{language.t('map.beyond', { n: scene.beyond })}</p>
      ) : null}
      {located.unplaced.length > 0 ? (
        <p className="quiet small">{language.t('map.unplaced', { n: located.unplaced.length })}</p>
      ) : null}
      <p className="quiet small">{language.t('map.rule')}</p>
    </SidePanel>
  );
}
