/** Sources and associations of TimeMap: lists of their own that events name, or written into each event. */
import { isWebAddress } from '../../records/checks/addresses.ts';
import { isObject } from '../../records/foreign.ts';
import type { PlaceRecord, SourceRecord } from '../../records/schema.ts';
import { oneLine } from '../cells.ts';
import { DistinctIds, idOf } from '../ids.ts';
import { fieldOf, listField, textField } from '../json-fields.ts';
import { withoutHtml } from '../rich-text.ts';
import { hostOf } from '../source-cells.ts';

/** Records of one list, each made once. */
export class MadeOnce<T extends { id: string }> {
  readonly records: T[] = [];
  private readonly known = new Map<string, string>();
  private readonly ids = new DistinctIds();

  of(key: string, proposed: string, make: (id: string) => T): string {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const id = this.ids.take(proposed);
    this.known.set(key, id);
    this.records.push(make(id));
    return id;
  }
}

export interface EventSources {
  readonly ids: string[];
  /** Addresses that lead nowhere on the web, and their places among the event's sources. */
  readonly unsafe: readonly { readonly index: number; readonly address: string }[];
}

export class Lists {
  readonly places = new MadeOnce<PlaceRecord>();
  readonly sources = new MadeOnce<SourceRecord>();
  private readonly knownSources: ReadonlyMap<string, unknown>;
  private readonly associations: ReadonlyMap<string, unknown>;

  constructor(document: unknown) {
    const listed = fieldOf(document, 'sources');
    this.knownSources = Array.isArray(listed)
      ? new Map(listed.map((source) => [textField(source, 'id'), source] as const))
      : new Map(isObject(listed) ? Object.entries(listed) : []);
    this.associations = new Map(
      listField(document, 'associations').map((item) => [textField(item, 'id'), item] as const),
    );
  }

  sourcesOf(event: unknown): EventSources {
    const unsafe: { index: number; address: string }[] = [];
    const ids = listField(event, 'sources').flatMap((named, index) => {
      const source = this.sourceOf(named);
      if (source === null) return [];
      if (source.unsafe !== '') unsafe.push({ index, address: source.unsafe });
      if (source.id === '') return [];
      return [this.sources.of(source.id, idOf(source.id), source.make)];
    });
    return { ids: [...new Set(ids)], unsafe };
  }

  /** A source by its id, its address, or as it is written into the event. */
  private sourceOf(named: unknown): {
    readonly id: string;
    readonly unsafe: string;
    make(id: string): SourceRecord;
  } | null {
    const key = typeof named === 'string' || typeof named === 'number' ? String(named).trim() : '';
    const record = key === '' ? named : (this.knownSources.get(key) ?? null);
    const isPlainAddress = record === null && /^[a-z][a-z0-9+.-]*:/i.test(key);
    const [path = ''] = listField(record, 'paths').filter((item) => typeof item === 'string');
    const said =
      textField(record, 'url') ||
      String(path).trim() ||
      textField(record, 'path') ||
      (isPlainAddress ? key : '');
    const isSafe = said !== '' && isWebAddress(said, { relative: false });
    const address = isSafe ? said : '';
    // Files of an instance's own have paths that lead nowhere from here: they are not told as unsafe.
    const unsafe = !isSafe && /^[a-z][a-z0-9+.-]*:/i.test(said) ? said.slice(0, 60) : '';
    const title = oneLine(withoutHtml(textField(record, 'title')));
    const author = oneLine(textField(record, 'author'));
    const note = withoutHtml(textField(record, 'description'));
    const id = key !== '' && !isPlainAddress ? key : textField(record, 'id') || address || title;
    if (idOf(id) === '')
      return unsafe === ''
        ? null
        : { id: '', unsafe, make: (own) => ({ id: own, publisher: own }) };
    return {
      id,
      unsafe,
      make: (own) => ({
        id: own,
        publisher: author || (address === '' ? title || idOf(id) : hostOf(address)),
        ...(title === '' ? {} : { title }),
        ...(address === '' ? {} : { address }),
        ...(note === '' ? {} : { note }),
      }),
    };
  }

  /** What an event is filed under: associations by their titles or paths, filters, tags. */
  tagsOf(event: unknown): readonly string[] {
    const associations = listField(event, 'associations').map((named) => this.titleOf(named));
    const filters = listField(event, 'filters').map((filter) => textField(filter, 'value'));
    const tags = fieldOf(event, 'tags');
    const own = Array.isArray(tags)
      ? tags.map((tag) => (typeof tag === 'string' ? tag : ''))
      : textField(event, 'tags').split(',');
    const all = [...associations, ...filters, ...own].map((tag) => oneLine(tag));
    return [...new Set(all.filter((tag) => tag !== ''))];
  }

  private titleOf(named: unknown): string {
    const key = typeof named === 'string' || typeof named === 'number' ? String(named) : '';
    const record = key === '' ? named : this.associations.get(key);
    const paths = listField(record, 'filter_paths').filter((path) => typeof path === 'string');
    return (
      textField(record, 'title') || String(paths.at(-1) ?? '') || textField(record, 'id') || key
    );
  }
}
