import type { Comparison } from '../../../timeline/compare.ts';
import { useReader } from '../../reader.ts';
import { ActorLink } from '../../record/ActorLink.tsx';
import { valueName } from '../find/values.ts';
import { Counts, GroundTables, Memberships } from './tables.tsx';
import { datesOf, MOST_ACTORS } from './words.ts';

interface BetweenDatesProps {
  readonly comparison: Comparison;
  readonly onFollow: () => void;
}

/** The ground by each of two dates; events, actors and memberships between them. */
export function BetweenDates({ comparison, onFollow }: BetweenDatesProps) {
  const reader = useReader();
  const { language } = reader;
  const [first, last] = datesOf(reader, comparison.window);
  return (
    <>
      <GroundTables
        ground={comparison.ground}
        heads={[
          language.t('compare.by', { date: first }),
          language.t('compare.by', { date: last }),
        ]}
      />
      <h3>
        {language.t('compare.between', {
          events: language.count('count.events', comparison.events.length),
        })}
      </h3>
      <Counts
        head={language.t('find.facet.tracks')}
        rows={comparison.tracks.map(({ track, counts }) => ({
          key: track,
          name: valueName(reader, 'tracks', track),
          counts,
        }))}
      />
      {comparison.actors.length > 0 ? <h3>{language.t('compare.actors')}</h3> : null}
      <Counts
        head={language.t('find.facet.actors')}
        rows={comparison.actors.slice(0, MOST_ACTORS).map(({ actor, counts }) => ({
          key: actor,
          name: <ActorLink id={actor} onFollow={onFollow} />,
          counts,
        }))}
      />
      <Memberships head={language.t('compare.began')} list={comparison.began} />
      <Memberships head={language.t('compare.ended')} list={comparison.ended} />
    </>
  );
}
