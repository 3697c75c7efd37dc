import { beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../scripts/vite-messages.ts';
import { loadEdtf, parseWhen } from '../time/edtf.ts';
import { epochMs, type When } from '../time/types.ts';
import { withoutMarks } from './bidi.ts';
import { createLanguage, type DateStyle, type Language } from './language.ts';
import { type Locale, loadLocale } from './locales/index.ts';
import type { Writing } from './types.ts';

const locales = new Map<string, Locale>();

beforeAll(async () => {
  await loadEdtf();
  for (const tag of ['ar', 'en']) locales.set(tag, await loadLocale(tag));
});

function language(tag: 'ar' | 'en', change: Partial<Writing> = {}): Language {
  const locale = locales.get(tag);
  if (!locale) throw new Error(tag);
  return createLanguage(locale, {
    lang: tag,
    numerals: 'latn',
    months: 'levantine',
    hijri: false,
    ...change,
  });
}

function when(text: string): When {
  const result = parseWhen(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem.code}`);
  return result.value;
}

/** A date as read, without the invisible marks that keep ranges together. */
const said = (speaks: Language, text: string, style: DateStyle = 'medium') =>
  withoutMarks(speaks.when(when(text), style));

const LRI = '\u2066';
const RLI = '\u2067';
const PDI = '\u2069';
const at = (text: string) => epochMs(Date.parse(text));

describe('dates in Arabic', () => {
  it('R01 a day has its Levantine month and European digits', () => {
    expect(language('ar').when(when('2016-12-02'), 'full')).toBe('الجمعة 2 كانون الأول 2016');
  });

  it('R02 Arabic digits are in the whole view', () => {
    const ar = language('ar', { numerals: 'arab' });
    expect(ar.when(when('2016-12-02'), 'full')).toBe('الجمعة ٢ كانون الأول ٢٠١٦');
    const written = [
      ar.when(when('2016-11-24/2016-12-02'), 'medium'),
      ar.when(when('2016-12-02T09:30:00Z'), 'full'),
      ar.count('count.events', 132),
      ar.count('count.events', 1234),
      ar.number(-1234.5),
      ar.percent(33.3),
      ar.share({ low: 94, high: 98, approximate: false, strict: false, tolerance: null }),
      ar.tick(at('2016-12-02'), 'day', true),
      ar.tick(at('2016-12-02T06:00:00Z'), 'hour', false),
      ar.year(-479),
      ar.hijri(when('2016-12-02')),
      ar.t('count.days', { n: 12 }),
      ar.t('load.too-large', { source: 'س', megabytes: 1024 }),
      ar.t('finding.rest-too-large', { where: '', limit: 256 }),
      ar.t('panel.more', { n: 40 }),
    ];
    for (const text of written) {
      expect(text).not.toMatch(/[0-9]/);
      expect(text).toMatch(/[٠-٩]/);
    }
  });

  it('R03 international months are those of Egypt', () => {
    const ar = language('ar', { months: 'international' });
    expect(ar.when(when('2016-12-02'), 'medium')).toBe('2 ديسمبر 2016');
  });

  it.each([
    ['2016-12', 'كانون الأول 2016'],
    ['2016', '2016'],
    ['2016-12~', 'نحو كانون الأول 2016'],
    ['2016-12-02?', 'ربما 2 كانون الأول 2016'],
    ['2016-12-02%', 'ربما نحو 2 كانون الأول 2016'],
    ['2016-12-01/2016-12-05', '1–5 كانون الأول 2016'],
    ['2016-11-24/2016-12-02', '24 تشرين الثاني – 2 كانون الأول 2016'],
    ['2016-11-30/..', 'من 30 تشرين الثاني 2016 فصاعدًا'],
    ['2016-11-30/', 'من 30 تشرين الثاني 2016، والنهاية غير معروفة'],
    ['../2016-12-02', 'حتى 2 كانون الأول 2016'],
    ['2016-12-XX', 'أحد أيام كانون الأول 2016'],
    ['2016-21', 'ربيع 2016'],
    ['-0479', '480 ق.م'],
  ])('R04 %s is %s', (text, expected) => {
    expect(said(language('ar'), text)).toBe(expected);
  });

  it('R04 the days of a range keep their order', () => {
    expect(language('ar').when(when('2016-12-01/2016-12-05'), 'medium')).toBe(
      `${LRI}1–5${PDI} كانون الأول 2016`,
    );
    expect(language('ar', { numerals: 'arab' }).when(when('2016-12-01/2016-12-05'), 'medium')).toBe(
      `${RLI}١–٥${PDI} كانون الأول ٢٠١٦`,
    );
  });

  it('R05 the Hijri date stands beside the Gregorian one, never instead', () => {
    const ar = language('ar', { hijri: true });
    expect(ar.when(when('2016-12-02'), 'full')).toBe(
      'الجمعة 2 كانون الأول 2016 (3 ربيع الأول 1438 هـ)',
    );
    expect(said(ar, '2016-12-01/2016-12-05')).toBe('1–5 كانون الأول 2016 (2–6 ربيع الأول 1438 هـ)');
    expect(ar.when(when('2016-12'), 'full')).toBe('كانون الأول 2016');
    expect(language('en', { hijri: true }).when(when('2016-12-02'), 'medium')).toMatch(
      /^2 December 2016 \(3 Rabi\S+ I 1438 AH\)$/,
    );
  });
});

describe('dates in English', () => {
  it.each<[string, DateStyle, string]>([
    ['2016-12-02', 'full', 'Friday 2 December 2016'],
    ['2016-12-02', 'medium', '2 December 2016'],
    ['2016-12-02', 'short-year', '2 Dec 2016'],
    ['2016-12-02', 'short', '2 Dec'],
    ['2016-12', 'short', 'Dec'],
    ['2016-12', 'short-year', 'Dec 2016'],
    ['2016-12-02~', 'medium', 'about 2 December 2016'],
    ['2016-12-02?', 'medium', 'perhaps 2 December 2016'],
    ['2016-12-XX', 'medium', 'some day in December 2016'],
    ['2016-XX', 'medium', 'some month in 2016'],
    ['201X', 'medium', 'some time between 2010 and 2019'],
    ['2016-12-1X', 'medium', 'some time between 10 December 2016 and 19 December 2016'],
    ['2016-24', 'medium', 'winter 2016'],
    ['2016-37', 'medium', 'January – April 2016'],
    ['2016-12-02T09:30:00Z', 'medium', '2 December 2016, 09:30 UTC'],
    ['2016-12-01/2016-12-05', 'full', '1–5 December 2016'],
    ['2016-12-01/2016-12-05', 'short', '1–5 Dec'],
    ['2016-11-24/2016-12-02', 'medium', '24 November – 2 December 2016'],
    ['2016-12-24/2017-01-02', 'short', '24 Dec 2016 – 2 Jan 2017'],
    ['2016-11/2016-12', 'medium', 'November – December 2016'],
    ['2015/2016', 'medium', '2015–2016'],
    ['2016-11-24~/2016-12-02', 'medium', 'about 24 November 2016 – 2 December 2016'],
    ['2016-11/2016-12-02', 'medium', 'November 2016 – 2 December 2016'],
    ['2016-11-30/..', 'medium', 'from 30 November 2016 on'],
    ['../2016-12-02', 'medium', 'until 2 December 2016'],
    ['2016-12-02/', 'medium', 'from 2 December 2016, end not known'],
    ['/2016-12-02', 'medium', 'until 2 December 2016, start not known'],
    ['-0479', 'medium', '480 BC'],
    ['0000', 'medium', '1 BC'],
    ['Y-170000001', 'medium', '170,000,002 BC'],
  ])('R04 %s, %s, is %s', (text, style, expected) => {
    expect(said(language('en'), text, style)).toBe(expected);
  });

  it('labels the axis with no more than it needs', () => {
    const en = language('en');
    expect(en.tick(at('2016-12-02'), 'day', false)).toBe('2 Dec');
    expect(en.tick(at('2017-01-01'), 'day', true)).toBe('1 Jan 2017');
    expect(en.tick(at('2016-12-01'), 'month', false)).toBe('Dec');
    expect(en.tick(at('2017-01-01'), 'month', true)).toBe('Jan 2017');
    expect(en.tick(at('2016-12-02T06:00:00Z'), 'hour', false)).toBe('06:00');
    expect(en.tick(at('2016-12-02T00:00:00Z'), 'hour', true)).toBe('2 Dec');
    expect(en.tick(when('Y170000002').min, 'year', false)).toBe('170,000,002');
  });

  it('names a window by the units it is made of', () => {
    const en = language('en');
    const window = (from: string, to: string) =>
      withoutMarks(en.window({ from: at(from), to: at(to) }));
    expect(window('2016-11-24', '2016-12-03')).toBe('24 November – 2 December 2016');
    expect(window('2016-11-01', '2017-01-01')).toBe('November – December 2016');
    expect(window('2015-01-01', '2017-01-01')).toBe('2015–2016');
    expect(window('2016-12-02', '2016-12-03')).toBe('2 December 2016');
    expect(window('2016-12-02T06:00:00Z', '2016-12-02T18:00:00Z')).toBe(
      '2 December 2016, 06:00–18:00 UTC',
    );
    expect(window('2016-11-24T07:13:00Z', '2016-12-02T01:00:00Z')).toBe(
      '24 November – 2 December 2016',
    );
  });
});

describe('numbers', () => {
  const share = (low: number | null, high: number | null, more: object = {}) => ({
    low,
    high,
    approximate: false,
    strict: false,
    tolerance: null,
    ...more,
  });

  it('R06 94–98% inside Arabic text stays 94 to 98', () => {
    expect(language('ar').share(share(94, 98))).toBe(`${LRI}94–98%${PDI}`);
    expect(language('ar', { numerals: 'arab' }).share(share(94, 98))).toBe(`${RLI}٩٤–٩٨٪${PDI}`);
    expect(withoutMarks(language('ar').share(share(94, 98), 'words'))).toBe('من 94% إلى 98%');
  });

  it('R07 a sign stays with its number', () => {
    const ar = language('ar');
    expect(ar.percent(-40)).toBe(`${LRI}-40%${PDI}`);
    expect(ar.share(share(40, 40, { approximate: true }))).toBe(`${LRI}~40%${PDI}`);
    expect(ar.share(share(null, 10, { strict: true }))).toBe(`${LRI}<10%${PDI}`);
    expect(ar.share(share(33.3, null, { strict: true }))).toBe(`${LRI}>33.3%${PDI}`);
    expect(ar.share(share(null, 85))).toBe(`${LRI}≤85%${PDI}`);
    expect(ar.share(share(40, 40, { tolerance: 2 }))).toBe(`${LRI}40% ±2${PDI}`);
    expect(ar.number(-3)).toBe(`${LRI}-3${PDI}`);
    expect(language('en').share(share(null, null))).toBe('not stated');
    expect(withoutMarks(language('en').share(share(33.3, null, { strict: true }), 'words'))).toBe(
      'more than 33.3%',
    );
  });

  it('R10 counts have the six Arabic forms', () => {
    const ar = language('ar');
    expect([0, 1, 2, 3, 10, 11, 99, 100, 101, 103].map((n) => ar.count('count.events', n))).toEqual(
      [
        'لا أحداث',
        'حدث واحد',
        'حدثان',
        '3 أحداث',
        '10 أحداث',
        '11 حدثًا',
        '99 حدثًا',
        '100 حدث',
        '101 حدث',
        '103 أحداث',
      ],
    );
    const en = language('en');
    expect([0, 1, 132].map((n) => en.count('count.events', n))).toEqual([
      '0 events',
      '1 event',
      '132 events',
    ]);
  });
});

describe('messages', () => {
  it('R08 a Latin name inside an Arabic message is isolated, an Arabic one is not', () => {
    const ar = language('ar');
    expect(ar.t('number.about', { value: 'Lavrov' })).toBe('نحو \u2068Lavrov\u2069');
    expect(ar.t('number.about', { value: 'لافروف' })).toBe('نحو لافروف');
    expect(language('en').t('number.about', { value: 'لافروف' })).toBe('about \u2068لافروف\u2069');
    expect(language('en').t('number.about', { value: ar.percent(4) })).toBe(`about ${LRI}4%${PDI}`);
  });

  it('R08 does not isolate the word that a message chooses its words by', () => {
    const en = locales.get('en');
    if (!en) throw new Error('en');
    const message = '{kind, select, zip {أرشيف} other {ملف}} {name}';
    const writing = { lang: 'ar', numerals: 'latn', months: 'levantine', hijri: false } as const;
    const ar = createLanguage({ ...en, dir: 'rtl', messages: { 'app.name': message } }, writing);
    expect(ar.t('app.name', { kind: 'zip', name: 'zip' })).toBe('أرشيف \u2068zip\u2069');
  });

  it('R02 numbers in messages have the reader’s digits, digits of the data stay', () => {
    const ar = language('ar', { numerals: 'arab' });
    expect(ar.t('number.about', { value: 1234 })).toBe('نحو ١٬٢٣٤');
    expect(ar.t('number.about', { value: 'سنة 2016' })).toBe('نحو سنة 2016');
    expect(language('ar').t('number.about', { value: '٤٠٪' })).toBe('نحو ٤٠٪');
  });

  it('R25 a message a language lacks is filled in from English when the page is built', () => {
    const compiled = messages().transform;
    if (typeof compiled !== 'function') throw new Error('the plugin has no transform');
    const built = compiled.call(
      {} as never,
      '{"side.said": "ما قيل"}',
      '/src/text/locales/xx.json',
    );
    const code = typeof built === 'object' && built && 'code' in built ? String(built.code) : '';
    expect(code).toContain('"side.said":["ما قيل"]');
    expect(code).toContain('"side.done":["done by force"]');
  });

  it('R25 a message nobody has is its key, never blank', () => {
    const ar = locales.get('ar');
    if (!ar) throw new Error('locales');
    const writing = { lang: 'ar', numerals: 'arab', months: 'levantine', hijri: false } as const;
    expect(createLanguage({ ...ar, messages: {} }, writing).t('side.said')).toBe('side.said');
  });

  it('H03 a word of the data is never taken for something else than a message', () => {
    const en = language('en');
    expect(en.named('kind', 'air-strike')).toBe('air strike');
    expect(en.named('kind', '__proto__')).toBeNull();
    expect(en.named('role', 'toString')).toBeNull();
    expect(en.link('responds-to', 'in')).toBe('answered by');
    expect(language('ar').named('side', 'done')).toBe('ما جرى بالقوة');
  });

  it('H16 neither an override nor the text of its escape gets into a message', () => {
    const en = language('en');
    expect(en.t('number.about', { value: 'a\u202eb' })).toBe('about ab');
    expect(en.t('number.about', { value: 'a\\u202eb' })).toBe('about a\\u202eb');
  });

  it('writes lists with the language’s own “and”', () => {
    expect(language('en').list(['a', 'b', 'c'])).toBe('a, b and c');
    const ar = language('ar');
    expect(ar.list(['أنقرة', 'موسكو'])).toBe('أنقرة وموسكو');
    const names = ar.list(['Lavrov', 'كيري']);
    expect(names).toBe('\u2068Lavrov\u2069 وكيري');
    expect(ar.t('number.about', { value: names })).toBe(`نحو ${names}`);
  });
});
