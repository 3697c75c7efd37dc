/** Actors, places and sources that rows of GDELT mention. */
import type { PlaceRecord } from '../records/schema.ts';
import { AT, IN_ACTOR, type Layout } from './gdelt-columns.ts';
import type { Registry, Row, RowSink } from './types.ts';

/** Kinds of actors by the role or group in their CAMEO code, where it says clearly what they are. */
const ACTOR_KINDS: ReadonlyMap<string, string> = new Map([
  ['GOV', 'state'],
  ['MIL', 'armed-force'],
  ['COP', 'body'],
  ['SPY', 'body'],
  ['JUD', 'body'],
  ['LEG', 'body'],
  ['REB', 'armed-group'],
  ['SEP', 'armed-group'],
  ['INS', 'armed-group'],
  ['UAF', 'armed-group'],
  ['OPP', 'collective'],
  ['CVL', 'collective'],
  ['REF', 'collective'],
  ['IGO', 'international-body'],
  ['NGO', 'body'],
  ['NGM', 'body'],
  ['MED', 'media'],
  ['UNO', 'international-body'],
  ['IRC', 'humanitarian-body'],
]);

/** What the type of a place says of its point: a centroid of a country, a region, or a city. */
const PRECISIONS: ReadonlyMap<string, string> = new Map([
  ['1', 'country'],
  ['2', 'region'],
  ['3', 'city'],
  ['4', 'city'],
  ['5', 'region'],
]);

interface Named {
  readonly name: string;
  readonly id: string;
}

/** Asks the registry once for what repeats, so that a row costs a look-up of its code. */
export class GdeltRecords {
  private readonly actors = new Map<string, Named>();
  private readonly places = new Map<string, Named>();
  private readonly hosts = new Map<string, readonly string[]>();

  constructor(
    private readonly registry: Registry,
    private readonly layout: Layout,
  ) {}

  /** The actor whose columns begin at `first`; undefined where the row has none. */
  actor(row: Row, first: number): string | undefined {
    const code = row.text(first + IN_ACTOR.code);
    const name = row.text(first + IN_ACTOR.name);
    if (code === '' && name === '') return undefined;
    const known = this.actors.get(code);
    if (known !== undefined && known.name === name) return known.id;
    const shown = name === '' ? code : name;
    const kind = kindOf(row, first, code);
    const id = this.registry.actor(`${code} ${name}`, (proposed) => ({
      id: proposed,
      name: { en: shown },
      ...(kind === undefined ? {} : { kind }),
      ...(code === '' ? {} : { original: { ActorCode: code } }),
    }));
    this.actors.set(code, { name, id });
    return id;
  }

  /** Where it happened; else where an actor of it is, which is told to the sink. */
  place(row: Row, sink: RowSink): string | undefined {
    const [action, actor1, actor2] = this.layout.places;
    if (row.text(action + 1) !== '') return this.placeAt(row, action, sink);
    const first = row.text(actor1 + 1) !== '' ? actor1 : actor2;
    const name = row.text(first + 1);
    if (name === '') return undefined;
    sink.find('row-value-guessed', action + 1, { value: '', as: name });
    return this.placeAt(row, first, sink);
  }

  private placeAt(row: Row, first: number, sink: RowSink): string {
    const name = row.text(first + 1);
    // One name may stand for several places of the gazetteer.
    const feature = row.text(first + this.layout.feature);
    const known = this.places.get(name);
    if (known !== undefined && known.name === feature) return known.id;
    const type = row.text(first);
    const id = this.registry.place(`${type} ${feature} ${name}`, (proposed) => ({
      id: proposed,
      name: { en: name },
      ...precisionOf(type),
      ...this.pointOf(row, first, sink),
      basis: { en: 'GDELT geocoding', ar: 'الترميز الجغرافي في GDELT' },
    }));
    this.places.set(name, { name: feature, id });
    return id;
  }

  private pointOf(row: Row, first: number, sink: RowSink): Pick<PlaceRecord, 'lat' | 'lon'> {
    const latText = row.text(first + this.layout.lat);
    const lonText = row.text(first + this.layout.lon);
    if (latText === '' && lonText === '') return {};
    const lat = latText === '' ? Number.NaN : Number(latText);
    const lon = lonText === '' ? Number.NaN : Number(lonText);
    if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon };
    sink.find('row-coordinates', first + this.layout.lat, { value: `${latText} ${lonText}` });
    return {};
  }

  /** The outlet of the row's address, by its host name; the address itself stays in the row. */
  source(row: Row): readonly string[] | undefined {
    const publisher = publisherOf(row.text(this.layout.address));
    if (publisher === '') return undefined;
    const known = this.hosts.get(publisher);
    if (known !== undefined) return known;
    const id = this.registry.source(publisher, (proposed) => ({
      id: proposed,
      publisher: { en: publisher },
    }));
    const ids = [id];
    this.hosts.set(publisher, ids);
    return ids;
  }
}

function precisionOf(type: string): Pick<PlaceRecord, 'kind' | 'precision'> {
  const precision = PRECISIONS.get(type);
  return precision === undefined ? {} : { kind: precision, precision };
}

function kindOf(row: Row, first: number, code: string): string | undefined {
  const found =
    ACTOR_KINDS.get(row.text(first + IN_ACTOR.type1)) ??
    ACTOR_KINDS.get(row.text(first + IN_ACTOR.group)) ??
    ACTOR_KINDS.get(row.text(first + IN_ACTOR.type2)) ??
    ACTOR_KINDS.get(row.text(first + IN_ACTOR.type3));
  if (found !== undefined) return found;
  // A code that is a country and nothing more stands for the state.
  return code.length === 3 && code === row.text(first + IN_ACTOR.country) ? 'state' : undefined;
}

/** The host name of an address without `www.`; a text that is no address as it is. */
export function publisherOf(address: string): string {
  const scheme = address.indexOf('://');
  if (scheme < 0) return address.length <= 100 ? address : '';
  const start = scheme + 3;
  let end = start;
  let from = start;
  for (; end < address.length; end++) {
    const code = address.charCodeAt(end);
    if (code === 0x40) from = end + 1;
    // A slash, a question mark or a number sign ends the host.
    if (code === 0x2f || code === 0x3f || code === 0x23 || code === 0x5c) break;
  }
  const port = address.indexOf(':', from);
  const host = address.slice(from, port >= 0 && port < end ? port : end).toLowerCase();
  return host.startsWith('www.') ? host.slice(4) : host;
}

/** Importance by how often an event was mentioned in its first quarter of an hour or day. */
export function importanceOf(row: Row): number | undefined {
  const mentions = Number(row.text(AT.mentions));
  if (!(mentions >= 1)) return undefined;
  // 1 + ⌊log₄ mentions⌋, at most 5.
  return mentions < 4 ? 1 : mentions < 16 ? 2 : mentions < 64 ? 3 : mentions < 256 ? 4 : 5;
}

/** Whether one source or several had it; undefined where the row does not count them. */
export function supportOf(row: Row): 'single' | 'multiple' | undefined {
  const sources = Number(row.text(AT.sources));
  return sources === 1 ? 'single' : sources > 1 ? 'multiple' : undefined;
}
