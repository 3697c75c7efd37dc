import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { listedWindow } from '../../../state/view.ts';
import { epochMs } from '../../../time/types.ts';
import { byDay, figuresOfPage } from '../../../timeline/days.ts';
import { figuresWithin } from '../../../timeline/ground-figures.ts';
import type { EventList, Timeline } from '../../../timeline/types.ts';
import { coveredPart, wholeWindow } from '../../../timeline/window.ts';
import { countWithin, eventsWithin } from '../../../timeline/within.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { Kept } from '../../shell/Kept.tsx';
import { Undo } from '../../shell/Undo.tsx';
import { GroundNotes } from '../ground/GroundNotes.tsx';
import { GroundTable } from '../ground/GroundTable.tsx';
import { ClaimList } from './ClaimList.tsx';
import { EventArticle } from './EventArticle.tsx';
import { EventTable } from './EventTable.tsx';
import { PAGE, type PageShown, Pages } from './Pages.tsx';
import { usePaged } from './paged.ts';
import { useSorted } from './sorted.ts';
import './list.css';

/** Events that are printed at most: more paper than anybody reads, as many as a browser lays out. */
const MOST_PRINTED = 5000;

interface ListProps {
  /** The list as it is printed: all of it, in one piece. */
  readonly isPrinted?: boolean;
  readonly onReady?: () => void;
}

/**
 * The same events for everyone: read, heard, searched with the browser's own find, printed.
 * Starts with the whole period where the reader has chosen no window.
 */
export function List({ isPrinted = false, onReady }: ListProps) {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const looked = useStore(store, (state) => state.looking.window);
  const isWindowChosen = useStore(store, (state) => state.isWindowChosen);
  const window = useMemo(
    () => listedWindow(timeline, looked, isWindowChosen),
    [timeline, looked, isWindowChosen],
  );
  const matched = useStore(store, (state) => state.matched);
  const selection = useStore(store, (state) => state.looking.selection);
  const [form, setForm] = useState<Form>('text');
  const inTime = useMemo(
    () => eventsWithin(timeline, window, matched),
    [timeline, window, matched],
  );
  const { events, sort, isFree, sortBy } = useSorted(inTime, form === 'table');
  const figures = figuresWithin(timeline, window);
  const isWhole = countWithin(timeline, window) === timeline.count;
  // What is printed is no place to be led to.
  const selected = selection?.kind === 'event' && !isPrinted ? selection.id : null;
  const { page, list, range, turnTo, backToFirst } = usePaged({ inTime, events, selected });
  const stretch = isPrinted
    ? { from: 0, to: MOST_PRINTED }
    : { from: page * PAGE, to: (page + 1) * PAGE };
  const listed = events.subarray(stretch.from, stretch.to);

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, after the first rendering
  useEffect(() => onReady?.(), []);

  const pages = (at: PageShown['at']) =>
    isPrinted ? null : (
      <Pages
        at={at}
        page={page}
        count={events.length}
        range={at === 'top' ? range : undefined}
        onPage={turnTo}
      />
    );

  return (
    <div className="list" ref={list}>
      <Kept />
      <div className="list-bar">
        <p>
          {language.window(coveredPart(timeline, window))}
          {language.t('panel.separator')}
          {language.count('count.events', events.length)}
        </p>
        <div className="list-actions">
          <Undo />
          {isWhole ? null : (
            <button
              type="button"
              onClick={() => store.getState().moveTo(wholeWindow(timeline), 'settled')}
            >
              {language.t('scene.show-whole')}
            </button>
          )}
          <FormButton form="table" shown={form} onShow={setForm} />
          {timeline.dataSet.claims.length > 0 ? (
            <FormButton form="claims" shown={form} onShow={setForm} />
          ) : null}
          {timeline.territory.length > 0 ? (
            <FormButton form="ground" shown={form} onShow={setForm} />
          ) : null}
          {(['json', 'csv'] as const).map((format) => (
            <button
              key={format}
              type="button"
              aria-label={language.t(`list.download-${format}`)}
              onClick={() => {
                save(timeline, inTime, format).catch(() => {
                  store.getState().missed({ key: 'app.part-missing', values: {}, source: format });
                });
              }}
            >
              {format.toUpperCase()}
            </button>
          ))}
          <button type="button" onClick={() => print()}>
            {language.t('list.print')}
          </button>
        </div>
      </div>
      {events.length === 0 ? <p className="list-empty">{language.t('scene.empty')}</p> : null}
      {isPrinted && events.length > MOST_PRINTED ? (
        <p>
          {language.t('list.print-part', {
            from: language.number(1),
            to: language.number(MOST_PRINTED),
            all: language.count('count.events', events.length),
          })}
        </p>
      ) : null}
      {form === 'table' || form === 'text' ? pages('top') : null}
      {form === 'table' ? (
        <EventTable
          events={listed}
          sort={sort}
          isFree={isFree}
          onSort={(column) => {
            sortBy(column);
            backToFirst();
          }}
        />
      ) : null}
      {form === 'claims' ? <ClaimList events={inTime} /> : null}
      {form === 'ground' ? <GroundTable figures={figures} /> : null}
      {form === 'text'
        ? byDay(timeline, listed, figuresOfPage(timeline, figures, events, stretch)).map(
            (month) => (
              <section key={month.at} className="list-month">
                <h2>{language.month(epochMs(month.at), 'long')}</h2>
                {month.days.map((day) => (
                  <section key={day.at} className="list-day">
                    <h3>{language.day(epochMs(day.at), 'full')}</h3>
                    {day.events.map((index) => (
                      <EventArticle key={index} index={index} />
                    ))}
                    <GroundNotes figures={day.figures} />
                  </section>
                ))}
              </section>
            ),
          )
        : null}
      {form === 'table' || form === 'text' ? pages('end') : null}
    </div>
  );
}

/** Writes the events of the list as a document or a table; the writers are fetched when asked for. */
async function save(timeline: Timeline, indexes: EventList, format: 'json' | 'csv'): Promise<void> {
  const { saveEvents } = await import('../../saving.ts');
  await saveEvents(`masar-events.${format}`, timeline, indexes, format);
}

/** How the list is read: whole, as a table of the events, by what is disputed, as a table of the ground. */
type Form = 'text' | 'table' | 'claims' | 'ground';

function FormButton({
  form,
  shown,
  onShow,
}: {
  readonly form: Exclude<Form, 'text'>;
  readonly shown: Form;
  readonly onShow: (form: Form) => void;
}) {
  const { language } = useReader();
  const isShown = shown === form;
  return (
    <button type="button" aria-pressed={isShown} onClick={() => onShow(isShown ? 'text' : form)}>
      {language.t(`list.${form}`)}
    </button>
  );
}
