import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadEdtf, parseWhen } from '../time/edtf.ts';
import { createDateReader, dateOrderOf } from './sheet-dates.ts';

beforeAll(loadEdtf);

const reader = createDateReader({ order: 'dmy', isCertain: true });
const read = (text: string) => reader.read(text).span?.edtf ?? null;
const findings = (text: string, known = { order: 'dmy', isCertain: false } as const) =>
  createDateReader(known).read(text).findings;

describe('Is my newsroom’s way of writing a date read?', () => {
  it.each([
    ['2016-12-02', '2016-12-02'],
    ['2016-12', '2016-12'],
    ['2016', '2016'],
    ['2016-12-02~', '2016-12-02~'],
    ['2016-12-XX', '2016-12-XX'],
    ['201X', '201X'],
    ['2016-22', '2016-22'],
    ['2016-11-24/2016-12-02', '2016-11-24/2016-12-02'],
    ['2016-11-30/..', '2016-11-30/..'],
    ['../2016-12-02', '../2016-12-02'],
    ['Y-12000', 'Y-12000'],
    ['-0043', '-0043'],
    ['٢٠١٦-١٢-٠٢', '2016-12-02'],
    ['2016/12/2', '2016-12-02'],
    ['2016.12.02', '2016-12-02'],
    ['20161202', '2016-12-02'],
    ['2/12/2016', '2016-12-02'],
    ['٢/١٢/٢٠١٦', '2016-12-02'],
    ['2.12.2016', '2016-12-02'],
    ['12/2016', '2016-12'],
    ['2016-12-02 00:00:00', '2016-12-02'],
    ['2016-12-02T00:00:00.000Z', '2016-12-02'],
    ['2016-12-02T14:30', '2016-12-02T14:30Z'],
    ['2016-12-02T23:30:00+02:00', '2016-12-02T21:30Z'],
    ['2016-12-02 2:30 PM', '2016-12-02T14:30Z'],
    ['42706', '2016-12-02'],
    ['42706.604', '2016-12-02'],
    ['2/12/16', '2016-12-02'],
    ['2/12/87', '1987-12-02'],
    ['2 كانون الأول 2016', '2016-12-02'],
    ['2 كانون الأول/ديسمبر 2016', '2016-12-02'],
    ['2 كانون الأول (ديسمبر) 2016', '2016-12-02'],
    ['الجمعة 2 كانون الأول 2016', '2016-12-02'],
    ['الجمعة، ٢ كانون الأوّل ٢٠١٦م', '2016-12-02'],
    ['6 كانون الثاني 2023', '2023-01-06'],
    ['1 آب 2016', '2016-08-01'],
    ['6 أيلول 2023', '2023-09-06'],
    ['6 ايلول 2023', '2023-09-06'],
    ['2 يناير 2016', '2016-01-02'],
    ['2 جانفي 2016', '2016-01-02'],
    ['14 غشت 2016', '2016-08-14'],
    ['14 أوت 2016', '2016-08-14'],
    ['14 دجنبر 2016', '2016-12-14'],
    ['14 شتنبر 2016', '2016-09-14'],
    ['14 جويلية 2016', '2016-07-14'],
    ['أيلول 2016', '2016-09'],
    ['عام 2016', '2016'],
    ['نحو 2 أيلول 2016', '2016-09-02~'],
    ['2 أيلول 2016؟', '2016-09-02?'],
    ['من 2 إلى 5 كانون الأول 2016', '2016-12-02/2016-12-05'],
    ['2–5 ديسمبر 2016', '2016-12-02/2016-12-05'],
    ['28 تشرين الثاني - 2 كانون الأول 2016', '2016-11-28/2016-12-02'],
    ['2016-2018', '2016/2018'],
    ['2 December 2016', '2016-12-02'],
    ['Friday, December 2, 2016', '2016-12-02'],
    ['2nd of December 2016', '2016-12-02'],
    ['02-December-2016', '2016-12-02'],
    ['9-May-20', '2020-05-09'],
    ['Dec. 2016', '2016-12'],
    ['c. 2016', '2016~'],
    ['2 août 2016', '2016-08-02'],
    ['44 BC', '-0043'],
    ['44 ق.م', '-0043'],
  ])('%s', (text, edtf) => {
    expect(read(text)).toBe(edtf);
  });

  it.each([
    'someday',
    '2016-02-30',
    '31/02/2016',
    '2016-13-01',
    '15 ربيع الأول 1438 هـ',
    '1438هـ',
    '5 أيلول',
    'أيلول',
    '12',
    '2016-12-02/2016-12-01',
    '-0000',
    '[2016,2018]',
  ])('%s is no date', (text) => {
    expect(read(text)).toBeNull();
  });

  it('an empty cell is missing, another unreadable', () => {
    expect(findings(' ')).toEqual([{ code: 'row-date-missing', values: {} }]);
    expect(findings('someday')).toEqual([
      { code: 'row-date-unreadable', values: { value: 'someday' } },
    ]);
  });
});

describe('Which of two numbers is the day?', () => {
  it('the whole sample tells it', () => {
    expect(dateOrderOf(['2/3/2016', '13/3/2016'], 'mdy')).toEqual({
      order: 'dmy',
      isCertain: true,
    });
    expect(dateOrderOf(['2/3/2016', '3/13/2016'], 'dmy')).toEqual({
      order: 'mdy',
      isCertain: true,
    });
    expect(dateOrderOf(['٢/٣/٢٠١٦', '١٣/٣/٢٠١٦'], 'mdy').isCertain).toBe(true);
  });

  it('where nothing tells it, each date that could be either is told', () => {
    expect(dateOrderOf(['2/3/2016', '2016-12-02'], 'dmy')).toEqual({
      order: 'dmy',
      isCertain: false,
    });
    expect(findings('2/3/2016')).toEqual([
      { code: 'date-order-guessed', values: { value: '2/3/2016', order: 'dmy' } },
    ]);
    for (const certain of ['13/3/2016', '3/3/2016', '2.3.2016', '2016-03-02']) {
      expect(findings(certain), certain).toEqual([]);
    }
  });

  it('a date that can only be the other way is read so, and told', () => {
    const { span, findings: told } = reader.read('3/13/2016');
    expect(span?.edtf).toBe('2016-03-13');
    expect(told.map(({ code }) => code)).toEqual(['date-order-guessed']);
  });

  it('a year of two digits and a serial are guesses', () => {
    expect(findings('13/3/16')).toEqual([
      { code: 'row-value-guessed', values: { value: '13/3/16', as: '2016-03-13' } },
    ]);
    expect(findings('42706')).toEqual([
      { code: 'row-value-guessed', values: { value: '42706', as: '2016-12-02' } },
    ]);
  });
});

describe('Does a start meet its end?', () => {
  const between = (start: string, end: string) => {
    const { span, findings: told } = reader.between(start, end);
    return [span?.edtf ?? null, told.map(({ code }) => code)];
  };
  it.each([
    ['2016-12-02', '', '2016-12-02', []],
    ['2016-12-02', '2016-12-02', '2016-12-02', []],
    ['2016-12-02', '5 كانون الأول 2016', '2016-12-02/2016-12-05', []],
    ['2016-12-02', '2016', '2016-12-02/2016', []],
    ['2016-12-02', 'مستمر', '2016-12-02/..', []],
    ['2016-12-02', 'ongoing', '2016-12-02/..', []],
    ['2016-12-02', '2016-12-01', '2016-12-02', ['row-date-backwards']],
    ['2016-12-02', 'later', '2016-12-02', ['row-value-invalid']],
    ['', '2016-12-02', null, ['row-date-missing']],
  ])('%s, %s', (start, end, edtf, codes) => {
    expect(between(start, end)).toEqual([edtf, codes]);
  });
});

/** Texts that are nearly dates. */
const nearlyDates = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '2016',
          '12',
          '31',
          '02',
          '2',
          '99',
          '0000',
          '-',
          '/',
          '.',
          ' ',
          '..',
          'XX',
          'X',
          'T',
          'Z',
        ],
        ...[
          '~',
          '?',
          '%',
          ':',
          '10:30',
          'Y',
          'pm',
          'bc',
          'ق.م',
          'من',
          'إلى',
          'to',
          '–',
          'نحو',
          '؟',
          'م',
        ],
        ...[
          'كانون',
          'الأول',
          'كانون الثاني',
          'أيلول',
          'ك1',
          'May',
          'Sept.',
          '٢٠١٦',
          '١٢',
          '@12',
          "'",
          '=',
        ],
        ...['+02:00', '42706', '20161202', '\u202e', '\u0000', 'هـ', '(', ')', ','],
      ),
      fc.string({ maxLength: 3 }),
      fc.integer({ min: -13000, max: 13000 }).map(String),
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));

describe('Whatever stands in the cell', () => {
  it('nothing is thrown, and what is read is a date to all the others too', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyDates, fc.string({ unit: 'binary' })), (text) => {
        for (const order of ['dmy', 'mdy'] as const) {
          const { span, findings: told } = createDateReader({ order, isCertain: false }).read(text);
          if (span === null) expect(told).toHaveLength(1);
          else expect(parseWhen(span.edtf).ok, `${text} → ${span.edtf}`).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('a start and an end make a date, or the start alone', () => {
    fc.assert(
      fc.property(nearlyDates, nearlyDates, (start, end) => {
        const { span } = reader.between(start, end);
        expect(span === null).toBe(reader.read(start).span === null);
        if (span) expect(parseWhen(span.edtf).ok, `${start}, ${end} → ${span.edtf}`).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('a day is read back from how each region writes it', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    const writings = [
      'ar-SY',
      'ar-EG',
      'ar-MA',
      'ar-DZ',
      'ar-TN',
      'ar-IQ',
      'en-GB',
      'en-US',
      'fr-MA',
    ];
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...writings),
        fc.constantFrom('latn', 'arab'),
        (day, locale, nu) => {
          const tag = `${locale}-u-ca-gregory-nu-${nu}`;
          const text = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeZone: 'UTC' }).format(
            day,
          );
          expect(read(text), text).toBe(day.toISOString().slice(0, 10));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
