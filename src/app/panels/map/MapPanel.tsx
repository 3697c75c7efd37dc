import type { FeatureCollection } from 'geojson';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createMeasure } from '../../../draw/measure.ts';
import { layoutMap, type MapGlyph } from '../../../layout/map.ts';
import { normalFilters } from '../../../timeline/facets.ts';
import { type Located, locate } from '../../../timeline/located.ts';
import { useMasarStore, useReader, useSettledWindow } from '../../reader.ts';
import { SidePanel } from '../../shell/SidePanel.tsx';
import { Glyph } from './Glyph.tsx';
import { focusBeside } from './keys.ts';
import { outlinesFor } from './outlines.ts';
import './map.css';

const SIZE = { width: 320, height: 250 } as const;
/** Kilometres of the bar from which outlines may be coarse. */
const WIDE_KM = 300;

/** Where the window's events took place; choosing a place keeps its events on the timeline. */
export function MapPanel({ onClose }: { readonly onClose: () => void }) {
  const store = useMasarStore();
  const { timeline, language, read } = useReader();
  const window = useSettledWindow();
  const matched = useStore(store, (state) => state.matched);
  const chosen = useStore(store, (state) => state.looking.filters.places);
  const selection = useStore(store, (state) => state.looking.selection);
  const [near, setNear] = useState<readonly string[]>([]);
  /** The place the keyboard was on last. */
  const [stop, setStop] = useState<string | null>(null);
  const [outlines, setOutlines] = useState<FeatureCollection | 'missing' | null>(null);
  const measure = useMemo(() => createMeasure(1), []);

  const located = useMemo(
    () => (window ? locate(timeline, window, matched) : { places: [], unplaced: [] }),
    [timeline, window, matched],
  );
  const scene = layoutMap({
    ...SIZE,
    located: located.places,
    near,
    outlines: outlines === 'missing' ? null : outlines,
    nameOf: ({ place }) => read(place.name) ?? { text: place.id, lang: language.lang },
    measure,
  });
  /** No glyph holds the place the keyboard was on: the first is the tab stop. */
  const isAway = !scene.glyphs.some(({ places }) => places.includes(stop ?? ''));
  const isNear = scene.bar.km < WIDE_KM;
  useEffect(() => {
    let isStale = false;
    outlinesFor(isNear)
      .then((found) => {
        if (!isStale) setOutlines(found);
      })
      .catch(() => {
        if (!isStale) setOutlines((had) => had ?? 'missing');
      });
    return () => {
      isStale = true;
    };
  }, [isNear]);

  const event = selection?.kind === 'event' ? timeline.indexById.get(selection.id) : undefined;
  const selected = located.places.find(
    ({ events }) => event !== undefined && events.includes(event),
  )?.place.id;
  const byId = new Map(located.places.map((one) => [one.place.id, one]));
  const nameOf = (place: string) => read(timeline.places.get(place)?.name)?.text ?? place;
  const keep = (...places: readonly string[]) => {
    const { filters } = store.getState().looking;
    const isKept = places.every((place) => filters.places?.includes(place));
    const others = filters.places?.filter((place) => !places.includes(place)) ?? [];
    store
      .getState()
      .filter(normalFilters({ ...filters, places: isKept ? others : [...others, ...places] }));
  };
  /** Another part of the map is other glyphs: the keyboard goes on from the one that has the place. */
  const picture = useRef<SVGSVGElement>(null);
  const takesFocus = useRef(false);
  const show = (places: readonly string[]) => {
    takesFocus.current = true;
    setNear(places);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once other glyphs are drawn
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    picture.current?.querySelector<SVGElement>('.glyph[tabindex="0"]')?.focus();
  }, [near]);
  const choose = (glyph: MapGlyph) => {
    // Several in one are told apart first, where they stand apart.
    if (glyph.places.length > 1 && isApart(glyph.places, byId)) show(glyph.places);
    else keep(...glyph.places);
  };
  return (
    <SidePanel className="map" title={language.t('map.label')} onClose={onClose}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of buttons cannot be a fieldset */}
      <svg
        ref={picture}
        className="map-picture"
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="group"
        aria-label={language.t('map.label')}
        onKeyDown={(event) => focusBeside(event, scene.glyphs)}
      >
        <g>
          {scene.land.map((d) => (
            <path key={d} className="land" d={d} />
          ))}
        </g>
        {scene.glyphs.map((glyph, i) => (
          <Glyph
            key={glyph.places.join(' ')}
            glyph={glyph}
            label={language.t('map.glyph', {
              places: language.list(glyph.places.slice(0, 4).map(nameOf)),
              said: language.number(glyph.counts.said),
              done: language.number(glyph.counts.done),
              line: language.number(glyph.counts.line),
            })}
            lang={read(timeline.places.get(glyph.places[0] ?? '')?.name)?.lang ?? language.lang}
            isChosen={glyph.places.some((place) => chosen?.includes(place))}
            isSelected={selected !== undefined && glyph.places.includes(selected)}
            isStop={glyph.places.includes(stop ?? '') || (isAway && i === 0)}
            onFocus={() => setStop(glyph.places[0] ?? null)}
            onChoose={() => choose(glyph)}
          />
        ))}
        <g className="map-scale">
          <line x1="8" x2={8 + scene.bar.length} y1={SIZE.height - 8} y2={SIZE.height - 8} />
          <text
            x={12 + scene.bar.length}
            y={SIZE.height - 5}
            direction={language.dir}
            textAnchor={language.dir === 'ltr' ? 'start' : 'end'}
          >
            {language.t('map.km', { n: language.number(scene.bar.km) })}
          </text>
        </g>
      </svg>
      {near.length > 0 ? (
        <button type="button" onClick={() => show([])}>
          {language.t('map.all')}
        </button>
      ) : null}
      {outlines === 'missing' ? <p role="status">{language.t('map.no-outlines')}</p> : null}
      <p className="quiet small">{language.t('map.rule')}</p>
      <ul className="map-places">
        {located.places.map(({ place, events }) => (
          <li key={place.id}>
            <button
              type="button"
              className="plain"
              aria-pressed={chosen?.includes(place.id) ?? false}
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
      {located.unplaced.length > 0 ? (
        <p className="quiet small">{language.t('map.unplaced', { n: located.unplaced.length })}</p>
      ) : null}
    </SidePanel>
  );
}

/** Whether some of them have points of their own, so that a nearer map tells them apart. */
function isApart(places: readonly string[], byId: ReadonlyMap<string, Located>): boolean {
  const points = new Set(
    places.flatMap((id) => {
      const one = byId.get(id);
      return one ? [`${one.lon} ${one.lat}`] : [];
    }),
  );
  return points.size > 1;
}
