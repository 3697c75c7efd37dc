import type { NamedGlyph } from '../../../layout/map.ts';
import { direction } from '../../../text/resolve.ts';

interface GlyphProps {
  readonly glyph: NamedGlyph;
  /** Its place among the map's glyphs. */
  readonly index: number;
  /** One sentence: places and counts. */
  readonly label: string;
  /** Whether the Tab key comes to it. */
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly isSelected: boolean;
  /** Whether none of its events match what was asked for. */
  readonly isUnmatched: boolean;
  readonly onChoose: () => void;
}

/** Half a disc above for what was said, half a disc below for force, a bar for what is on the line. */
export function Glyph({
  glyph,
  index,
  label,
  isStop,
  isChosen,
  isSelected,
  isUnmatched,
  onChoose,
}: GlyphProps) {
  const { x, y, said, done, radius, reach, counts } = glyph;
  const isGroup = glyph.places.length > 1;
  const states = [
    'glyph',
    isGroup ? 'together' : '',
    isSelected ? 'selected' : '',
    isChosen ? 'chosen' : '',
    isUnmatched ? 'unmatched' : '',
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG group cannot be a button element
    <g
      className={states.filter((state) => state !== '').join(' ')}
      data-glyph={index}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      // A group is not held down: it opens.
      aria-pressed={isGroup ? undefined : isChosen}
      transform={`translate(${x},${y})`}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      <title>{label}</title>
      <circle className="reach" r={reach} />
      {said > 0 ? (
        <path className="said" d={`M${-said},-0.75A${said},${said} 0 0 1 ${said},-0.75Z`} />
      ) : null}
      {done > 0 ? (
        <path className="done" d={`M${-done},0.75A${done},${done} 0 0 0 ${done},0.75Z`} />
      ) : null}
      {counts.line > 0 ? (
        <rect className="line" x={-radius - 2} y={-1.5} width={radius * 2 + 4} height={3} />
      ) : null}
      <Name glyph={glyph} />
    </g>
  );
}

function Name({ glyph: { x, y, name, lang, label } }: { readonly glyph: NamedGlyph }) {
  if (!label) return null;
  const dir = direction(lang);
  return (
    <text
      className="name"
      lang={lang}
      direction={dir}
      x={(dir === 'ltr' ? label.x : label.x + label.width) - x}
      y={label.y + label.height / 2 - y}
      dominantBaseline="central"
    >
      {name}
    </text>
  );
}
