import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import type { MapScene, NamedGlyph } from '../../../layout/map.ts';
import { type MapStep, stepOnMap } from '../../../layout/map-step.ts';
import { useReader } from '../../reader.ts';
import { Glyph } from './Glyph.tsx';
import { Together } from './Together.tsx';
import { glyphWords } from './words.ts';

/** What the panel asks of the picture. */
export interface PictureHandle {
  /** Puts the focus on the glyph where the Tab key would come. */
  readonly focus: () => void;
}

interface PictureProps {
  readonly scene: MapScene;
  /** The place whose glyph the Tab key comes to. */
  readonly current: string | null;
  /** The place of the event that is selected. */
  readonly selected: string | undefined;
  /** Places whose events are kept. */
  readonly chosen: readonly string[];
  /** Whether any event of a place matches what was asked for. */
  readonly isMatched: (place: string) => boolean;
  readonly onCurrent: (place: string) => void;
  readonly onChoose: (glyph: NamedGlyph) => void;
  readonly ref: Ref<PictureHandle>;
}

/** The outlines and the glyphs: one tab stop, the arrow keys go from glyph to glyph. */
export function Picture({
  scene,
  current,
  selected,
  chosen,
  isMatched,
  onCurrent,
  onChoose,
  ref,
}: PictureProps) {
  const { timeline, language, plain } = useReader();
  const { width, height, glyphs, bar } = scene;
  const svg = useRef<SVGSVGElement>(null);
  const has = (place: string | null | undefined) =>
    glyphs.findIndex(({ places }) => places.some((one) => one === place));
  const stop = Math.max(0, [current, selected].map(has).find((index) => index >= 0) ?? 0);
  const focus = (index: number) =>
    svg.current?.querySelector<SVGElement>(`[data-glyph="${index}"]`)?.focus();
  useImperativeHandle(ref, () => ({ focus: () => focus(stop) }));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    const next = stepOnMap(glyphs, stop, step);
    const [place] = glyphs[next]?.places ?? [];
    if (place === undefined) return;
    onCurrent(place);
    focus(next);
  };
  const nameOf = (place: string) => plain(timeline.places.get(place)?.name) || place;
  const km = language.number(bar.km);
  return (
    <svg
      ref={svg}
      className="map-picture"
      width={width}
      height={height}
      role="toolbar"
      aria-label={language.t('map.label')}
      aria-description={language.t('map.keys')}
      onKeyDown={onKeyDown}
    >
      <path className="sea" d={scene.sea} />
      {scene.land.map((d) => (
        <path key={d} className="land" d={d} />
      ))}
      {glyphs.map(({ places, x, y, uncertainty }) =>
        uncertainty > 0 ? (
          <circle key={places[0]} className="uncertainty" cx={x} cy={y} r={uncertainty} />
        ) : null,
      )}
      {glyphs.map((glyph, index) => (
        <Glyph
          key={glyph.places[0]}
          glyph={glyph}
          index={index}
          label={glyphWords(language, glyph, nameOf)}
          isStop={index === stop}
          isChosen={glyph.places.some((place) => chosen.includes(place))}
          isSelected={selected !== undefined && glyph.places.includes(selected)}
          isUnmatched={!glyph.places.some(isMatched)}
          onChoose={() => onChoose(glyph)}
        />
      ))}
      {/* A number is no part of the name by which a glyph is called. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn group takes no focus */}
      <g className="map-numbers" aria-hidden="true">
        {glyphs.map(({ places, number }) =>
          number ? (
            <Together key={places[0]} box={number} count={language.number(places.length)} />
          ) : null,
        )}
      </g>
      <g className="map-scale" transform={`translate(8,${height - 8})`}>
        <line x2={bar.length} />
        <text
          x={bar.length + 4}
          y={3}
          direction={language.dir}
          textAnchor={language.dir === 'ltr' ? 'start' : 'end'}
        >
          {language.t(scene.isWide ? 'map.km-middle' : 'map.km', { n: km })}
        </text>
      </g>
    </svg>
  );
}

/** What a key asks for: an arrow points to the same side in every language. */
function stepOf(event: KeyboardEvent): MapStep | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case 'ArrowLeft':
      return 'left';
    case 'ArrowRight':
      return 'right';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}
