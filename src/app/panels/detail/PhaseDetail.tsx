import { useReader } from '../../reader.ts';
import { EventLink } from '../../record/EventLink.tsx';
import { Section } from '../../record/Section.tsx';
import { SourceList } from '../../record/SourceList.tsx';
import { Words } from '../../record/Words.tsx';
import { DETAIL_HEADING } from './heading.ts';

/** A phase: its name, its dates, the events that make it. */
export function PhaseDetail({ id }: { readonly id: string }) {
  const { timeline, language } = useReader();
  const phase = timeline.phases.find(({ record }) => record.id === id);
  if (!phase) {
    return (
      <h2 id={DETAIL_HEADING} tabIndex={-1}>
        {language.t('panel.no-such', { id })}
      </h2>
    );
  }
  const events = (phase.record.events ?? []).flatMap(
    (event) => timeline.indexById.get(event) ?? [],
  );
  return (
    <article>
      <p className="kicker">{language.t('panel.phase')}</p>
      <h2 id={DETAIL_HEADING} tabIndex={-1}>
        <Words text={phase.record.name} />
      </h2>
      <p className="event-when">{language.when(phase.when, 'medium')}</p>
      <Words as="p" text={phase.record.note} />
      {events.length > 0 ? (
        <Section level={3} title={language.t('panel.events-of-phase')}>
          <ul className="links">
            {events.map((index) => (
              <li key={index}>
                <EventLink index={index} withDate />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {phase.record.sources?.length ? (
        <Section level={3} title={language.t('panel.sources')}>
          <SourceList ids={phase.record.sources} />
        </Section>
      ) : null}
    </article>
  );
}
