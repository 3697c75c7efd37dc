/** Which fields of which records are dates. */
import type { DataSet } from './schema.ts';

export type Dated = Record<string, unknown>;

/** Fields of a record that are dates; it cannot do without the field `date` where `needed`. */
export interface DateFields {
  readonly needed: boolean;
  readonly fields: readonly string[];
}

export const EVENT_DATES: DateFields = { needed: true, fields: ['date', 'reported'] };

export const DATE_FIELDS: readonly (DateFields & {
  readonly list: (dataSet: DataSet) => readonly Dated[];
})[] = [
  { list: (d) => d.events, ...EVENT_DATES },
  { list: (d) => d.statements, needed: true, fields: ['date'] },
  { list: (d) => d.phases, needed: true, fields: ['date'] },
  { list: (d) => d.territory?.observations ?? [], needed: true, fields: ['date'] },
  { list: (d) => d.territory?.changes ?? [], needed: true, fields: ['date'] },
  { list: (d) => d.territory?.bases ?? [], needed: false, fields: ['date'] },
  { list: (d) => d.memberships, needed: false, fields: ['date'] },
  { list: (d) => d.sources, needed: false, fields: ['date'] },
  { list: (d) => d.actors, needed: false, fields: ['founded', 'dissolved'] },
  { list: (d) => d.actors.flatMap((actor) => actor.names ?? []), needed: false, fields: ['date'] },
  { list: (d) => [d], needed: false, fields: ['period', 'window'] },
];

/** All texts of a data set that are dates. */
export function* datesOf(dataSet: DataSet): Generator<string> {
  for (const { list, fields } of DATE_FIELDS) {
    for (const record of list(dataSet)) {
      for (const field of fields) {
        const text = record[field];
        if (typeof text === 'string') yield text;
      }
    }
  }
}
