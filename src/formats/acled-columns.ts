/** The columns of ACLED's exports, whose names and order changed over the years. */
import { columnFinder } from './columns.ts';
import type { PlaceColumns } from './mentions.ts';

/** One of the two actors of an event. */
export interface ActorColumns {
  readonly name: number;
  readonly associated: number;
  readonly type: number;
}

/** Where each column that is read stands; −1 for one the file does not have. */
export interface AcledColumns {
  readonly id: number;
  readonly date: number;
  readonly timePrecision: number;
  readonly disorder: number;
  readonly type: number;
  readonly subType: number;
  readonly first: ActorColumns;
  readonly second: ActorColumns;
  readonly civilians: number;
  readonly location: number;
  readonly admin1: number;
  readonly place: PlaceColumns;
  readonly source: number;
  readonly notes: number;
  readonly deaths: number;
  readonly tags: number;
}

export function acledColumns(header: readonly string[]): AcledColumns {
  const at = columnFinder(header);
  return {
    id: at('event_id_cnty', 'data_id', 'event_id_no_cnty'),
    date: at('event_date'),
    timePrecision: at('time_precision'),
    disorder: at('disorder_type'),
    type: at('event_type'),
    subType: at('sub_event_type'),
    first: {
      name: at('actor1', 'actor_1'),
      associated: at('assoc_actor_1', 'ally_actor_1'),
      type: at('inter1', 'inter_1'),
    },
    second: {
      name: at('actor2', 'actor_2'),
      associated: at('assoc_actor_2', 'ally_actor_2'),
      type: at('inter2', 'inter_2'),
    },
    civilians: at('civilian_targeting'),
    location: at('location'),
    admin1: at('admin1', 'admin_1'),
    place: {
      lat: at('latitude'),
      lon: at('longitude'),
      precision: at('geo_precision'),
      country: at('country'),
    },
    source: at('source'),
    notes: at('notes'),
    deaths: at('fatalities'),
    tags: at('tags'),
  };
}
