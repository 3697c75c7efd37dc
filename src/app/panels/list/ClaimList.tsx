import type { EventList } from '../../../timeline/types.ts';
import { useReader } from '../../reader.ts';
import { Claim } from '../../record/Claim.tsx';
import { EventLink } from '../../record/EventLink.tsx';

/** What is contested about the listed events, each point once, with the events it is about. */
export function ClaimList({ events }: { readonly events: EventList }) {
  const { timeline, language } = useReader();
  const listed = new Set<number>(events);
  const isListed = (id: string) => listed.has(timeline.indexById.get(id) ?? -1);
  const claims = timeline.dataSet.claims.filter((claim) => claim.events.some(isListed));
  if (claims.length === 0) return <p className="list-empty">{language.t('list.no-claims')}</p>;
  return (
    <ul className="claim-list" aria-label={language.t('list.claims')}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <Claim claim={claim} />
          <ul className="links">
            {claim.events.flatMap((id) => {
              const index = timeline.indexById.get(id);
              return index === undefined
                ? []
                : [
                    <li key={id}>
                      <EventLink index={index} withDate />
                    </li>,
                  ];
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
