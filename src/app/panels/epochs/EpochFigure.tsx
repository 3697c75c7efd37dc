import { useId, useRef } from 'react';
import { mostOf } from '../../../layout/epochs.ts';
import type { EpochRow, Epochs } from '../../../timeline/epochs.ts';
import { eachOf } from '../../../timeline/indexed.ts';
import { useReader } from '../../reader.ts';
import { usePage } from '../../record/paging.tsx';
import { DayAxis, DayRow } from './DayRow.tsx';
import { dayLines, MOST_ROWS, meanLine, missingLine, sumsLine } from './words.ts';

interface EpochFigureProps {
  readonly epochs: Epochs;
  readonly onFollow: (event: string) => void;
}

/** What the choice comes to, in words beneath it: its one event, or all laid over one another. */
export function EpochFigure({ epochs, onFollow }: EpochFigureProps) {
  const reader = useReader();
  const { language } = reader;
  const id = useId();
  const { rows, superposed, undated } = epochs;
  const only = rows.length === 1 ? rows.at(0) : undefined;
  const most = mostOf([superposed]);
  const missing = missingLine(reader, superposed);
  const grey = language.t('epochs.grey');
  const scale = language.t('epochs.scale', {
    most: language.number(most),
    one: language.number(epochs.most || 1),
  });
  const notes = [
    ...(only ? [] : [scale]),
    ...(undated > 0 ? [language.t('epochs.undated', { n: undated })] : []),
  ];
  return (
    <figure className="epochs-figure" aria-labelledby={id}>
      {only ? (
        <EventRow row={only} most={most} height={96} onFollow={onFollow} />
      ) : (
        <>
          <p className="epochs-name">
            <strong>{language.t('epochs.superposed', { n: rows.length })}</strong>
          </p>
          <DayRow
            days={superposed.days}
            most={most}
            height={96}
            titles={dayLines(reader, superposed)}
          />
        </>
      )}
      <DayAxis row={superposed} />
      <figcaption id={id}>
        <p>{sumsLine(reader, superposed)}</p>
        {only ? null : <p>{meanLine(reader, superposed)}</p>}
        {missing ? <p>{`${missing} ${grey}`}</p> : null}
        {notes.length > 0 ? <p className="quiet">{notes.join(' ')}</p> : null}
      </figcaption>
    </figure>
  );
}

/** Each event of several by itself, on one scale. */
export function EpochRows({ epochs: { rows, most }, onFollow }: EpochFigureProps) {
  const list = useRef<HTMLDivElement>(null);
  const { shown, more } = usePage(rows.length, MOST_ROWS, list);
  const first = rows.at(0);
  return first && rows.length > 1 ? (
    <div className="epochs-rows" ref={list}>
      {[...eachOf(rows, shown)].map(([row]) => (
        <EventRow key={row.epoch} row={row} most={most || 1} height={34} onFollow={onFollow} />
      ))}
      {more}
      <DayAxis row={first} />
    </div>
  ) : null;
}

interface EventRowProps {
  readonly row: EpochRow;
  readonly most: number;
  readonly height: number;
  readonly onFollow: (event: string) => void;
}

/** An event's name, to be followed, and the days around it. */
function EventRow({ row, most, height, onFollow }: EventRowProps) {
  const { timeline, language, plain } = useReader();
  const event = timeline.events.at(row.epoch);
  const when = timeline.whens.at(row.epoch);
  return event && when ? (
    <div className="epochs-row">
      <button type="button" className="plain" onClick={() => onFollow(event.id)}>
        <bdi>{plain(event.title)}</bdi>{' '}
        <span className="quiet">{language.when(when, 'short-year')}</span>
      </button>
      <DayRow days={row.days} most={most} height={height} />
    </div>
  ) : null;
}
