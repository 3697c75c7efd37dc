/**
 * Cuts the bytes of a document: the elements of its list of events, and all the rest around it.
 *
 * Goes by the fields of the root object alone, so that lists of the same name further in are not
 * taken for it, and the order of the fields does not matter.
 */
import {
  ByteScanner,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  type Slip,
} from './byte-scanner.ts';
import { cutList, type Watch } from './cut-list.ts';
import { type ElementPlace, Elements } from './elements.ts';
import { isEvents, Resync } from './resync.ts';

export interface Cut {
  readonly elements: Elements;
  /** Whether there is a list of events that was cut. */
  readonly isCut: boolean;
  /** What stands before the events, their opening bracket included. */
  readonly head: ElementPlace;
  /** What stands behind them, from their closing bracket on. */
  readonly tail: ElementPlace;
  /** What is missing between the two, where the text itself does not have it. */
  readonly missing: string;
  /** What is read over among the events. */
  readonly slips: readonly Slip[];
  /** Whether all of it is JSON. */
  readonly isSound: boolean;
  /** Where something outside the events is broken, if it is. */
  readonly brokenAt: number | null;
}

export function cut(bytes: Uint8Array, watch: Watch): Cut {
  return new Cutter(bytes, watch).cut();
}

type Events = Omit<Cut, 'isSound' | 'brokenAt'>;

class Cutter {
  private readonly scanner: ByteScanner;
  private readonly resync: Resync;
  private events: Events;
  private found = false;
  /** Where the name of the field stands that it is at. */
  private name = 0;
  private isSound = true;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly watch: Watch,
  ) {
    this.scanner = new ByteScanner(bytes);
    this.resync = new Resync(bytes);
    this.events = none(bytes);
  }

  cut(): Cut {
    const { scanner } = this;
    scanner.at = markEnd(this.bytes);
    scanner.blanks();
    const isObject = scanner.is(OPEN_OBJECT);
    if (isObject) scanner.at += 1;
    const brokenAt = isObject && this.fields() ? null : scanner.at;
    if (brokenAt !== null && isObject && !this.found) this.search();
    const isSound = this.isSound && brokenAt === null && scanner.slips.length === 0;
    return { ...this.events, isSound, brokenAt };
  }

  /** The fields of the root, to the end of the text; says whether it got there. */
  private fields(): boolean {
    const { scanner } = this;
    for (;;) {
      scanner.blanks();
      if (scanner.is(CLOSE_OBJECT)) return this.isEnd();
      const name = scanner.at;
      this.name = name;
      if (!scanner.string()) return false;
      const isList = isEvents(this.bytes, name, scanner.at);
      scanner.blanks();
      if (!scanner.is(COLON)) return false;
      scanner.at += 1;
      scanner.blanks();
      // Of two fields of one name the later counts; the earlier is part of the rest.
      if (isList) this.events = none(this.bytes);
      if (isList && scanner.is(OPEN_LIST)) {
        this.list();
        if (this.events.missing === '],') continue;
      } else if (!scanner.value()) return false;
      scanner.blanks();
      if (scanner.is(CLOSE_OBJECT)) return this.isEnd();
      if (!scanner.is(COMMA)) return false;
      scanner.at += 1;
    }
  }

  private isEnd(): boolean {
    this.scanner.at += 1;
    this.scanner.blanks();
    return this.scanner.at >= this.bytes.length;
  }

  /** The text is broken outside the events, and they are still to come. */
  private search(): void {
    const list = this.resync.list(this.name);
    if (list === null) return;
    this.scanner.at = list;
    this.list();
  }

  /** The elements of the list whose opening bracket is here. */
  private list(): void {
    const { bytes, scanner } = this;
    this.found = true;
    scanner.at += 1;
    const head = { start: 0, end: scanner.at };
    const slips = scanner.slips.length;
    const { elements, resumed, missing, isSound } = cutList(scanner, this.resync, this.watch);
    this.isSound &&= isSound;
    this.events = {
      elements,
      isCut: true,
      head,
      tail: { start: resumed, end: bytes.length },
      missing,
      slips: scanner.slips.slice(slips),
    };
    scanner.at = missing === '' ? resumed + 1 : resumed;
  }
}

/** Nothing is cut out of the rest. */
const none = ({ length }: Uint8Array): Events => ({
  elements: new Elements(),
  isCut: false,
  head: { start: 0, end: length },
  tail: { start: length, end: length },
  missing: '',
  slips: [],
});

/** Behind the byte order mark. */
const markEnd = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
