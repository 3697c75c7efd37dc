/** Messages spoken: the catalog, ICU plurals, and values that keep their own direction. */
import { setupI18n } from '@lingui/core';
import { within, withoutMarks } from './bidi.ts';
import type { Locale } from './locales/index.ts';
import type { Writing } from './types.ts';

/** Values for a message's placeholders. Numbers are written with the reader's digits. */
export type MessageValues = Readonly<Record<string, string | number>>;

export interface Say {
  /** A message; values of the other direction are isolated. The key itself where there is none. */
  message(key: string, values?: MessageValues): string;
  /** A message made of pieces that are already written in this language. */
  pieces(key: string, values: MessageValues): string;
  /** Whether there is such a message. */
  has(key: string): boolean;
}

/** What a message is given: a text, or a number that knows how it is written. */
type Given = string | Figure;

/** Speaks a locale. Plurals, `#` and numbers follow `writing.numerals`. */
export function createSay(locale: Locale, writing: Writing): Say {
  const own = speaker(locale.tag, locale.messages, writing);
  const figures = new Intl.NumberFormat(`${locale.tag}-u-nu-${writing.numerals}`);
  const given = (value: string | number): Given =>
    typeof value === 'number' ? new Figure(value, figures) : escaped(value);
  return {
    has: own.has,
    message: (key, values = {}) => {
      if (!own.has(key)) return key;
      const selectors = own.selectors(key);
      return own.speak(
        key,
        mapped(values, (value, name) => {
          if (typeof value === 'number' || selectors.has(name)) return given(value);
          return escaped(within(value, locale.dir));
        }),
      );
    },
    pieces: (key, values) => (own.has(key) ? own.speak(key, mapped(values, given)) : key),
  };
}

interface Speaker {
  has(key: string): boolean;
  speak(key: string, values: Readonly<Record<string, Given>>): string;
  /** Names of the values a message chooses its words by; they are compared, not shown. */
  selectors(key: string): ReadonlySet<string>;
}

/** `["looksLike","select",…` as compiled, `{looksLike, select, …` as written. */
const SELECTOR = /\["(\w+)","select"|\{(\w+),\s*select,/g;

function speaker(tag: string, catalog: Locale['messages'], { numerals }: Writing): Speaker {
  const i18n = setupI18n({
    locale: tag,
    // The numeral system of plurals and of `#`.
    locales: [`${tag}-u-nu-${numerals}`],
    messages: { [tag]: { ...catalog } },
  });
  const remembered = new Map<string, ReadonlySet<string>>();
  return {
    has: (key) => Object.hasOwn(catalog, key),
    speak: (key, values) => i18n._(key, { ...values }).replaceAll(BACKSLASH, '\\'),
    selectors: (key) => {
      const known = remembered.get(key);
      if (known) return known;
      const found = [...JSON.stringify(catalog[key]).matchAll(SELECTOR)];
      const names = new Set(found.map(([, compiled, written]) => compiled ?? written ?? ''));
      remembered.set(key, names);
      return names;
    },
  };
}

/**
 * A number for the message runtime, which counts with it (plurals) but writes a bare `{n}`
 * by adding it to a text: there it turns into the reader's digits.
 */
class Figure {
  readonly #value: number;
  readonly #format: Intl.NumberFormat;

  constructor(value: number, format: Intl.NumberFormat) {
    this.#value = value;
    this.#format = format;
  }

  [Symbol.toPrimitive](hint: 'default' | 'number' | 'string'): string | number {
    if (hint === 'default') return withoutMarks(this.#format.format(this.#value));
    return hint === 'number' ? this.#value : String(this.#value);
  }
}

/** The runtime unescapes `\u202e` in what it writes; a backslash of the data must not take part in that. */
const BACKSLASH = '\ue05c';
const escaped = (text: string): string => text.replaceAll('\\', BACKSLASH);

const mapped = (
  values: MessageValues,
  change: (value: string | number, name: string) => Given,
): Readonly<Record<string, Given>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value, name)]));
