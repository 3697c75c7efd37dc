import { useStore } from 'zustand';
import { layoutEpochRow } from '../../../layout/epochs.ts';
import { directionOfTime } from '../../../state/view.ts';
import { isolate } from '../../../text/bidi.ts';
import type { SideCounts } from '../../../timeline/compare.ts';
import { useLanguage, useMasarStore } from '../../reader.ts';

/** Width of a row's drawing; it is stretched to the room there is. */
const WIDTH = 600;

interface DayRowProps {
  readonly days: readonly (SideCounts | null)[];
  /** Days told of fewer rows than there are; drawn lighter than those nothing tells of. */
  readonly isPartial?: readonly boolean[];
  readonly most: number;
  readonly height: number;
}

/** The days around one event, or around all of them: said above the line, force below it. */
export function DayRow({ days, isPartial = [], most, height }: DayRowProps) {
  const language = useLanguage();
  const direction = useStore(useMasarStore(), (state) =>
    directionOfTime(state.presentation, language),
  );
  const row = layoutEpochRow({ days, isPartial, most, height, width: WIDTH, direction });
  return (
    <svg
      className="epochs-days"
      viewBox={`0 0 ${WIDTH} ${height}`}
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {row.blanks.map(({ isWhole, ...box }) => (
        <rect key={box.x} className={isWhole ? 'blank' : 'blank part'} {...box} />
      ))}
      <line className="life" x1="0" x2={WIDTH} y1={row.line} y2={row.line} />
      {row.bars.map(({ side, ...box }) => (
        <rect key={`${side} ${box.x}`} className={`bin ${side}`} {...box} />
      ))}
      <line className="zero" x1={row.zero} x2={row.zero} y1="0" y2={height} />
    </svg>
  );
}

/** Days before, day zero and days after, in words of the reader's digits. */
export function DayAxis({ reach }: { readonly reach: number }) {
  const language = useLanguage();
  const direction = useStore(useMasarStore(), (state) =>
    directionOfTime(state.presentation, language),
  );
  const signed = (sign: string) => isolate(`${sign}${language.number(reach)}`, 'ltr');
  return (
    <p className="epochs-axis" dir={direction} aria-hidden="true">
      <span>{signed('−')}</span>
      <span>{language.number(0)}</span>
      <span>{signed('+')}</span>
    </p>
  );
}
