/** The tables of a comparison: figures of the ground, counts, memberships. */
import type { ReactNode } from 'react';
import type { MembershipRecord } from '../../../records/schema.ts';
import {
  type GroundChange,
  type SideCounts,
  type StretchCounts,
  totalOf,
} from '../../../timeline/compare.ts';
import { useReader } from '../../reader.ts';
import { Words } from '../../record/Words.tsx';
import { sidesWords } from '../epochs/words.ts';
import { claimLines, membershipLine, perDay } from './words.ts';

const SIDES = ['said', 'done', 'line'] as const;

interface GroundTablesProps {
  readonly ground: readonly GroundChange[];
  /** What the two columns of figures are figures of. */
  readonly heads: readonly [string, string];
}

/** What each voice said of the ground, base by base. */
export function GroundTables({ ground, heads }: GroundTablesProps) {
  const reader = useReader();
  const { language } = reader;
  return (
    <>
      {ground.length > 0 ? <h3>{language.t('compare.ground')}</h3> : null}
      {ground.map(({ series, holders }) => (
        <div key={series.base.id} className="table-scroll">
          <table>
            <caption>
              <Words text={series.base.name} />
            </caption>
            <thead>
              <tr>
                <th scope="col">{language.t('compare.holder')}</th>
                <th scope="col">{heads[0]}</th>
                <th scope="col">{heads[1]}</th>
              </tr>
            </thead>
            <tbody>
              {holders.map(({ holder, before, after }) => (
                <tr key={holder.id}>
                  <th scope="row">
                    <Words text={holder.name} />
                  </th>
                  {[before, after].map((day, i) => (
                    <td key={i === 0 ? 'before' : 'after'}>
                      <ul>
                        {claimLines(reader, day).map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                      </ul>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}

interface CountsProps {
  readonly head: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly counts: SideCounts;
  }[];
}

/** Counts by side, one row each. */
export function Counts({ head, rows }: CountsProps) {
  const { language } = useReader();
  if (rows.length === 0) return null;
  return (
    <div className="table-scroll">
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {language.named('side', side)}
              </th>
            ))}
            <th scope="col">{language.t('compare.all')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, counts }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {SIDES.map((side) => (
                <td key={side}>{language.number(counts[side])}</td>
              ))}
              <td>{language.number(totalOf(counts))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BesideProps {
  readonly head: string;
  readonly stretches: readonly [StretchCounts, StretchCounts];
  readonly heads: readonly [string, string];
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly first: SideCounts;
    readonly second: SideCounts;
  }[];
}

/** Counts of two stretches beside each other, with how many that is a day. */
export function Beside({ head, stretches, heads, rows }: BesideProps) {
  const reader = useReader();
  const { language } = reader;
  if (rows.length === 0) return null;
  return (
    <div className="table-scroll">
      <table className="beside">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, first, second }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {([first, second] as const).map((counts, i) => (
                <td key={i === 0 ? 'first' : 'second'}>
                  <strong>{language.number(totalOf(counts))}</strong>{' '}
                  <span className="quiet">
                    {perDay(reader, counts, stretches[i === 0 ? 0 : 1])}
                  </span>
                  <br />
                  <span className="quiet">{sidesWords(reader, counts)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Memberships under a heading; nothing where there are none. */
export function Memberships({
  head,
  list,
}: {
  readonly head: string;
  readonly list: readonly MembershipRecord[];
}) {
  const reader = useReader();
  if (list.length === 0) return null;
  return (
    <>
      <h3>{head}</h3>
      <ul>
        {list.map((membership) => (
          <li key={membership.id}>{membershipLine(reader, membership)}</li>
        ))}
      </ul>
    </>
  );
}
