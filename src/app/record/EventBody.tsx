import type { PlaceRecord, StatementRecord } from '../../records/schema.ts';
import { whenOf } from '../../timeline/build.ts';
import { linksOf } from '../../timeline/relations.ts';
import type { EventIndex } from '../../timeline/types.ts';
import { useReader } from '../reader.ts';
import { Actors } from './Actors.tsx';
import { Claim } from './Claim.tsx';
import { EventLink } from './EventLink.tsx';
import { Media } from './Media.tsx';
import { Publishers } from './Publishers.tsx';
import { Quotation } from './Quotation.tsx';
import { Section } from './Section.tsx';
import { SourceList } from './SourceList.tsx';
import { Words } from './Words.tsx';

interface EventBodyProps {
  readonly index: EventIndex;
  /** Level of the headings inside. */
  readonly level: 3 | 4 | 5;
}

/** All that the records say of one event: the same words in the panel, in the list and in print. */
export function EventBody({ index, level }: EventBodyProps) {
  const { timeline, language } = useReader();
  const event = timeline.events.at(index);
  const when = timeline.whens.at(index);
  if (!event || !when) return null;
  const reported = whenOf(event.reported);
  const place = event.place ? timeline.places.get(event.place) : undefined;
  const statements = timeline.statementsByEvent.get(event.id) ?? [];
  const claims = timeline.claimsByEvent.get(event.id) ?? [];
  const links = linksOf(timeline, index);
  return (
    <>
      <p className="event-when">
        <time dateTime={event.date.replace(/[~?%].*$/, '')}>{language.when(when, 'full')}</time>
        {place ? (
          <>
            {language.t('panel.separator')}
            <Words text={place.name} />
            <Precision place={place} />
          </>
        ) : null}
      </p>
      {place?.verified === false ? (
        <p className="quiet small">{language.t('panel.place-unverified')}</p>
      ) : null}
      {event.dateText ? (
        <Words
          as="p"
          className="quiet"
          quoted
          text={event.dateText}
          before={`${language.t('panel.as-worded')} `}
        />
      ) : null}
      {reported ? (
        <p className="quiet">
          {language.t('panel.reported', { date: language.when(reported, 'medium') })}
        </p>
      ) : null}
      <Words as="p" className="quiet" text={event.dateNote} />
      {event.verified === false ? <p className="notice">{language.t('panel.unverified')}</p> : null}
      <Words as="p" className="event-summary" text={event.summary} />
      <Words as="p" className="notice" text={event.verificationNote} />
      <p className="certainty">
        {event.certainty
          ? (language.named('certainty', event.certainty) ?? event.certainty)
          : language.t('scene.no-certainty')}
        {event.support
          ? `${language.t('panel.separator')}${language.t(event.support === 'single' ? 'panel.single' : 'panel.multiple')}`
          : ''}
      </p>
      {(event.media ?? []).map((media) => (
        <Media key={media.address} media={media} />
      ))}
      {event.tags?.length ? <p className="quiet small">{language.list(event.tags)}</p> : null}
      <Actors list={event.actors ?? []} level={level} />
      {(event.quotations ?? []).map((quotation) => (
        <Quotation key={quotation.text} quotation={quotation} />
      ))}
      {statements.length > 0 ? (
        <Section level={level} title={language.t('panel.statements')}>
          <ul className="statements">
            {statements.map((statement) => (
              <Statement key={statement.id} statement={statement} />
            ))}
          </ul>
        </Section>
      ) : null}
      {claims.length > 0 ? (
        <Section level={level} title={language.t('panel.disputed')}>
          {claims.map((claim) => (
            <Claim key={claim.id} claim={claim} />
          ))}
        </Section>
      ) : null}
      {links.length > 0 ? (
        <Section level={level} title={language.t('panel.linked')}>
          <ul className="links">
            {links.map((link) => (
              <li key={`${link.type} ${link.direction} ${link.event}`}>
                <span className="quiet">
                  {language.link(link.type, link.direction) ?? link.type}
                </span>
                <EventLink index={link.event} withDate />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {event.sources?.length ? (
        <Section level={level} title={language.t('panel.sources')}>
          <SourceList ids={event.sources} />
        </Section>
      ) : null}
      <Original fields={event.original} />
    </>
  );
}

/** How finely a place is known: to the district, within so many kilometres. */
function Precision({ place }: { readonly place: PlaceRecord }) {
  const { language } = useReader();
  const words = [
    place.precision ? language.t('panel.place-precision', { precision: place.precision }) : null,
    place.uncertaintyKm
      ? language.t('panel.place-within', { km: language.number(place.uncertaintyKm) })
      : null,
  ].filter((word) => word !== null);
  if (words.length === 0) return null;
  return <span className="precision"> ({language.list(words)})</span>;
}

/** What one source states, with its own words and what others make of it. */
function Statement({ statement }: { readonly statement: StatementRecord }) {
  const { timeline, language } = useReader();
  const source = timeline.sources.get(statement.source);
  const speaker = statement.speaker ? timeline.actors.get(statement.speaker) : undefined;
  const { check } = statement;
  return (
    <li className="statement">
      <p className="quiet">
        <Words text={source?.publisher ?? statement.source} />
        {statement.locator ? (
          <>
            {language.t('panel.separator')}
            <Words text={statement.locator} />
          </>
        ) : null}
        {speaker || statement.speakerText ? (
          <>
            {language.t('panel.separator')}
            <Words text={speaker?.name ?? statement.speakerText} />
          </>
        ) : null}
      </p>
      <Words as="p" text={statement.text} />
      {(statement.quotations ?? []).map((quotation) => (
        <Quotation key={quotation.text} quotation={quotation} />
      ))}
      <p className="quiet">
        {statement.certainty
          ? (language.named('certainty', statement.certainty) ?? statement.certainty)
          : null}
        {statement.mode ? (
          <>
            {language.t('panel.separator')}
            <Words text={statement.mode} />
          </>
        ) : null}
      </p>
      {statement.dateText ? (
        <Words
          as="p"
          className="quiet"
          quoted
          text={statement.dateText}
          before={`${language.t('panel.as-worded')} `}
        />
      ) : null}
      <Words as="p" className="quiet" text={statement.dateNote} />
      <Words as="p" className="quiet" text={statement.placeNote} />
      {check ? (
        <p className="quiet cross-check">
          <strong>{language.t('panel.check')}</strong> <Words text={check.status} />
          {check.note ? (
            <>
              {language.t('panel.separator')}
              <Words text={check.note} />
            </>
          ) : null}{' '}
          {check.sources?.length ? (
            <>
              (<Publishers ids={check.sources} />)
            </>
          ) : null}
        </p>
      ) : null}
    </li>
  );
}

/** The record as it came from another format, for those who want to see every field. */
function Original({ fields }: { readonly fields: Readonly<Record<string, unknown>> | undefined }) {
  const { language } = useReader();
  const entries = Object.entries(fields ?? {});
  if (entries.length === 0) return null;
  return (
    <details className="original">
      <summary>{language.t('panel.original')}</summary>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
