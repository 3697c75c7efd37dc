import { useMemo } from 'react';
import { useReader } from '../../reader.ts';

export const SETS = ['one', 'truces', 'agreements', 'meetings', 'matched'] as const;
export type SetId = (typeof SETS)[number];
const REACHES = [7, 14, 30] as const;

/** What the reader asks: which events stand at day zero, and how many days to either side. */
export interface Asked {
  readonly set: SetId;
  /** Whose talks, where that is the set. */
  readonly pair: readonly [string, string];
  readonly reach: number;
}

interface EpochChoicesProps {
  readonly asked: Asked;
  readonly sets: readonly SetId[];
  readonly onAsk: (change: Partial<Asked>) => void;
}

export function EpochChoices({ asked: { set, pair, reach }, sets, onAsk }: EpochChoicesProps) {
  const { timeline, language, plain } = useReader();
  const actors = useMemo(
    () =>
      [...timeline.actors.values()]
        .map((actor) => ({ id: actor.id, name: plain(actor.name) || actor.id }))
        .sort((a, b) => a.name.localeCompare(b.name, language.lang)),
    [timeline, plain, language],
  );
  const actorSelect = (place: 0 | 1) => (
    <label>
      {language.t('epochs.actor', { n: place === 0 ? 'first' : 'second' })}
      <select
        value={pair[place]}
        onChange={({ target }) =>
          onAsk({ pair: place === 0 ? [target.value, pair[1]] : [pair[0], target.value] })
        }
      >
        {actors.map((actor) => (
          <option key={actor.id} value={actor.id}>
            {actor.name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="epochs-choices">
      <label>
        {language.t('epochs.set')}
        <select
          value={set}
          onChange={({ target }) => onAsk({ set: SETS.find((one) => one === target.value) ?? set })}
        >
          {sets.map((one) => (
            <option key={one} value={one}>
              {language.t(`epochs.set.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {set === 'meetings' ? (
        <>
          {actorSelect(0)}
          {actorSelect(1)}
        </>
      ) : null}
      <label>
        {language.t('epochs.reach')}
        <select value={reach} onChange={({ target }) => onAsk({ reach: Number(target.value) })}>
          {REACHES.map((days) => (
            <option key={days} value={days}>
              {language.number(days)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
