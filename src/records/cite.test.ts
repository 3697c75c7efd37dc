import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation, CitationWords, CitedSource, DateParts } from './citation.ts';
import { isoOf } from './citation.ts';
import { CITATION_STYLES, cite } from './cite.ts';

const MONTHS =
  'January February March April May June July August September October November December';
const english: CitationWords = {
  dir: 'ltr',
  accessed: (date) => `Accessed ${date}`,
  retrieved: (date, address) => `Retrieved ${date}, from ${address}`,
  within: (dataSet) => `In ${dataSet}`,
  view: (window) => `View of ${window}`,
  noDate: 'n.d.',
  form: 'Data set',
  sources: 'Sources',
  date: ([year, month, day], yearFirst) => {
    const words = [month ? MONTHS.split(' ')[month - 1] : '', day].filter(Boolean).join(' ');
    if (words === '') return String(year);
    return yearFirst ? `${year}, ${words}` : `${words}, ${year}`;
  },
};
const arabic: CitationWords = {
  ...english,
  dir: 'rtl',
  accessed: (date) => `اطلع عليه في ${date}`,
  sources: 'المصادر',
};

const source: CitedSource = {
  id: 'eb-1201',
  author: null,
  publisher: 'Enab Baladi',
  title: '“جيش حلب” يجمع فصائل “الشرقية”',
  date: [2016, 12, 1],
  language: 'ar',
  address: 'https://enabbaladi.net/116775/',
};
const event: Citation = {
  kind: 'event',
  dataSetId: 'aleppo-2016',
  id: 'ev-veto',
  title: 'Russia and China veto a truce',
  dataSet: 'Aleppo 2016: what was said and what was done',
  authors: ['Masar'],
  publisher: null,
  licence: 'Titles & summaries were written for this set.',
  published: null,
  when: { words: '5 December 2016', parts: [2016, 12, 5] },
  window: '12 November – 25 December 2016',
  language: 'en',
  address: 'https://masar.example/?lang=en#event=ev-veto',
  accessed: [2026, 11, 24],
  sources: [source],
};
const view: Citation = {
  ...event,
  kind: 'view',
  id: '2016-11-12-2016-12-25',
  title: event.dataSet,
  when: null,
};

describe('How do I cite this?', () => {
  it('an event in Chicago, with its sources', () => {
    expect(cite(event, 'chicago', english).split('\n')).toEqual([
      'Masar. “Russia and China veto a truce, 5 December 2016.” In Aleppo 2016: what was said and what was done. Accessed November 24, 2026. https://masar.example/?lang=en#event=ev-veto.',
      '',
      'Sources',
      'Enab Baladi. “\u2068‘جيش حلب’ يجمع فصائل ‘الشرقية’.\u2069” December 1, 2016. https://enabbaladi.net/116775/.',
    ]);
  });

  it('an event in APA, with its sources', () => {
    expect(cite(event, 'apa', english).split('\n')).toEqual([
      'Masar. (n.d.). Russia and China veto a truce (5 December 2016). In Aleppo 2016: what was said and what was done [Data set]. Retrieved November 24, 2026, from https://masar.example/?lang=en#event=ev-veto',
      '',
      'Sources',
      'Enab Baladi. (2016, December 1). \u2068“جيش حلب” يجمع فصائل “الشرقية”\u2069. https://enabbaladi.net/116775/',
    ]);
  });

  it('a view in both, where nobody is named as its author', () => {
    const nobody = { ...view, authors: [], publisher: 'A Lab', sources: [] };
    expect(cite(nobody, 'chicago', english)).toBe(
      '“Aleppo 2016: what was said and what was done.” View of 12 November – 25 December 2016. A Lab. Accessed November 24, 2026. https://masar.example/?lang=en#event=ev-veto.',
    );
    expect(cite(nobody, 'apa', english)).toBe(
      'Aleppo 2016: what was said and what was done (View of 12 November – 25 December 2016) [Data set]. (n.d.). A Lab. Retrieved November 24, 2026, from https://masar.example/?lang=en#event=ev-veto',
    );
  });

  it('in Arabic, what is Latin is kept together', () => {
    const text = cite({ ...event, title: 'فيتو روسي' }, 'chicago', arabic);
    expect(text).toContain('\u2068https://masar.example/?lang=en#event=ev-veto\u2069.');
    expect(text).toContain('المصادر');
    expect(text).toContain('“‘جيش حلب’ يجمع فصائل ‘الشرقية’.”');
  });

  it('in BibTeX and RIS', () => {
    expect(cite(event, 'bibtex', english)).toBe(`@misc{aleppo-2016-ev-veto,
  author = {{Masar}},
  title = {{Russia and China veto a truce}},
  howpublished = {Aleppo 2016: what was said and what was done},
  url = {https://masar.example/?lang=en#event=ev-veto},
  urldate = {2026-11-24},
  language = {en},
  note = {5 December 2016; Titles \\& summaries were written for this set.},
}

@misc{aleppo-2016-eb-1201,
  author = {{Enab Baladi}},
  title = {{“جيش حلب” يجمع فصائل “الشرقية”}},
  howpublished = {Enab Baladi},
  publisher = {Enab Baladi},
  year = {2016},
  month = {12},
  day = {1},
  url = {https://enabbaladi.net/116775/},
  language = {ar},
}
`);
    expect(cite(view, 'ris', english).split('\r\n').slice(0, 8)).toEqual([
      'TY  - DATA',
      'ID  - aleppo-2016-2016-11-12-2016-12-25',
      'AU  - Masar',
      'TI  - Aleppo 2016: what was said and what was done',
      'LA  - en',
      'N1  - View of 12 November – 25 December 2016; Titles & summaries were written for this set.',
      'UR  - https://masar.example/?lang=en#event=ev-veto',
      'Y2  - 2026/11/24/',
    ]);
  });
});

/** Texts that are hard on formats: line breaks, braces, marks of direction, halves of characters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '\n',
        '\r\n',
        '\u2028',
        '%',
        '"',
        '\u202e',
        'حلب',
        '\ud800',
        '@',
      ),
    )
    .map((parts) => parts.join('')),
);
const anyDate: fc.Arbitrary<DateParts> = fc.oneof(
  fc.tuple(fc.integer({ min: -500, max: 2100 })),
  fc.tuple(
    fc.integer({ min: 1, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
);
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const anySource: fc.Arbitrary<CitedSource> = fc.record({
  id: anyText,
  author: orNull(anyText),
  publisher: anyText,
  title: orNull(anyText),
  date: orNull(anyDate),
  language: orNull(fc.constantFrom('ar', 'en')),
  address: orNull(anyText),
});
const anyCitation: fc.Arbitrary<Citation> = fc
  .record({
    kind: fc.constantFrom('event' as const, 'view' as const),
    dataSetId: anyText,
    id: anyText,
    title: anyText,
    dataSet: anyText,
    authors: fc.array(anyText, { maxLength: 3 }),
    publisher: orNull(anyText),
    licence: orNull(anyText),
    published: orNull(anyDate),
    window: anyText,
    address: anyText,
    sources: fc.array(anySource, { maxLength: 5 }),
  })
  .map((some) => ({ ...event, ...some }));

describe('Does every citation read, whatever a title holds?', () => {
  const holds = (test: (citation: Citation) => void) =>
    fc.assert(fc.property(anyCitation, test), { numRuns: 300 });

  it('braces of BibTeX are balanced, and close no sooner than their entry', () => {
    holds((citation) => {
      const text = cite(citation, 'bibtex', english);
      let depth = 0;
      let entries = 0;
      for (const character of text) {
        if (character === '{') depth++;
        if (character === '}' && --depth === 0) entries++;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(entries).toBe(citation.sources.length + 1);
      const keys = [...text.matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key);
      expect(new Set(keys).size).toBe(citation.sources.length + 1);
      for (const key of keys) expect(key).toMatch(/^[^\s{},"#%~\\]+$/);
    });
  });

  it('RIS has a tag on every line, and no line break inside a value', () => {
    holds((citation) => {
      const text = cite(citation, 'ris', english);
      const entries = text.split('ER  - \r\n').slice(0, -1);
      expect(entries).toHaveLength(citation.sources.length + 1);
      for (const entry of entries) {
        const lines = entry.replace(/^\r\n/, '').split('\r\n').slice(0, -1);
        expect(lines[0]).toMatch(/^TY {2}- (?:DATA|ELEC)$/);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n\u2028\u2029]+$/);
      }
    });
  });

  it('CSL-JSON has an item for what is cited and one for each source', () => {
    holds((citation) => {
      const items: unknown = JSON.parse(cite(citation, 'csl-json', english));
      expect(items).toHaveLength(citation.sources.length + 1);
      for (const item of Array.isArray(items) ? items : []) {
        expect(['dataset', 'webpage']).toContain(item.type);
        expect(typeof item.id).toBe('string');
        for (const date of [item.issued, item.accessed].filter(Boolean)) {
          expect(date['date-parts'][0].every(Number.isInteger)).toBe(true);
        }
      }
    });
  });

  it('an entry for people is one line, and each of its sources another', () => {
    holds((citation) => {
      for (const style of ['chicago', 'apa'] as const) {
        const lines = cite(citation, style, arabic).split('\n');
        expect(lines).toHaveLength(citation.sources.length === 0 ? 1 : citation.sources.length + 3);
      }
    });
  });

  it('the same is cited the same way twice', () => {
    holds((citation) => {
      for (const style of CITATION_STYLES) {
        expect(cite(citation, style, english)).toBe(cite(citation, style, english));
      }
    });
  });

  it('a date is written as finely as it is known', () => {
    expect(isoOf([2016])).toBe('2016');
    expect(isoOf([2016, 2])).toBe('2016-02');
    expect(isoOf([-44, 3, 15])).toBe('-0044-03-15');
  });
});
