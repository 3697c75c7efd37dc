/** `<masar-timeline>`: a timeline in a page of somebody else. */
import picture from '../draw/svg/picture.css?inline';
import tokens from '../draw/theme/tokens.css?inline';
import { readQuery } from '../state/query.ts';
import type { Presentation } from '../state/types.ts';
import { createLanguage, type Language } from '../text/language.ts';
import { writtenInstant } from '../time/iso-instant.ts';
import type { Matched } from '../timeline/facets.ts';
import type { Timeline } from '../timeline/types.ts';
import { clampWindow } from '../timeline/window.ts';
import type { Data } from './asked.ts';
import { dataAt, documentIn } from './data.ts';
import embed from './embed.css?inline';
import { windowFrom } from './messages.ts';
import {
  createEmbedStore,
  type EmbedStore,
  type More,
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
const KEYS = [
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

/** What an embed is asked to keep of its events; told by who knows how to ask. */
export type Matching = (timeline: Timeline) => Matched | null;

export class MasarTimeline extends HTMLElement {
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
  /** What was read last: changing the language reads nothing anew. */
  private readOf: string | null = null;

  connectedCallback(): void {
    this.wanted = this.wantedOfAttributes(this.wanted);
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
    if (name === 'event' && this.view) select(this.store, now === '' ? null : now);
    else if (name === 'from' || name === 'to' || name === 'event') {
      this.wanted = this.wantedOfAttributes(this.wanted);
    }
    this.plan();
  }

  /** A data set, in place of an address: an object of the format `masar/1`. */
  get data(): unknown {
    return this.given;
  }

  set data(data: unknown) {
    this.given = data;
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
    const { timeline } = this.store.getState();
    if (timeline) {
      this.store.setState({ window: clampWindow(timeline, window), movement: 'settled' });
    } else this.wanted = { ...this.wanted, window };
  }

  /** Height that all of it has where nothing is cut, in CSS pixels; 0 before it is there. */
  get naturalHeight(): number {
    return this.view?.naturalHeight() ?? 0;
  }

  /** Keeps only some of the events. */
  keep(matching: Matching): void {
    this.matching = matching;
    const { timeline } = this.store.getState();
    if (timeline) this.store.setState({ matched: matching(timeline) });
  }

  private start(): void {
    if (this.view) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { more } = this.store.getState();
    root.adoptedStyleSheets = [sheet(), ...(more ? [readingSheet(more)] : [])];
    // Who comes to it with a pointer or a key will look at something.
    for (const event of ['pointerenter', 'focusin'] as const) {
      this.addEventListener(event, () => this.needMore(), { once: true });
    }
    const view = createView(this.store, {
      ready: () => this.ready(),
      explorer: () => this.explorerAddress(),
      needMore: () => this.needMore(),
    });
    this.view = view;
    const fallback = document.createElement('slot');
    root.replaceChildren(view.element, fallback);
    this.stopScheme = watchScheme(() => this.present());
    this.stopStore = this.store.subscribe((state, before) => {
      if (state.selection !== before.selection && state.timeline === before.timeline) {
        this.tell('masar-select', { id: state.selection });
      }
      const isSettled = state.movement === 'settled' && state.window !== null;
      if (isSettled && (state.window !== before.window || before.movement === 'moving')) {
        if (state.timeline === before.timeline && state.window) {
          const { from, to } = state.window;
          this.tell('masar-window', { from: writtenInstant(from), to: writtenInstant(to) });
        }
      }
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
    const isSame = JSON.stringify(presentation) === JSON.stringify(before.presentation);
    if (!isSame || !before.language) {
      this.store.setState({
        presentation,
        language: spoken(presentation, before.more),
      });
    }
    const height = Number(this.getAttribute('height'));
    if (height > 0) this.view?.element.style.setProperty('--masar-picture', `${height}px`);
    else this.view?.element.style.removeProperty('--masar-picture');
    const hasFallback = this.textContent.trim() !== '' || this.querySelector('img') !== null;
    this.view?.element.setAttribute('data-has-fallback', String(hasFallback));
    this.view?.element.setAttribute('data-theme', themeFor(this, presentation.theme));
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
        this.tell('masar-error', { message: this.words('app.part-missing') });
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
    if (this.readOf === asked || (sources.length === 0 && this.given === null)) return;
    this.readOf = asked;
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    const data =
      this.given === null
        ? dataAt({ sources, format, page: document.baseURI, signal: reading.signal })
        : documentIn('data', JSON.stringify(this.given));
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
      if (!this.store.getState().timeline) this.dataset.masar = 'error';
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
      for (const source of this.sources()) {
        url.searchParams.append('src', new URL(source, document.baseURI).href);
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
