import { useMemo, useState } from 'react';
import type { ActorRecord } from '../../../records/schema.ts';
import { actorStory, type Counterpart } from '../../../timeline/actor.ts';
import { whenOf } from '../../../timeline/build.ts';
import { normalFilters } from '../../../timeline/facets.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { ActorLink } from '../../record/ActorLink.tsx';
import { EventLinks } from '../../record/EventLinks.tsx';
import { MoreButton } from '../../record/MoreButton.tsx';
import { Section } from '../../record/Section.tsx';
import { SourceList } from '../../record/SourceList.tsx';
import { Words } from '../../record/Words.tsx';
import { DETAIL_HEADING } from '../detail/heading.ts';

/** Counterparts shown before the reader asks for all. */
const FEW = 6;

/** One actor: its names and memberships, with whom it spoke and fought, and all its events. */
export function ActorDetail({ id }: { readonly id: string }) {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const actor = timeline.actors.get(id);
  const story = useMemo(() => actorStory(timeline, id), [timeline, id]);
  if (!actor) {
    return (
      <h2 id={DETAIL_HEADING} tabIndex={-1}>
        {language.t('panel.no-such', { id })}
      </h2>
    );
  }
  const { events, counts, roles } = story;
  const [first] = events;
  const last = events.at(-1);
  const kind = actor.kind ? (language.named('actor-kind', actor.kind) ?? actor.kind) : null;
  return (
    <article>
      <p className="kicker">
        {language.t('actor.kicker')}
        {kind ? `${language.t('panel.separator')}${kind}` : ''}
      </p>
      <h2 id={DETAIL_HEADING} tabIndex={-1}>
        <Words text={actor.name} />
      </h2>
      <About actor={actor} />
      {first === undefined || last === undefined ? (
        <p>{language.t('actor.none')}</p>
      ) : (
        <>
          <p className="event-when">
            {language.t('actor.counts', {
              events: language.count('count.events', events.length),
              said: language.number(counts.said),
              done: language.number(counts.done),
              line: language.number(counts.line),
            })}
          </p>
          <button
            type="button"
            className="actor-only"
            onClick={() => store.getState().filter(normalFilters({ actors: [id] }))}
          >
            {language.t('actor.only')}
          </button>
          <Section level={3} title={language.t('actor.first-last')}>
            <EventLinks events={first === last ? [first] : [first, last]} withDate />
          </Section>
        </>
      )}
      <Memberships id={id} />
      <Counterparts title={language.t('actor.spoke-with')} list={story.spokeWith} />
      <Counterparts title={language.t('actor.fought')} list={story.fought} />
      <Counterparts title={language.t('actor.mediators')} list={story.mediators} />
      {story.leftOut.length > 0 ? (
        <Section level={3} title={language.t('actor.left-out')}>
          <EventLinks events={story.leftOut} withDate />
        </Section>
      ) : null}
      {roles.length > 0 ? (
        <Section level={3} title={language.t('actor.roles')}>
          <ul className="chips">
            {roles.map(({ role, count }) => (
              <li key={role} data-role={role}>
                {language.named('role', role) ?? role}{' '}
                <span className="quiet">{language.number(count)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {events.length > 0 ? (
        <Section level={3} title={language.t('actor.events')}>
          <EventLinks events={events} withDate />
        </Section>
      ) : null}
      {actor.sources?.length ? (
        <Section level={3} title={language.t('panel.sources')}>
          <SourceList ids={actor.sources} />
        </Section>
      ) : null}
    </article>
  );
}

/** Other names, bloc, note: what the record itself says. */
function About({ actor }: { readonly actor: ActorRecord }) {
  const { timeline, language, plain } = useReader();
  const bloc = timeline.dataSet.blocs?.find(({ id }) => id === actor.bloc);
  const aliases = Object.entries(actor.aliases ?? {}).sort(
    ([a], [b]) => Number(b === language.lang) - Number(a === language.lang),
  );
  return (
    <>
      {aliases.map(([lang, names]) => (
        <p key={lang} className="quiet">
          {language.t('actor.aliases')}{' '}
          <bdi lang={lang}>{names.join(language.t('panel.separator'))}</bdi>
        </p>
      ))}
      {bloc ? <Words as="p" className="quiet" text={bloc.name} /> : null}
      {actor.actsFor ? (
        <p className="quiet">
          <ActorLink
            id={actor.actsFor}
            words={language.t('actor.acts-for', {
              name: plain(timeline.actors.get(actor.actsFor)?.name) || actor.actsFor,
            })}
          />
        </p>
      ) : null}
      <Words as="p" text={actor.note} />
      {actor.names?.length ? (
        <Section level={3} title={language.t('actor.names')}>
          <ul>
            {actor.names.map(({ name, date }, i) => {
              const when = whenOf(date);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: names over time have no id
                <li key={i}>
                  <Words text={name} />
                  {when ? (
                    <span className="quiet"> {language.when(when, 'short-year')}</span>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Memberships({ id }: { readonly id: string }) {
  const { timeline, language, plain } = useReader();
  const memberships = timeline.membershipsByActor.get(id) ?? [];
  if (memberships.length === 0) return null;
  return (
    <Section level={3} title={language.t('actor.memberships')}>
      <ul>
        {memberships.map((membership) => {
          const isMember = membership.member === id;
          const other = isMember ? membership.group : membership.member;
          const when = whenOf(membership.date);
          return (
            <li key={membership.id}>
              <ActorLink
                id={other}
                words={language.t(isMember ? 'panel.member-of' : 'panel.has-member', {
                  name: plain(timeline.actors.get(other)?.name) || other,
                })}
              />
              {when ? <span className="quiet"> {language.when(when, 'short-year')}</span> : null}
              <Words as="p" className="quiet small" text={membership.note} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Counterparts({
  title,
  list,
}: {
  readonly title: string;
  readonly list: readonly Counterpart[];
}) {
  const { language } = useReader();
  const [isWhole, setWhole] = useState(false);
  if (list.length === 0) return null;
  return (
    <Section level={3} title={title}>
      <ul className="counterparts">
        {(isWhole ? list : list.slice(0, FEW)).map(({ actor, events }) => (
          <li key={actor}>
            <ActorLink id={actor} />
            <span className="quiet">{language.count('count.events', events.length)}</span>
          </li>
        ))}
      </ul>
      <MoreButton all={list.length} few={FEW} isWhole={isWhole} onWhole={setWhole} />
    </Section>
  );
}
