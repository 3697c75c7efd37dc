/**
 * Actors, places and sources that rows mention, through a registry that makes each once. What a
 * new record would hold is kept aside, so that a name met for the thousandth time costs one
 * look-up and makes nothing.
 */
import type { ActorRecord, PlaceRecord, SourceRecord } from '../records/schema.ts';
import type { Text } from '../text/types.ts';
import { LAT_LIMIT, LON_LIMIT, readDegrees } from './coordinates.ts';
import { decodeEntities } from './entities.ts';
import type { PlacePrecision } from './place-precision.ts';
import type { Registry, Row, RowSink } from './types.ts';

/** Where in a row a place is written. */
export interface PlaceColumns {
  readonly lat: number;
  readonly lon: number;
  readonly precision: number;
  readonly country: number;
}

export class Mentions {
  private name = '';
  private kind: string | undefined;
  private tag: string | undefined;
  private note: Text | undefined;
  private lat = Number.NaN;
  private lon = Number.NaN;
  private grade: PlacePrecision | undefined;
  /** What each name stood for last: rows repeat themselves, and a key need not be written for that. */
  private readonly lastActors = new Map<string, { readonly code: string; readonly id: string }>();
  private readonly lastPlaces = new Map<string, LastPlace>();

  /** @param basis what is said to be the ground of coordinates: the data set's name */
  constructor(
    private readonly registry: Registry,
    private readonly grades: ReadonlyMap<string, PlacePrecision>,
    private readonly basis: string,
  ) {}

  /**
   * @param code the data set's own code of the actor, empty where it has none
   * @param tag  the data set's own word for what the actor is
   */
  actor(name: string, code: string, kind?: string, tag?: string): string {
    const last = this.lastActors.get(name);
    if (last?.code === code) return last.id;
    this.name = decodeEntities(name);
    this.kind = kind;
    this.tag = tag;
    const key = code === '' ? this.name : `${this.name} ${code}`;
    const id = this.registry.actor(key, this.makeActor);
    this.lastActors.set(name, { code, id });
    return id;
  }

  /**
   * The place of a row, by name and point together: one name may stand for several points. Those
   * within a tenth of a degree are one place, which has the point that was met first; a row's own
   * stays among its fields. Coordinates that are none are told, and the place is kept without.
   *
   * @param name empty where the row names none: then its coordinates, if any, are its name
   */
  place(row: Row, columns: PlaceColumns, name: string, sink: RowSink): string | undefined {
    const lat = row.text(columns.lat);
    const lon = row.text(columns.lon);
    const graded = row.text(columns.precision);
    this.lat = readDegrees(lat, LAT_LIMIT);
    this.lon = readDegrees(lon, LON_LIMIT);
    const hasPoint = !Number.isNaN(this.lat) && !Number.isNaN(this.lon);
    if (!hasPoint) sink.find('row-coordinates', columns.lat, { value: `${lat} ${lon}`.trim() });
    this.grade = this.grades.get(graded);
    if (this.grade === undefined && graded !== '') {
      sink.find('row-value-invalid', columns.precision, { value: graded });
    }
    if (name === '' && !hasPoint) return undefined;
    const near = { lat: tenth(this.lat), lon: tenth(this.lon), graded };
    const last = hasPoint && name !== '' ? this.lastPlaces.get(name) : undefined;
    if (last?.lat === near.lat && last.lon === near.lon && last.graded === graded) return last.id;
    this.name = name === '' ? `${lat}, ${lon}` : decodeEntities(name);
    const key = hasPoint
      ? `${this.name} ${near.lat} ${near.lon} ${graded}`
      : `${this.name} ${row.text(columns.country)}`;
    const id = this.registry.place(key, this.makePlace);
    if (hasPoint) this.lastPlaces.set(name, { ...near, id });
    return id;
  }

  /** @param note what is to be known of the source, beside its name; it also tells it apart */
  source(name: string, note?: Text): string {
    this.name = decodeEntities(name);
    this.note = note;
    const key = note === undefined ? this.name : `origin ${this.name}`;
    return this.registry.source(key, this.makeSource);
  }

  private readonly makeActor = (id: string): ActorRecord => {
    const record: ActorRecord = { id, name: this.name };
    if (this.kind !== undefined) record.kind = this.kind;
    if (this.tag !== undefined) record.tags = [this.tag];
    return record;
  };

  private readonly makePlace = (id: string): PlaceRecord => {
    const record: PlaceRecord = { id, name: this.name };
    if (Number.isNaN(this.lat) || Number.isNaN(this.lon)) return record;
    record.lat = this.lat;
    record.lon = this.lon;
    record.basis = this.basis;
    if (this.grade === undefined) return record;
    record.precision = this.grade.precision;
    if (this.grade.uncertaintyKm !== undefined) record.uncertaintyKm = this.grade.uncertaintyKm;
    return record;
  };

  private readonly makeSource = (id: string): SourceRecord => {
    const record: SourceRecord = { id, publisher: this.name };
    if (this.note !== undefined) record.note = this.note;
    return record;
  };
}

interface LastPlace {
  readonly lat: number;
  readonly lon: number;
  readonly graded: string;
  readonly id: string;
}

const tenth = (degrees: number): number => Math.round(degrees * 10) / 10;

/** Whether a row has nothing in any field. */
export function isEmptyRow(row: Row): boolean {
  for (let column = 0; column < row.length; column++) if (row.text(column) !== '') return false;
  return true;
}
