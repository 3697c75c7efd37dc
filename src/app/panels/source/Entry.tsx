import { parseShare } from '../../../records/share.ts';
import { whenOf } from '../../../timeline/build.ts';
import type { LensEntry } from '../../../timeline/source-lens.ts';
import type { EventIndex } from '../../../timeline/types.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { ActorLink } from '../../record/ActorLink.tsx';
import { EventLink } from '../../record/EventLink.tsx';
import { Quotation } from '../../record/Quotation.tsx';
import { Words } from '../../record/Words.tsx';
import { membershipLine } from '../compare/words.ts';
import { GroundLink } from '../ground/GroundLink.tsx';
import { Beside } from './Beside.tsx';
import { Positions } from './Positions.tsx';

/** One record that names the source: what it says, in whose words, and what stands beside it. */
export function Entry({ entry }: { readonly entry: LensEntry }) {
  const { language } = useReader();
  // A contested point and an actor have no date of their own.
  const when = entry.kind === 'claim' || entry.kind === 'actor' ? null : whenOf(entry.record.date);
  return (
    <>
      <p className="lens-kind quiet">
        {language.t(`source.kind.${entry.kind}`)}
        {when ? `${language.t('panel.separator')}${language.when(when, 'short-year')}` : ''}
      </p>
      <Content entry={entry} />
      {entry.dateText ? (
        <Words
          as="p"
          className="quiet small"
          quoted
          text={entry.dateText}
          before={`${language.t(entry.isOwnWording ? 'panel.as-worded' : 'source.worded-one-of')} `}
        />
      ) : null}
      {entry.quotations.map((quotation) => (
        <Quotation key={quotation.text} quotation={quotation} />
      ))}
      <Events events={entry.events} />
      <Beside entry={entry} />
    </>
  );
}

/** What the record says, by its kind. */
function Content({ entry }: { readonly entry: LensEntry }) {
  const store = useMasarStore();
  const reader = useReader();
  const { timeline, language, plain } = reader;
  switch (entry.kind) {
    case 'event':
      return <EventLink index={entry.index} />;
    case 'statement': {
      const { record, isOwn } = entry;
      const publisher = plain(timeline.sources.get(record.source)?.publisher) || record.source;
      return (
        <>
          {isOwn ? null : (
            <p className="quiet small">{language.t('source.check', { publisher })}</p>
          )}
          <Words as="p" text={record.text} />
          {isOwn ? <Words as="p" className="quiet small" text={record.locator} /> : null}
          {isOwn ? null : <Words as="p" className="quiet small" text={record.check?.note} />}
        </>
      );
    }
    case 'observation':
      return (
        <>
          <GroundLink observation={entry.record} />
          <Words as="p" className="quiet small" text={entry.record.saidBy} />
          <AsWorded text={entry.record.asWorded} />
        </>
      );
    case 'change': {
      const { direction, of, value, asWorded } = entry.record;
      const share = parseShare(value);
      return (
        <>
          <p>
            {share ? `${language.share({ ...share, tolerance: null })} ` : null}
            {language.t(direction === 'lost' ? 'panel.lost-as-said' : 'panel.gained-as-said')}{' '}
            <Words text={of} />
          </p>
          <AsWorded text={asWorded} />
        </>
      );
    }
    case 'claim':
      return (
        <>
          <Words as="p" className="claim-question" text={entry.record.question} />
          <Positions list={entry.positions} />
        </>
      );
    case 'membership':
      return (
        <>
          <p>{membershipLine(reader, entry.record)}</p>
          <Words as="p" className="quiet small" text={entry.record.note} />
        </>
      );
    case 'phase':
      return (
        <button
          type="button"
          className="plain"
          onClick={() => store.getState().select({ kind: 'phase', id: entry.record.id })}
        >
          <Words text={entry.record.name} />
        </button>
      );
    case 'actor':
      return <ActorLink id={entry.record.id} />;
  }
}

function AsWorded({ text }: { readonly text: Parameters<typeof Words>[0]['text'] }) {
  const { language } = useReader();
  return (
    <Words
      as="p"
      className="quiet small"
      quoted
      text={text}
      before={`${language.t('panel.as-worded')} `}
    />
  );
}

/** The events a record is about. */
function Events({ events }: { readonly events: readonly EventIndex[] }) {
  if (events.length === 0) return null;
  return (
    <ul className="links">
      {events.map((index) => (
        <li key={index}>
          <EventLink index={index} withDate />
        </li>
      ))}
    </ul>
  );
}
