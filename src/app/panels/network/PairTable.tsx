import { useState } from 'react';
import { mediationOf, type Tie } from '../../../timeline/network.ts';
import { useReader } from '../../reader.ts';
import { ActorLink } from '../../record/ActorLink.tsx';
import { keyOf } from './words.ts';

/** Rows shown before the reader asks for all. */
const MANY = 200;

const HEADS = [
  'network.first',
  'network.second',
  'network.talks',
  'network.to',
  'network.back',
  'network.mediations',
  'network.events',
] as const;

interface PairTableProps {
  readonly ties: readonly Tie[];
  readonly onFollow: () => void;
}

/** All pairs with their counts: what the matrix draws, and what it has no room for. */
export function PairTable({ ties, onFollow }: PairTableProps) {
  const { language } = useReader();
  const [isOpen, setOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{language.t('network.table')}</summary>
      {isOpen ? (
        <>
          <div className="table-scroll">
            <table className="counts">
              <thead>
                <tr>
                  {HEADS.map((key) => (
                    <th key={key} scope="col">
                      {language.t(key)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {(isWhole ? ties : ties.slice(0, MANY)).map((tie) => (
                  <tr key={keyOf(tie)}>
                    <th scope="row">
                      <ActorLink id={tie.a} onFollow={onFollow} />
                    </th>
                    <td>
                      <ActorLink id={tie.b} onFollow={onFollow} />
                    </td>
                    {[tie.spoke, tie.aToB, tie.bToA, mediationOf(tie), tie.events].map(
                      (events, i) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: counts in a fixed order
                        <td key={i}>{language.number(events.length)}</td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {ties.length > MANY && !isWhole ? (
            <button type="button" className="plain" onClick={() => setWhole(true)}>
              {language.t('find.more', { n: language.number(ties.length) })}
            </button>
          ) : null}
        </>
      ) : null}
    </details>
  );
}
