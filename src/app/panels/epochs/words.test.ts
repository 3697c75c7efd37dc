import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, languageOf } from '../../../../tests/support/aleppo.ts';
import { textIn } from '../../../text/resolve.ts';
import { epochMs } from '../../../time/types.ts';
import { alignEpochs, type EpochChoice, epochsOf, TRUCES } from '../../../timeline/epochs.ts';
import { knownBy } from '../../../timeline/known.ts';
import type { Timeline } from '../../../timeline/types.ts';
import type { Reader } from '../../reader.ts';
import { dayLine, epochsText, missingLine } from './words.ts';

let timeline: Timeline;
let early: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
  early = knownBy(timeline, epochMs(Date.parse('2016-11-10')));
});

async function readerOf(lang: 'ar' | 'en', of: Timeline): Promise<Reader> {
  const language = await languageOf(lang);
  const languages = of.dataSet.languages ?? [];
  const read: Reader['read'] = (text) => language.read(text, languages);
  return {
    language,
    timeline: of,
    read,
    quote: (text) => textIn(text, lang, languages),
    plain: (text) => read(text)?.text ?? '',
  };
}
const truces: EpochChoice = { kind: 'kinds', kinds: TRUCES };
const align = (of: Timeline, choice: EpochChoice, reach = 14) =>
  alignEpochs(of, epochsOf(of, choice), reach);
/** Without the marks that isolate numbers. */
const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('Is a quiet day told from one that the data do not cover?', () => {
  it('says of how many events a day is told, and their mean', async () => {
    const reader = await readerOf('en', early);
    const { superposed } = align(early, truces);
    const last = superposed.days.at(-1) ?? superposed.zero;
    const { said, done, line } = last.counts ?? { said: 0, done: 0, line: 0 };
    expect(last.covered).toBe(5);
    expect(bare(dayLine(reader, last, 14))).toBe(
      `Day +14: ${said} said, ${done} by force, ${line} on the line; on average ` +
        `${said / 5} said, ${done / 5} by force, ${line / 5} on the line; 5 of 6 events covered.`,
    );
  });

  it('says so where no event covers a day', async () => {
    const { superposed } = align(early, { kind: 'one', event: 'ev-pause-nov' });
    const last = superposed.days.at(-1) ?? superposed.zero;
    expect(bare(dayLine(await readerOf('en', early), last, 14))).toBe(
      'Day +14: not covered by the data.',
    );
  });

  it('names the stretches that not all events cover; of one event, the days', async () => {
    const reader = await readerOf('en', early);
    expect(bare(missingLine(reader, align(early, truces).superposed))).toBe(
      'Days on which fewer than all events are covered: +7 to +14 (5 of 6 events covered).',
    );
    expect(bare(missingLine(reader, align(early, truces, 30).superposed))).toBe(
      'Days on which fewer than all events are covered: +7 to +30 (3 to 5 of 6 events covered).',
    );
    const one = align(early, { kind: 'one', event: 'ev-pause-nov' }).superposed;
    expect(bare(missingLine(reader, one))).toBe('Days not covered by the data: +7 to +14.');
    const whole = await readerOf('en', timeline);
    expect(missingLine(whole, align(timeline, truces).superposed)).toBe('');
  });

  it.each([
    ['en', 'Daily average per event', '5 of 6 events'],
    ['ar', 'المتوسط اليومي لكل حدث', '5 من 6 أحداث'],
  ] as const)('the copied text has the mean and each day: %s', async (lang, mean, covered) => {
    const lines = bare(epochsText(await readerOf(lang, early), align(early, truces))).split('\n');
    expect(lines.filter((line) => line.includes(mean))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(covered))).toHaveLength(1 + 8);
    expect(lines.join()).not.toMatch(/epochs\./);
  });

  it('the copied text has the commas of its language', async () => {
    const text = epochsText(await readerOf('ar', timeline), align(timeline, truces));
    expect(text).not.toContain(',');
  });

  it('the copied text of one event says everything once', async () => {
    const text = epochsText(
      await readerOf('en', timeline),
      align(timeline, { kind: 'one', event: 'ev-deal-dec13' }),
    );
    expect(text.split('\n')).toHaveLength(1);
  });
});
