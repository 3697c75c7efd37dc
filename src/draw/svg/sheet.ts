/** What a picture says around itself once it has left the page: title, legend and the lines below. */
import { describeWindow } from '../../layout/describe.ts';
import type { MeasureText } from '../../layout/scene.ts';
import type { Language, MessageKey } from '../../text/language.ts';
import { keepSigns } from '../../text/signed.ts';
import type { Text } from '../../text/types.ts';
import type { EpochMs, TimeWindow } from '../../time/types.ts';
import { sourcesWithin } from '../../timeline/sources-within.ts';
import { territoryOf } from '../../timeline/territory.ts';
import type { Matched, Timeline } from '../../timeline/types.ts';
import { coveredPart } from '../../timeline/window.ts';
import { countWithin } from '../../timeline/within.ts';
import type { Sheet, SheetText } from './standalone.ts';
import type { Sign } from './swatches.ts';

/** What the sheet speaks of. */
export interface SheetInput {
  readonly timeline: Timeline;
  readonly language: Language;
  readonly window: TimeWindow;
  readonly base: string | null;
  readonly matched: Matched | null;
  readonly measure: MeasureText;
  /** Where what is shown can be opened; null where it is at no address. */
  readonly address: string | null;
  /** The day it is made; null where it is not said. */
  readonly made: EpochMs | null;
}

/** The words of a sheet; its colours and fonts are those of whoever draws it. */
export type SheetWords = Omit<Sheet, 'palette' | 'fonts'>;

/** Publishers named; the others are counted. */
const MOST_PUBLISHERS = 24;

/** Title, legend and the lines below, in the reader's words. */
export function sheetOf(input: SheetInput): SheetWords {
  const { timeline, language, measure } = input;
  return {
    lang: language.lang,
    dir: language.dir,
    title: readIn(input, timeline.dataSet.title) ?? ownWords(language, language.t('app.name')),
    description: describeWindow(input),
    legend: legendOf(input),
    footer: footerOf(input),
    measure,
  };
}

/** Words of the interface. */
const ownWords = ({ lang, dir }: Language, text: string): SheetText => ({ text, lang, dir });

/** A text of the data for the reader. */
const readIn = (
  { timeline, language }: Pick<SheetInput, 'timeline' | 'language'>,
  text: Text | undefined,
): SheetText | null => language.read(text, timeline.dataSet.languages ?? []);

const SIGNS: readonly (readonly [MessageKey, Sign])[] = [
  ['legend.opens', { kind: 'mark', side: 'said', stance: 'opens' }],
  ['legend.closes', { kind: 'mark', side: 'said', stance: 'closes' }],
  ['legend.done', { kind: 'mark', side: 'done', stance: 'opens' }],
  ['legend.line', { kind: 'mark', side: 'line', stance: 'opens' }],
  ['legend.reported', { kind: 'ring', outline: 'reported' }],
  ['legend.contested', { kind: 'ring', outline: 'contested' }],
  ['legend.interval', { kind: 'interval' }],
  ['legend.whisker', { kind: 'whisker' }],
];
const GROUND_SIGNS: readonly (readonly [MessageKey, Sign])[] = [
  ['legend.hatch', { kind: 'between' }],
  ['legend.share', { kind: 'share' }],
  ['legend.about', { kind: 'about' }],
];

/** The same signs in the same order as beside the picture on the page. */
function legendOf(input: SheetInput): SheetWords['legend'] {
  const { timeline, language } = input;
  const series = territoryOf(timeline, input.base);
  const line = ([key, sign]: readonly [MessageKey, Sign]) => ({
    sign,
    words: ownWords(language, language.t(key)),
  });
  const holders = (series?.bands ?? []).map(({ holder }, tone) => ({
    sign: { kind: 'held' as const, tone },
    words: readIn(input, holder.name) ?? ownWords(language, holder.id),
  }));
  return [
    ...SIGNS.map(line),
    ...(timeline.phases.length > 0 ? [line(['legend.phase', { kind: 'phase' }])] : []),
    ...holders,
    ...(series ? GROUND_SIGNS.map(line) : []),
  ];
}

/** Window, base, sources, address, date. */
function footerOf(input: SheetInput): readonly SheetText[] {
  const { timeline, language, address, made } = input;
  const own = (text: string) => ownWords(language, text);
  const series = territoryOf(timeline, input.base);
  const sources = publishersLine(input);
  return [
    own(windowLine(input)),
    ...(series ? [own(baseLine(input, series.base.name))] : []),
    ...(sources === '' ? [] : [own(sources)]),
    ...(address === null ? [] : [{ text: address, lang: 'en', dir: 'ltr' as const }]),
    ...(made === null
      ? []
      : [
          own(
            language.t('share.app-made', {
              app: language.t('app.name'),
              date: language.day(made, 'medium'),
            }),
          ),
        ]),
  ];
}

function windowLine({ timeline, language, window, matched }: SheetInput): string {
  const all = countWithin(timeline, window);
  const said = language.window(coveredPart(timeline, window));
  const events = language.count('count.events', all);
  if (!matched) return language.t('share.picture-window', { window: said, events });
  const kept = language.number(countWithin(timeline, window, matched));
  return language.t('share.picture-kept', { window: said, kept, all: events });
}

function baseLine(input: SheetInput, name: Text | undefined): string {
  const { language } = input;
  const base = readIn(input, name)?.text ?? '';
  return language.t('share.base', { base: language.dir === 'rtl' ? keepSigns(base) : base });
}

/** Publishers behind what is shown, those of most pages first. */
function publishersLine(input: SheetInput): string {
  const { timeline, language, window, matched } = input;
  const pages = new Map<string, number>();
  for (const id of sourcesWithin(timeline, window, matched)) {
    const name = readIn(input, timeline.sources.get(id)?.publisher)?.text || id;
    pages.set(name, (pages.get(name) ?? 0) + 1);
  }
  const names = [...pages].sort(([, a], [, b]) => b - a).map(([name]) => name);
  if (names.length === 0) return '';
  const n = names.length - MOST_PUBLISHERS;
  const more = n > 0 ? [language.t('share.more-publishers', { n })] : [];
  return language.t('share.sources', {
    list: language.list([...names.slice(0, MOST_PUBLISHERS), ...more]),
  });
}
