/** `<masar-timeline>`: a timeline in a page of somebody else. */
import picture from '../draw/svg/picture.css?inline';
import tokens from '../draw/theme/tokens.css?inline';
import { readQuery } from '../state/query.ts';
import type { Presentation } from '../state/types.ts';
import { createLanguage, type Language } from '../text/language.ts';
import { writtenInstant } from '../time/iso-instant.ts';
import type { Matched } from '../timeline/facets.ts';
import type { Timeline } from '../timeline/types.ts';
import type { Data } from './asked.ts';
import { dataAt, documentIn } from './data.ts';
import { mark } from './dom.ts';
import embed from './embed.css?inline';
import { windowFrom } from './messages.ts';
import {
  createEmbedStore,
  type EmbedStore,
  type More,
  moveTo,
  opened,
  select,
  type Wanted,
} from './state.ts';
import { themeFor, watchScheme } from './theme.ts';
import { createView, type View } from './view.ts';
import { wordsOf } from './words.ts';

/** How near to the screen an embed must be before it asks for its data, in CSS pixels. */
const NEAR = '800px';

/** Attributes that are the keys of a page's address, and are read as it is. */
export const KEYS = [
  'format',
  'lang',
  'dir',
  'theme',
  'numerals',
  'months',
  'hijri',
  'view',
  'controls',
  'unmatched',
] as const;

/** Height of what stands around the picture, in CSS pixels, where the title takes one line. */
const AROUND_PX = { full: 112, compact: 76, none: 0 } as const;

/** The data set that a site comes with, from its explorer's page; that page opens it without being told. */
const STANDARD = 'data/aleppo-2016.json';

/**
 * What an embed is asked to keep of its events; told by who knows how to ask.
 *
 * @internal
 */
export type Matching = (timeline: Timeline) => Matched | null;

/** On a server there are no elements: there the class can be named, and nothing be made of it. */
const Base = globalThis.HTMLElement ?? class {};

export class MasarTimeline extends Base {
  static readonly observedAttributes: readonly string[] = [
    ...KEYS,
    'src',
    'from',
    'to',
    'event',
    'explorer',
  ];

  private readonly store: EmbedStore = createEmbedStore(readQuery('', navigator.languages));
  private view: View | null = null;
  private near: IntersectionObserver | null = null;
  private reading: AbortController | null = null;
  private stopScheme: (() => void) | null = null;
  private stopStore: (() => void) | null = null;
  private given: unknown = null;
  private wanted: Wanted = { window: null, selection: null };
  private matching: Matching = () => null;
  private isPlanned = false;
  private isNear = false;
  private isMoreAsked = false;
  private wasConnected = false;
  /** What the attributes said last; a reader may have chosen otherwise since. */
  private asked: string | null = null;
  private told: string | null = null;
  private around: HTMLElement | null = null;
  /** What was read last: changing the language reads nothing anew. */
  private readOf: string | null = null;

  constructor() {
    super();
    // Who comes to it with a pointer or a key will look at something.
    for (const event of ['pointerenter', 'focusin'] as const) {
      this.addEventListener(event, () => this.needMore(), { once: true });
    }
  }

  connectedCallback(): void {
    this.upgrade();
    // Put back where it was before, it goes on from where it was.
    if (!this.wasConnected) this.wanted = this.wantedOfAttributes(this.wanted);
    this.wasConnected = true;
    this.start();
    this.plan();
  }

  disconnectedCallback(): void {
    // Who is only moved is back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.stop();
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    const { timeline } = this.store.getState();
    if (name === 'event' && timeline) select(this.store, now === '' ? null : now);
    else if (name === 'from' || name === 'to' || name === 'event') {
      this.wanted = this.wantedOfAttributes(this.wanted);
      if (timeline && name !== 'event') {
        this.window = [this.getAttribute('from'), this.getAttribute('to')];
      }
    }
    this.plan();
  }

  /** A data set, in place of an address: an object of the format `masar/1`. */
  get data(): unknown {
    return this.given;
  }

  set data(data: unknown) {
    this.given = data ?? null;
    this.readOf = null;
    this.plan();
  }

  /** Id of the selected event; null where there is none. */
  get selection(): string | null {
    return this.store.getState().timeline ? this.store.getState().selection : this.wanted.selection;
  }

  set selection(id: string | null) {
    if (this.store.getState().timeline) select(this.store, id);
    else this.wanted = { ...this.wanted, selection: id };
  }

  /** First instant shown and the first no longer shown, as ISO dates; null before there is a picture. */
  get window(): readonly [from: string, to: string] | null {
    const window = this.store.getState().window ?? this.wanted.window;
    return window && [writtenInstant(window.from), writtenInstant(window.to)];
  }

  /** Two dates: ISO texts, `Date`s or milliseconds. What is no window changes nothing. */
  set window(asked: readonly [from: unknown, to: unknown] | null) {
    const window = asked && windowFrom(asked[0], asked[1]);
    if (!window) return;
    if (this.store.getState().timeline) moveTo(this.store, window, 'settled');
    else this.wanted = { ...this.wanted, window };
  }

  /** Height that all of it has where nothing is cut, in CSS pixels; 0 before it is there. */
  get naturalHeight(): number {
    return this.view?.naturalHeight() ?? 0;
  }

  /**
   * Keeps only some of the events.
   *
   * @internal
   */
  keep(matching: Matching): void {
    this.matching = matching;
    const { timeline } = this.store.getState();
    if (timeline) this.store.setState({ matched: matching(timeline) });
  }

  /** Properties that a page set before the element was defined hide those that it has. */
  private upgrade(): void {
    for (const name of ['data', 'selection', 'window'] as const) {
      const own = Object.getOwnPropertyDescriptor(this, name);
      if (!own) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, own.value);
    }
  }

  private start(): void {
    if (this.view) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { more } = this.store.getState();
    root.adoptedStyleSheets = [sheet(), ...(more ? [readingSheet(more)] : [])];
    const view = createView(this.store, {
      ready: () => this.ready(),
      explorer: () => this.explorerAddress(),
      needMore: () => this.needMore(),
    });
    this.view = view;
    const around = document.createElement('div');
    around.className = 'around';
    around.append(view.element, document.createElement('slot'));
    root.replaceChildren(around);
    this.around = around;
    this.stopScheme = watchScheme(() => this.present());
    this.stopStore = this.store.subscribe((state, before) => {
      if (state.selection !== before.selection && state.timeline === before.timeline) {
        this.tell('masar-select', { id: state.selection });
      }
      if (state.movement === 'settled' && state.timeline === before.timeline) this.tellWindow();
      else if (state.timeline !== before.timeline) this.told = this.written();
    });
    this.near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.isNear = true;
        this.near?.disconnect();
        this.plan();
      },
      { rootMargin: NEAR },
    );
    this.near.observe(this);
  }

  /** The window as it is told; null before there is one. */
  private written(): string | null {
    const { window } = this;
    return window?.join('/') ?? null;
  }

  /** Tells the window where it is another than was told last. */
  private tellWindow(): void {
    const { window } = this;
    const written = this.written();
    if (!window || written === this.told) return;
    this.told = written;
    const [from, to] = window;
    this.tell('masar-window', { from, to });
  }

  private stop(): void {
    this.near?.disconnect();
    this.reading?.abort();
    this.stopScheme?.();
    this.stopStore?.();
    this.view?.stop();
    this.near = null;
    this.view = null;
    this.readOf = null;
    this.isNear = false;
    // Where it is put back it goes on from where it was.
    const { timeline, window, selection } = this.store.getState();
    if (timeline) this.wanted = { window, selection };
    this.store.setState({ timeline: null, problem: null });
    this.removeAttribute('data-masar');
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
  }

  /** Several attributes that change together are read once. */
  private plan(): void {
    if (this.isPlanned || !this.isConnected) return;
    this.isPlanned = true;
    queueMicrotask(() => {
      this.isPlanned = false;
      if (!this.isConnected) return;
      this.present();
      this.read();
    });
  }

  private present(): void {
    const presentation = this.presentation();
    const before = this.store.getState();
    const asked = JSON.stringify(presentation);
    if (asked !== this.asked || !before.language) {
      this.asked = asked;
      this.store.setState({
        presentation,
        language: spoken(presentation, before.more),
      });
    }
    const height = Number(this.getAttribute('height'));
    const { style } = this.around ?? {};
    if (height > 0) {
      style?.setProperty('--masar-picture', `${height}px`);
      // Room for it and for what stands around it, before there is anything.
      style?.setProperty('--masar-least', `${height + AROUND_PX[presentation.controls]}px`);
    } else {
      style?.removeProperty('--masar-picture');
      style?.removeProperty('--masar-least');
    }
    const hasFallback = this.textContent.trim() !== '' || this.querySelector('img') !== null;
    const theme = themeFor(this, presentation.theme);
    if (this.view) mark(this.view.element, 'data-theme', theme);
    if (this.around) mark(this.around, 'data-has-fallback', String(hasFallback));
  }

  /** Fetches what is needed beyond the first drawing; where it does not come, what there is stays. */
  private needMore(): void {
    if (this.isMoreAsked) return;
    this.isMoreAsked = true;
    import('./more.ts').then(
      (more) => {
        if (this.shadowRoot) this.shadowRoot.adoptedStyleSheets.push(readingSheet(more));
        // Together: what is drawn anew is drawn with all its words.
        const { presentation } = this.store.getState();
        this.store.setState({ more, language: spoken(presentation, more) });
      },
      () => {
        this.isMoreAsked = false;
        const { timeline } = this.store.getState();
        // Without it there may be nothing to see.
        if (timeline && this.dataset.masar !== 'ready') {
          this.open({
            kind: 'problem',
            problem: { key: 'app.part-missing', values: {}, source: 'masar-more.js' },
          });
        } else this.tell('masar-error', { message: this.words('app.part-missing') });
      },
    );
  }

  private presentation(): Presentation {
    const query = new URLSearchParams();
    for (const key of KEYS) {
      const value = this.getAttribute(key);
      if (value !== null) query.set(key, value);
    }
    const around = this.parentElement?.closest('[lang]')?.getAttribute('lang');
    return readQuery(query.toString(), [...(around ? [around] : []), ...navigator.languages]);
  }

  private sources(): readonly string[] {
    return (this.getAttribute('src') ?? '').split(/\s+/).filter((source) => source !== '');
  }

  private read(): void {
    if (!this.isNear || !this.view) return;
    const sources = this.sources();
    const format = this.getAttribute('format');
    const asked = this.given === null ? JSON.stringify([sources, format]) : 'given';
    if (this.readOf === asked) return;
    if (sources.length === 0 && this.given === null) {
      this.reading?.abort();
      return;
    }
    this.readOf = asked;
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    const data =
      this.given === null
        ? dataAt({ sources, format, page: document.baseURI, signal: reading.signal })
        : Promise.resolve(this.given).then((given) => documentIn('data', JSON.stringify(given)));
    data
      .then((read) => {
        if (!reading.signal.aborted) this.open(read);
      })
      .catch(() => {
        // What was given was no data that can be written as JSON.
        if (!reading.signal.aborted) {
          this.open({
            kind: 'problem',
            problem: { key: 'load.not-a-data-set', values: { source: 'data' }, source: 'data' },
          });
        }
      });
  }

  private open(data: Data): void {
    if (data.kind === 'problem') {
      const { key, values } = data.problem;
      // What was shown stays; where nothing was, what stands in the element is shown again.
      if (this.dataset.masar !== 'ready') this.dataset.masar = 'error';
      this.readOf = null;
      this.store.setState({ problem: data.problem });
      this.tell('masar-error', { message: this.words(key, values) });
      return;
    }
    performance.mark('masar:data');
    const { timeline } = data;
    opened(this.store, timeline, this.wanted, this.matching(timeline));
    this.wanted = { window: null, selection: null };
  }

  private ready(): void {
    this.dataset.masar = 'ready';
    performance.mark('masar:ready');
    this.tell('masar-ready', {});
  }

  private wantedOfAttributes(before: Wanted): Wanted {
    const event = this.getAttribute('event');
    return {
      window: windowFrom(this.getAttribute('from'), this.getAttribute('to')) ?? before.window,
      selection: event ?? before.selection,
    };
  }

  /** The page to explore what is shown: as the attribute says, with what is seen here. */
  private explorerAddress(): string | null {
    const page = this.getAttribute('explorer');
    if (page === null || page === '') return null;
    try {
      const url = new URL(page, document.baseURI);
      if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
      const standard = new URL(STANDARD, url).href;
      for (const source of this.sources()) {
        const { href } = new URL(source, document.baseURI);
        if (href !== standard) url.searchParams.append('src', href);
      }
      for (const key of KEYS) {
        const value = this.getAttribute(key);
        if (value !== null && key !== 'controls') url.searchParams.set(key, value);
      }
      const { presentation, selection, window } = this.store.getState();
      url.searchParams.set('lang', presentation.lang);
      const fragment = [
        ...(window
          ? [`from=${writtenInstant(window.from)}`, `to=${writtenInstant(window.to)}`]
          : []),
        ...(selection === null ? [] : [`event=${encodeURIComponent(selection)}`]),
      ];
      url.hash = fragment.join('&');
      return url.href;
    } catch {
      return null;
    }
  }

  private words(
    key: Parameters<NonNullable<ReturnType<EmbedStore['getState']>['language']>['t']>[0],
    values?: Readonly<Record<string, string | number>>,
  ): string {
    return this.store.getState().language?.t(key, values) ?? key;
  }

  private tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

let made: CSSStyleSheet | null = null;

/** The language of an embed, with as many of its words as there are. */
const spoken = ({ lang, numerals, months, hijri }: Presentation, more: More | null): Language =>
  createLanguage(wordsOf(lang, more?.MORE_WORDS ?? null), { lang, numerals, months, hijri });

let madeForReading: CSSStyleSheet | null = null;

function readingSheet({ READING_STYLES }: More): CSSStyleSheet {
  if (!madeForReading) {
    madeForReading = new CSSStyleSheet();
    madeForReading.replaceSync(READING_STYLES);
  }
  return madeForReading;
}

/** One sheet for all embeds of a page. */
function sheet(): CSSStyleSheet {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(`${tokens}${picture}${embed}`);
  }
  return made;
}
