import type { MapGlyph } from '../../../layout/map.ts';

interface GlyphProps {
  readonly glyph: MapGlyph;
  /** One sentence: places and counts. */
  readonly label: string;
  readonly lang: string;
  readonly isChosen: boolean;
  readonly isSelected: boolean;
  /** Whether it is the map's one tab stop. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

/** Half a disc above for what was said, half a disc below for force, a bar for what is on the line. */
export function Glyph(props: GlyphProps) {
  const { glyph, label, lang, isChosen, isSelected, isStop, onFocus, onChoose } = props;
  const { x, y, said, done, radius, counts, uncertainty, name } = glyph;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG group cannot be a button element
    <g
      className={`glyph${isSelected ? ' selected' : ''}${isChosen ? ' chosen' : ''}`}
      role="button"
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      aria-label={label}
      aria-pressed={isChosen}
      transform={`translate(${x},${y})`}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      {uncertainty > 0 ? <circle className="uncertainty" r={uncertainty} /> : null}
      <circle className="reach" r={Math.max(12, radius + 2)} />
      {said > 0 ? (
        <path className="said" d={`M${-said},-0.75A${said},${said} 0 0 1 ${said},-0.75Z`} />
      ) : null}
      {done > 0 ? (
        <path className="done" d={`M${-done},0.75A${done},${done} 0 0 0 ${done},0.75Z`} />
      ) : null}
      {counts.line > 0 ? (
        <rect className="line" x={-radius - 2} y={-1.5} width={radius * 2 + 4} height={3} />
      ) : null}
      {glyph.label ? (
        <text
          lang={lang}
          direction={/^ar\b/.test(lang) ? 'rtl' : 'ltr'}
          x={
            glyph.label.anchor === 'left'
              ? glyph.label.x - x
              : glyph.label.x + glyph.label.width - x
          }
          y={4}
          textAnchor={(glyph.label.anchor === 'left') === /^ar\b/.test(lang) ? 'end' : 'start'}
        >
          {name}
        </text>
      ) : null}
    </g>
  );
}
