/** What a picture says around itself once it has left the page. */
import type { ExportOptions } from '../../../draw/svg/export.ts';
import type { SheetText } from '../../../draw/svg/standalone.ts';
import type { Sign } from '../../../draw/svg/swatches.ts';
import { describeWindow } from '../../../layout/describe.ts';
import type { MeasureText } from '../../../layout/scene.ts';
import type { MasarState } from '../../../state/store.ts';
import type { MessageKey } from '../../../text/language.ts';
import { keepSigns } from '../../../text/signed.ts';
import { epochMs } from '../../../time/types.ts';
import { territoryOf } from '../../../timeline/territory.ts';
import { coveredPart } from '../../../timeline/window.ts';
import { countWithin } from '../../../timeline/within.ts';
import type { Reader } from '../../reader.ts';
import { sourceIds } from './citing.ts';
import { addressOf, type Extent, windowOf } from './view.ts';

/** Publishers named; the others are counted. */
const MOST_PUBLISHERS = 24;

/** Title, legend and the lines below, in the reader's words. */
export function sheetOf(
  reader: Reader,
  state: MasarState,
  extent: Extent,
  measure: MeasureText,
): ExportOptions {
  const { timeline, language, read } = reader;
  const window = windowOf(timeline, state, extent);
  const { base } = state.looking;
  const own = (text: string): SheetText => ({ text, lang: language.lang, dir: language.dir });
  const title = read(timeline.dataSet.title);
  return {
    lang: language.lang,
    dir: language.dir,
    title: title ?? own(language.t('app.name')),
    description: describeWindow({ timeline, window, language, base, matched: state.matched }),
    legend: legendOf(reader, base),
    footer: footerOf(reader, state, extent).map((line) =>
      'text' in line ? line : own(line.words),
    ),
    measure,
  };
}

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
function legendOf(reader: Reader, base: string | null): ExportOptions['legend'] {
  const { timeline, language, read } = reader;
  const series = territoryOf(timeline, base);
  const line = ([key, sign]: readonly [MessageKey, Sign]) => ({
    sign,
    words: { text: language.t(key), lang: language.lang, dir: language.dir },
  });
  const holders = (series?.bands ?? []).map(({ holder }, tone) => ({
    sign: { kind: 'held' as const, tone },
    words: read(holder.name) ?? {
      text: holder.id,
      lang: language.lang,
      dir: language.dir,
    },
  }));
  return [
    ...SIGNS.map(line),
    ...(timeline.phases.length > 0 ? [line(['legend.phase', { kind: 'phase' }])] : []),
    ...holders,
    ...(series ? GROUND_SIGNS.map(line) : []),
  ];
}

type FooterLine = SheetText | { readonly words: string };

/** Window, base, sources, address, date. */
function footerOf(reader: Reader, state: MasarState, extent: Extent): readonly FooterLine[] {
  const { timeline, language, plain } = reader;
  const window = windowOf(timeline, state, extent);
  const all = countWithin(timeline, window);
  const kept = countWithin(timeline, window, state.matched);
  const said = language.window(coveredPart(timeline, window));
  const events = language.count('count.events', all);
  const series = territoryOf(timeline, state.looking.base);
  const shown = { ...state, looking: { ...state.looking, window }, isWindowChosen: true };
  const sources = publishersLine(reader, state, extent);
  return [
    {
      words: state.matched
        ? language.t('share.picture-kept', {
            window: said,
            kept: language.number(kept),
            all: events,
          })
        : language.t('share.picture-window', { window: said, events }),
    },
    ...(series
      ? [
          {
            words: language.t('share.base', {
              base:
                language.dir === 'rtl'
                  ? keepSigns(plain(series.base.name))
                  : plain(series.base.name),
            }),
          },
        ]
      : []),
    ...(sources === '' ? [] : [{ words: sources }]),
    { text: addressOf(timeline, shown), lang: 'en', dir: 'ltr' as const },
    {
      words: language.t('share.app-made', {
        app: language.t('app.name'),
        date: language.day(epochMs(Date.now()), 'medium'),
      }),
    },
  ];
}

/** Publishers behind what is shown, those of most pages first. */
function publishersLine(reader: Reader, state: MasarState, extent: Extent): string {
  const { timeline, language, plain } = reader;
  const pages = new Map<string, number>();
  for (const id of sourceIds(timeline, state, null, extent)) {
    const name = plain(timeline.sources.get(id)?.publisher) || id;
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
