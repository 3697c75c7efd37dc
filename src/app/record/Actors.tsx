import type { ActorRecord, Participation } from '../../records/schema.ts';
import { whenOf } from '../../timeline/build.ts';
import { useReader } from '../reader.ts';
import { ActorLink } from './ActorLink.tsx';
import { Section } from './Section.tsx';
import { Words } from './Words.tsx';

interface ActorsProps {
  readonly list: readonly Participation[];
  readonly level: 3 | 4 | 5;
}

/** Who took part, in which role. In the panel each actor opens to what is known of it. */
export function Actors({ list, level }: ActorsProps) {
  const { timeline, language } = useReader();
  if (list.length === 0) return null;
  return (
    <Section level={level} title={language.t('panel.actors')}>
      <ul className="chips">
        {list.map((participation, i) => {
          const actor = participation.actor ? timeline.actors.get(participation.actor) : undefined;
          const words = (
            <>
              <Words text={actor?.name ?? participation.name ?? participation.actor} />
              <span className="quiet">
                {' '}
                {language.named('role', participation.role) ?? participation.role}
              </span>
            </>
          );
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an actor may take part twice, in two roles
            <li key={i} data-role={participation.role}>
              {actor && level === 3 ? (
                <details className="actor">
                  <summary>{words}</summary>
                  <ActorNote actor={actor} as={participation.name} />
                </details>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Other names, bloc, note and memberships of an actor. */
function ActorNote({
  actor,
  as,
}: {
  readonly actor: ActorRecord;
  readonly as: Participation['name'];
}) {
  const { timeline, language, plain } = useReader();
  const bloc = timeline.dataSet.blocs?.find(({ id }) => id === actor.bloc);
  const aliases = actor.aliases?.[language.lang] ?? [];
  const memberships = timeline.membershipsByActor.get(actor.id) ?? [];
  return (
    <div className="actor-note">
      {as ? <Words as="p" quoted text={as} before={`${language.t('panel.as-worded')} `} /> : null}
      {bloc ? <Words as="p" className="quiet" text={bloc.name} /> : null}
      {aliases.length > 0 ? <p className="quiet">{language.list(aliases)}</p> : null}
      <Words as="p" text={actor.note} />
      {memberships.length > 0 ? (
        <ul>
          {memberships.map((membership) => {
            const isMember = membership.member === actor.id;
            const other = isMember ? membership.group : membership.member;
            const when = whenOf(membership.date);
            return (
              <li key={membership.id}>
                {language.t(isMember ? 'panel.member-of' : 'panel.has-member', {
                  name: plain(timeline.actors.get(other)?.name) || other,
                })}
                {when ? ` (${language.when(when, 'short-year')})` : ''}
              </li>
            );
          })}
        </ul>
      ) : null}
      <p>
        <ActorLink
          id={actor.id}
          words={language.t('actor.about', { name: plain(actor.name) || actor.id })}
        />
      </p>
    </div>
  );
}
