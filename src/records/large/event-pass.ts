/** Goes through the events of a document: parses them, checks them, and tells those that are good. */
import { edtfIsNeeded, loadEdtf } from '../../time/edtf.ts';
import { checkMedia } from '../checks/addresses.ts';
import { hasGoodDates } from '../checks/dates.ts';
import { type AroundEvents, aroundEvents, checkEventReferences } from '../checks/references.ts';
import { checkTexts, Words } from '../checks/words.ts';
import { EVENT_DATES } from '../date-fields.ts';
import { isObject } from '../foreign.ts';
import { DEEPEST, MOST_BREAKS } from '../json.ts';
import { doubledFields, fieldsIn, placesOf } from '../locate.ts';
import type { Report } from '../report.ts';
import type { DataSet, EventRecord } from '../schema.ts';
import { type ElementPlace, type Elements, MARKS } from './elements.ts';
import type { EventFindings } from './event-findings.ts';
import { EventIds } from './event-ids.ts';
import { EventLinks } from './event-links.ts';
import { Fits } from './fits.ts';
import { parsed, parsedLeniently, textAt } from './lenient.ts';
import { type CutLinks, prunedEvent, recordAt } from './record-at.ts';

/** Bytes of events that are parsed at once. */
const BATCH = 1 << 16;

export interface PassParts {
  readonly bytes: Uint8Array;
  readonly elements: Elements;
  /** The ids of elements that a break runs through. */
  readonly brokenIds: ReadonlyMap<number, string>;
  /** Everything but the events. */
  readonly rest: DataSet;
  readonly report: Report;
  readonly findings: EventFindings;
  /** Whether the document is JSON; of one that is not, fields that stand twice are not told. */
  readonly isSound: boolean;
  readonly event: (record: EventRecord, place: ElementPlace) => void;
  /** Told how far it has got, in bytes, and how many events there were. */
  readonly watch: (bytes: number, events: number) => void;
}

export class EventPass {
  readonly ids: EventIds;
  readonly words: Words;
  /** How many events were told. */
  count = 0;
  /** Whether an event has a date that the library for rarer dates is needed for. */
  hasRareDates = false;
  private readonly findings: EventFindings;
  private readonly links = new EventLinks();
  private readonly fits = new Fits();
  private readonly around: AroundEvents;
  private doubled = 0;
  private isDamaged = false;

  constructor(private readonly parts: PassParts) {
    const { bytes, elements, rest } = parts;
    this.ids = new EventIds(
      elements.count,
      (row) => idOf(parsedLeniently(bytes, elements.place(row))) ?? '',
    );
    this.words = new Words(rest);
    this.around = aroundEvents(rest);
    this.findings = parts.findings;
  }

  async all(): Promise<void> {
    const { elements, watch } = this.parts;
    for (let row = 0; row < elements.count; ) {
      const end = this.batchEnd(row);
      const items = this.itemsOf(row, end);
      for (let i = 0; i < items.length; i++) {
        const item = items[i];
        if (!this.hasRareDates && isRare(item)) await this.prepareDates();
        this.take(row + i, item);
      }
      row = end;
      watch(elements.end(row - 1), this.count);
    }
  }

  /** Behind the last row that can be parsed together with this one. */
  private batchEnd(row: number): number {
    const { elements } = this.parts;
    const most = elements.start(row) + BATCH;
    let end = row + 1;
    if ((elements.marks(row) & ~MARKS.apart) !== 0) return end;
    while (end < elements.count && elements.marks(end) === 0 && elements.end(end) <= most) end += 1;
    return end;
  }

  /** The values of some rows; undefined for one that cannot be used. */
  private itemsOf(row: number, end: number): readonly unknown[] {
    const { bytes, elements } = this.parts;
    const place = { start: elements.start(row), end: elements.end(end - 1) };
    const text = textAt(bytes, place);
    this.lookForDamage(text, place.start);
    const marks = elements.marks(row);
    if ((marks & ~MARKS.apart) !== 0) return [this.markedItem(row, marks)];
    const items = parsed(`[${text}]`);
    if (Array.isArray(items) && items.length === end - row) return items;
    return Array.from({ length: end - row }, (_, i) =>
      this.markedItem(row + i, elements.marks(row + i)),
    );
  }

  /** The value of a row that something is to be minded of. */
  private markedItem(row: number, marks: number): unknown {
    const { bytes, elements, brokenIds, report } = this.parts;
    const isBroken = (marks & MARKS.broken) !== 0;
    const item = isBroken ? undefined : parsedLeniently(bytes, elements.place(row));
    const isDeep = (marks & MARKS.deep) !== 0;
    if (item !== undefined && !isDeep) return item;
    this.findings.begin(row, item === undefined ? (brokenIds.get(row) ?? null) : idOf(item));
    if (item === undefined) this.findings.tell([], 'record-broken', {});
    else this.findings.tell([], 'too-deep', { limit: DEEPEST });
    report.droppedCount += 1;
    return undefined;
  }

  private take(row: number, item: unknown): void {
    if (item === undefined) return;
    const { elements, report, isSound } = this.parts;
    this.findings.begin(row, idOf(item));
    const fits = this.fits.event(item);
    const fields = fits ? this.fits.fields : fieldsIn(item);
    if (isSound && fields < elements.fields(row)) this.tellDoubled(row);
    const record = fits ? item : prunedEvent(item, this.findings.tell);
    if (!record || !this.check(record, row)) {
      report.droppedCount += 1;
      return;
    }
    this.ids.keep(row);
    this.count += 1;
    this.parts.event(record, elements.place(row));
  }

  /** Checks one record; says whether it can be used. */
  private check(record: EventRecord, row: number): boolean {
    const { tell } = this.findings;
    const isDated = hasGoodDates(record, EVENT_DATES, tell);
    if (!this.ids.add(record.id, row, tell) || !isDated) return false;
    checkMedia(record, tell);
    checkEventReferences(record, this.around, tell);
    this.words.ofEvent(record, tell);
    checkTexts(record, tell);
    record.links?.forEach(({ type, event }, i) => {
      const isSelf = event === record.id;
      if (isSelf) tell(['links', i], 'link-self', { value: record.id });
      this.links.add(row, i, event, type === 'part-of' && !isSelf);
    });
    return true;
  }

  /** Checks the links between events, once all are known. */
  checkLinks(): CutLinks {
    const { bytes, elements, report } = this.parts;
    const { rowOf } = this.ids;
    const cuts = new Map<number, readonly number[]>();
    const recordOf = (row: number) => recordAt(bytes, elements.start(row), elements.end(row), cuts);
    for (const [row, position] of this.links.missing(rowOf)) {
      // What is not kept is only counted.
      const record = report.isFull ? undefined : recordOf(row);
      this.findings.begin(row, record?.id ?? null);
      const value = record?.links?.[position]?.event ?? '';
      this.findings.tell(['links', position, 'event'], 'reference-missing', {
        value,
        target: 'event',
      });
    }
    for (const [part, whole] of this.links.closing(rowOf)) {
      const record = recordOf(part);
      const other = recordOf(whole)?.id ?? '';
      const position = record?.links?.findIndex(
        ({ type, event }) => type === 'part-of' && event === other,
      );
      if (!record || position === undefined || position < 0) continue;
      this.findings.begin(part, record.id);
      this.findings.tell(['links', position], 'link-cycle', { value: record.id, other });
      const start = elements.start(part);
      cuts.set(start, [...(cuts.get(start) ?? []), position]);
    }
    return cuts;
  }

  private tellDoubled(row: number): void {
    const { bytes, elements } = this.parts;
    const text = textAt(bytes, elements.place(row));
    const found = doubledFields(text, MOST_BREAKS - this.doubled);
    this.doubled += found.length;
    const places = placesOf(
      text,
      found.map(({ offset }) => offset),
    );
    for (const { name, offset } of found) {
      const place = places.get(offset) ?? { line: 1, column: 1 };
      this.findings.at({ at: elements.start(row), ...place }, 'field-twice', { field: name });
    }
  }

  /** Tells the first letter that was lost. */
  private lookForDamage(text: string, start: number): void {
    if (this.isDamaged) return;
    const offset = text.indexOf('\uFFFD');
    if (offset < 0) return;
    this.isDamaged = true;
    const place = placesOf(text, [offset]).get(offset) ?? { line: 1, column: 1 };
    this.findings.at({ at: start, ...place }, 'text-damaged', {});
  }

  private async prepareDates(): Promise<void> {
    this.hasRareDates = true;
    // Without the library such dates are told as none.
    await loadEdtf().catch(() => undefined);
  }
}

const idOf = (item: unknown): string | null =>
  isObject(item) && typeof item.id === 'string' ? item.id : null;

/** Whether a value has a date that needs the library for rarer ones. */
function isRare(item: unknown): boolean {
  if (!isObject(item)) return false;
  const { date, reported } = item;
  return isRareDate(date) || (reported !== undefined && isRareDate(reported));
}

const isRareDate = (date: unknown): boolean =>
  typeof date === 'string' && !/^\d{4}-\d\d-\d\d$/.test(date) && edtfIsNeeded(date);
