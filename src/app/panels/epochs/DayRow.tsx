import { useStore } from 'zustand';
import { layoutEpochRow } from '../../../layout/epochs.ts';
import { directionOfTime } from '../../../state/view.ts';
import type { Direction } from '../../../text/types.ts';
import type { EpochDays, Tally } from '../../../timeline/epochs.ts';
import { useLanguage, useMasarStore } from '../../reader.ts';
import { dayNumber, reachOf } from './words.ts';

/** Width of a row's drawing; it is stretched to the room there is. */
const WIDTH = 600;

function useTimeDirection(): Direction {
  const language = useLanguage();
  return useStore(useMasarStore(), (state) => directionOfTime(state.presentation, language));
}

interface DayRowProps {
  readonly days: readonly Tally[];
  readonly most: number;
  readonly height: number;
  /** What is said of each day where the pointer rests on it. */
  readonly titles?: readonly string[];
}

/** The days around one event, or around all of them: said above the line, force below it. */
export function DayRow({ days, most, height, titles = [] }: DayRowProps) {
  const direction = useTimeDirection();
  const row = layoutEpochRow({ days, most, height, width: WIDTH, direction });
  return (
    <svg
      className="epochs-days"
      viewBox={`0 0 ${WIDTH} ${height}`}
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {row.blanks.map((box) => (
        <rect key={`${box.x} ${box.y}`} className="blank" {...box} />
      ))}
      <line className="life" x1="0" x2={WIDTH} y1={row.line} y2={row.line} />
      {row.bars.map(({ side, ...box }) => (
        <rect key={`${side} ${box.x}`} className={`bin ${side}`} {...box} />
      ))}
      <line className="zero" x1={row.zero} x2={row.zero} y1="0" y2={height} />
      {titles.map((title, k) => (
        <rect key={title} className="day" {...row.days[k]}>
          <title>{title}</title>
        </rect>
      ))}
    </svg>
  );
}

interface DayAxisProps {
  readonly row: EpochDays;
}

/** The first day, day zero and the last; of many events, how many cover it where not all do. */
export function DayAxis({ row }: DayAxisProps) {
  const language = useLanguage();
  const direction = useTimeDirection();
  const reach = reachOf(row);
  const label = (tally: Tally | undefined, at: number) => {
    const day = dayNumber(language, at);
    if (!tally || tally.of === 1 || tally.covered === tally.of) return day;
    return language.t('epochs.edge', { day, covered: tally.covered, all: tally.of });
  };
  return (
    <p className="epochs-axis" dir={direction} aria-hidden="true">
      <span>{label(row.days[0], -reach)}</span>
      <span>{label(row.zero, 0)}</span>
      <span>{label(row.days.at(-1), reach)}</span>
    </p>
  );
}
