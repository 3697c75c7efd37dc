/** Ties between actors in words: for names of cells, headings and the table. */
import { forceOf, mediationOf, type Tie } from '../../../timeline/network.ts';
import type { EventList } from '../../../timeline/types.ts';
import type { Reader } from '../../reader.ts';
import { valueName } from '../find/values.ts';

/** A pair by its ids, as one word. */
export const keyOf = ({ a, b }: Pick<Tie, 'a' | 'b'>): string => `${a},${b}`;

/** “Russia and Turkey: 9 talks, 0 by force”. */
export function tieWords(reader: Reader, tie: Tie): string {
  const { language } = reader;
  const pair = language.t('network.pair', {
    a: valueName(reader, 'actors', tie.a),
    b: valueName(reader, 'actors', tie.b),
    talks: tie.spoke.length,
    force: forceOf(tie).length,
  });
  const mediations = mediationOf(tie).length;
  return mediations === 0 ? pair : language.t('network.pair-mediated', { pair, n: mediations });
}

export interface TiePart {
  readonly title: string;
  readonly events: EventList;
}

/** What ties a pair, each kind and direction by itself; only what there is. */
export function partsOf(reader: Reader, tie: Tie): readonly TiePart[] {
  const { language } = reader;
  const a = valueName(reader, 'actors', tie.a);
  const b = valueName(reader, 'actors', tie.b);
  return [
    { title: language.t('network.spoke'), events: tie.spoke },
    { title: language.t('network.force', { from: a, to: b }), events: tie.aToB },
    { title: language.t('network.force', { from: b, to: a }), events: tie.bToA },
    { title: language.t('network.mediated', { mediator: a, other: b }), events: tie.aForB },
    { title: language.t('network.mediated', { mediator: b, other: a }), events: tie.bForA },
  ].filter(({ events }) => events.length > 0);
}
