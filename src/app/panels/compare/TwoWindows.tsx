import type { WindowComparison } from '../../../timeline/compare.ts';
import { useReader } from '../../reader.ts';
import { ActorLink } from '../../record/ActorLink.tsx';
import { valueName } from '../find/values.ts';
import { Beside, GroundTables, Memberships } from './tables.tsx';
import { datesOf, MOST_ACTORS, membershipsOf, stretchName, toldWords } from './words.ts';

interface TwoWindowsProps {
  readonly comparison: WindowComparison;
  readonly onFollow: () => void;
}

/** Two stretches beside each other: the ground at their ends, their events, actors and memberships. */
export function TwoWindows({ comparison, onFollow }: TwoWindowsProps) {
  const reader = useReader();
  const { language } = reader;
  const { first, second } = comparison;
  const heads = [stretchName(reader, first.window), stretchName(reader, second.window)] as const;
  const ends = [first.window, second.window].map((window) => datesOf(reader, window)[1]);
  const stretches = [first, second] as const;
  return (
    <>
      <GroundTables
        ground={comparison.ground}
        heads={[
          language.t('compare.by', { date: ends[0] ?? '' }),
          language.t('compare.by', { date: ends[1] ?? '' }),
        ]}
      />
      <h3>{language.t('compare.in-each')}</h3>
      {stretches.map((one, i) =>
        one.told < one.days ? (
          <p key={i === 0 ? 'first' : 'second'} className="quiet">
            {heads[i]}
            {language.t('panel.colon')}
            {toldWords(reader, one)}
          </p>
        ) : null,
      )}
      <Beside
        head={language.t('find.facet.tracks')}
        heads={heads}
        stretches={stretches}
        rows={[
          {
            key: '',
            name: language.t('compare.all'),
            first: first.counts,
            second: second.counts,
          },
          ...comparison.tracks.map(({ id, ...counts }) => ({
            key: `${id}.`,
            name: valueName(reader, 'tracks', id),
            ...counts,
          })),
        ]}
      />
      {comparison.actors.length > 0 ? <h3>{language.t('compare.actors')}</h3> : null}
      <Beside
        head={language.t('find.facet.actors')}
        heads={heads}
        stretches={stretches}
        rows={comparison.actors.slice(0, MOST_ACTORS).map(({ id, ...counts }) => ({
          key: id,
          name: <ActorLink id={id} onFollow={onFollow} />,
          ...counts,
        }))}
      />
      {membershipsOf(reader, comparison).map(({ head, list }) => (
        <Memberships key={head} head={head} list={list} />
      ))}
    </>
  );
}
