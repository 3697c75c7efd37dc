/** The words of a row of a sheet of events. */
import type { Text } from '../../text/types.ts';
import { beginningOf, listOf, oneLine, plainText, unguarded } from '../cells.ts';
import { languageOf } from '../sample-language.ts';
import type { EventFacts, EventTexts, Row } from '../types.ts';
import type { EventColumns, EventField } from './event-columns.ts';

const LONGEST_TITLE = 120;

export interface WordsKnown {
  /** Of a plain text in the data set: its first language. */
  readonly language: string;
  /** Of the columns whose heading names none. */
  readonly plainLanguage: string;
}

export class EventWords {
  constructor(
    private readonly columns: EventColumns,
    private readonly known: WordsKnown,
  ) {}

  /** @param isTrackGuessed whether the row's track is none of the format's: it is kept as a tag */
  textsOf(row: Row, facts: EventFacts, isTrackGuessed: boolean): EventTexts {
    const summary = this.textOf(row, 'summary', plainText);
    const dateText = plainText(this.cell(row, 'dateText'));
    return {
      title: this.textOf(row, 'title', oneLine) ?? titleFrom(summary) ?? facts.date,
      summary,
      dateText: dateText === '' ? undefined : dateText,
      tags: this.tagsOf(row, isTrackGuessed),
      quotations: this.quotationsOf(row, facts),
    };
  }

  hasQuotation(row: Row): boolean {
    return this.quotation(row) !== '';
  }

  private quotation(row: Row): string {
    return plainText(this.cell(row, 'quotation'));
  }

  private cell(row: Row, field: EventField): string {
    return unguarded(row.text(this.columns.at(field)));
  }

  private textOf(
    row: Row,
    field: 'title' | 'summary',
    clean: (text: string) => string,
  ): Text | undefined {
    const plain = clean(this.cell(row, field));
    const tagged = this.columns.in(field).flatMap(({ lang, column }) => {
      const text = clean(unguarded(row.text(column)));
      return text === '' ? [] : [[lang, text] as const];
    });
    const { language, plainLanguage } = this.known;
    const isFirst = plainLanguage === language || plainLanguage === 'und';
    if (tagged.length === 0 && isFirst) return plain === '' ? undefined : plain;
    const own = plain === '' ? [] : [[isFirst ? language : plainLanguage, plain] as const];
    const texts = [...own, ...tagged];
    return texts.length === 0 ? undefined : Object.fromEntries(texts);
  }

  private tagsOf(row: Row, isTrackGuessed: boolean): readonly string[] | undefined {
    const own = isTrackGuessed ? [oneLine(this.cell(row, 'track'))] : [];
    const tags = new Set([...listOf(this.cell(row, 'tags')), ...own]);
    return tags.size === 0 ? undefined : [...tags];
  }

  private quotationsOf(row: Row, { sources }: EventFacts): EventTexts['quotations'] {
    const text = this.quotation(row);
    if (text === '') return undefined;
    const speakerText = oneLine(this.cell(row, 'speaker'));
    const source = sources?.[0];
    return [
      {
        text,
        lang: languageOf([text]),
        ...(speakerText === '' ? {} : { speakerText }),
        ...(source === undefined ? {} : { source }),
      },
    ];
  }
}

/** A title made of the beginning of a summary, in each of its languages. */
function titleFrom(summary: Text | undefined): Text | undefined {
  if (summary === undefined) return undefined;
  if (typeof summary === 'string') return oneLine(beginningOf(summary, LONGEST_TITLE));
  return Object.fromEntries(
    Object.entries(summary).map(([lang, text]) => [
      lang,
      oneLine(beginningOf(text, LONGEST_TITLE)),
    ]),
  );
}
