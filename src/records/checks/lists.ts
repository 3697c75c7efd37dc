/** The lists of records of a data set, by their name in the document. */
import type { Step } from '../pointer.ts';
import type { DataSet, recordSchemas, Territory, territorySchemas } from '../schema.ts';

export type ListName = keyof typeof recordSchemas;
export type TerritoryListName = keyof typeof territorySchemas;

type Identified = { readonly id: string } & Record<string, unknown>;

/** Every list that is there, with its path. */
export function listsOf(
  dataSet: DataSet,
): readonly { readonly path: readonly Step[]; readonly records: readonly Identified[] }[] {
  const territory: Territory = dataSet.territory ?? {};
  return [
    { path: ['events'], records: dataSet.events },
    { path: ['statements'], records: dataSet.statements },
    { path: ['actors'], records: dataSet.actors },
    { path: ['memberships'], records: dataSet.memberships },
    { path: ['sources'], records: dataSet.sources },
    { path: ['places'], records: dataSet.places },
    { path: ['claims'], records: dataSet.claims },
    { path: ['phases'], records: dataSet.phases },
    { path: ['territory', 'regions'], records: territory.regions ?? [] },
    { path: ['territory', 'holders'], records: territory.holders ?? [] },
    { path: ['territory', 'bases'], records: territory.bases ?? [] },
    { path: ['territory', 'observations'], records: territory.observations ?? [] },
    { path: ['territory', 'changes'], records: territory.changes ?? [] },
  ];
}
