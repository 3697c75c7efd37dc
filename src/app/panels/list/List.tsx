import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { startOfDay, startOfMonth } from '../../../time/arithmetic.ts';
import { epochMs, type TimeWindow } from '../../../time/types.ts';
import type { EventIndex, Timeline } from '../../../timeline/types.ts';
import { wholeWindow } from '../../../timeline/window.ts';
import { eventsWithin } from '../../../timeline/within.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { EventArticle } from './EventArticle.tsx';
import { EventTable } from './EventTable.tsx';
import './list.css';

/** Events of one day, under the heading of their month. */
interface Day {
  readonly at: number;
  readonly events: readonly EventIndex[];
}
interface Month {
  readonly at: number;
  readonly days: readonly Day[];
}

/** Events by month and day of their marks, in time. */
export function byDay(timeline: Timeline, events: readonly EventIndex[]): readonly Month[] {
  const months: { at: number; days: { at: number; events: EventIndex[] }[] }[] = [];
  for (const index of events) {
    const at = epochMs(Math.max(timeline.columns.start[index] ?? 0, timeline.period.from));
    const month = startOfMonth(at);
    const day = startOfDay(at);
    const lastMonth = months.at(-1);
    const inMonth = lastMonth?.at === month ? lastMonth : { at: month, days: [] };
    if (inMonth !== lastMonth) months.push(inMonth);
    const lastDay = inMonth.days.at(-1);
    if (lastDay?.at === day) lastDay.events.push(index);
    else inMonth.days.push({ at: day, events: [index] });
  }
  return months;
}

/** Whether a window is the one shown first, which no reader has chosen. */
const isFirst = (timeline: Timeline, { from, to }: TimeWindow): boolean =>
  from === timeline.firstWindow.from && to === timeline.firstWindow.to;

/**
 * The same events for everyone: read, heard, searched with the browser's own find, printed.
 * Starts with the whole period where the reader has chosen no window.
 */
export function List({ onReady }: { readonly onReady: () => void }) {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const looked = useStore(store, (state) => state.looking.window);
  const window = !looked || isFirst(timeline, looked) ? wholeWindow(timeline) : looked;
  const selection = useStore(store, (state) => state.looking.selection);
  const [isTable, setTable] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const events = eventsWithin(timeline, window);
  const isWhole = events.length === timeline.count;
  const selected = selection?.kind === 'event' ? selection.id : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, after the first rendering
  useEffect(onReady, []);
  useEffect(() => {
    if (selected === null) return;
    list.current
      ?.querySelector(`[data-event="${CSS.escape(selected)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <div className="list" ref={list}>
      <div className="list-bar">
        <p>
          {language.window(window)}
          {language.t('panel.separator')}
          {language.count('count.events', events.length)}
        </p>
        <div className="list-actions">
          {isWhole ? null : (
            <button
              type="button"
              onClick={() => store.getState().moveTo(wholeWindow(timeline), 'settled')}
            >
              {language.t('scene.show-whole')}
            </button>
          )}
          <button type="button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {language.t('list.table')}
          </button>
          <button type="button" onClick={() => print()}>
            {language.t('list.print')}
          </button>
        </div>
      </div>
      {events.length === 0 ? <p className="list-empty">{language.t('scene.empty')}</p> : null}
      {isTable ? (
        <EventTable events={events} />
      ) : (
        byDay(timeline, events).map((month) => (
          <section key={month.at} className="list-month">
            <h2>{language.month(epochMs(month.at), 'long')}</h2>
            {month.days.map((day) => (
              <section key={day.at} className="list-day">
                <h3>{language.day(epochMs(day.at), 'full')}</h3>
                {day.events.map((index) => (
                  <EventArticle key={index} index={index} />
                ))}
              </section>
            ))}
          </section>
        ))
      )}
    </div>
  );
}
