import { readFileSync } from 'node:fs';
import {
  type CompiledMessageToken,
  compileMessageOrThrow,
} from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { KINDS, TRACK_SIDES } from '../../records/kinds.ts';
import { CERTAINTIES, LINK_TYPES, ROLES, SIDES, STANCES } from '../../records/word-lists.ts';
import { chooseLocale, LOCALES, loadLocale } from './index.ts';

const read = (tag: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`./${tag}.json`, import.meta.url), 'utf8'));

const ar = read('ar');
const en = read('en');

interface Contents {
  readonly names: Set<string>;
  readonly words: string[];
  readonly branches: (readonly string[])[];
}

const nothing = (): Contents => ({ names: new Set(), words: [], branches: [] });

/** What a message, as the build compiles it, is made of. */
function contentsOf(pieces: readonly CompiledMessageToken[], into = nothing()): Contents {
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      into.words.push(piece);
      continue;
    }
    const [name, kind, branches] = piece;
    into.names.add(name);
    if (typeof branches !== 'object' || branches === null) continue;
    if (kind === 'plural') into.branches.push(Object.keys(branches));
    for (const branch of Object.values(branches))
      if (Array.isArray(branch)) contentsOf(branch, into);
  }
  return into;
}

const problemOf = (message: string): string | null => {
  try {
    compileMessageOrThrow(message);
    return null;
  } catch (error) {
    return String(error);
  }
};

/** Nothing of a message that does not compile: one test says so, not all. */
const contents = (message: string): Contents =>
  problemOf(message) === null ? contentsOf(compileMessageOrThrow(message)) : nothing();
const namesIn = (message: string) => [...contents(message).names].toSorted();

/** Names and dates: no Latin letter has a place in them. */
const OURS = /^(?:date|number|count|track|side|stance|certainty|role|link|bloc|kind)\./;

describe('locale files', () => {
  it('R25 have the same keys', () => {
    expect(Object.keys(ar).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it('R25 have the same placeholders', () => {
    for (const [key, message] of Object.entries(en)) {
      expect(namesIn(ar[key] ?? ''), key).toEqual(namesIn(message));
    }
  });

  it.each(['ar', 'en'])('have no message that does not compile: %s', (tag) => {
    const broken = Object.entries(read(tag)).filter(([, message]) => problemOf(message) !== null);
    expect(broken).toEqual([]);
  });

  it('R10 have all six forms wherever an Arabic message counts', () => {
    for (const [key, message] of Object.entries(ar)) {
      for (const branches of contents(message).branches) {
        expect(branches, key).toEqual(
          expect.arrayContaining(['zero', 'one', 'two', 'few', 'many', 'other']),
        );
      }
    }
  });

  it('leave no English in the Arabic', () => {
    for (const [key, message] of Object.entries(ar)) {
      const words = contents(message).words.join(' … ');
      // A name (GeoJSON), a key of the keyboard or a field's name may stand alone; a phrase may not.
      expect(words, key).not.toMatch(/[A-Za-z]{2,} [a-z]{2,}/);
      if (OURS.test(key)) expect(words, key).not.toMatch(/[A-Za-z]/);
      if (/\p{L}{4}/u.test(words)) expect(words, key).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('are not empty', () => {
    for (const [key, message] of [...Object.entries(ar), ...Object.entries(en)]) {
      expect(message.trim(), key).not.toBe('');
    }
  });

  it('name every word of the format', () => {
    const keys = [
      ...[...KINDS.keys()].map((word) => `kind.${word}`),
      ...[...TRACK_SIDES.keys()].map((word) => `track.${word}`),
      ...CERTAINTIES.map((word) => `certainty.${word}`),
      ...ROLES.map((word) => `role.${word}`),
      ...SIDES.map((word) => `side.${word}`),
      ...STANCES.map((word) => `stance.${word}`),
      ...LINK_TYPES.flatMap((word) => [`link.${word}.out`, `link.${word}.in`]),
    ];
    for (const key of keys) expect(en, key).toHaveProperty([key]);
  });
});

describe('the language of the interface', () => {
  it('is the first requested one there is', () => {
    expect(chooseLocale(['ar-SY', 'en'])).toBe('ar');
    expect(chooseLocale(['tr', 'en-GB'])).toBe('en');
    expect(chooseLocale(['AR'])).toBe('ar');
    expect(chooseLocale(['tr', ''])).toBe('en');
    expect(chooseLocale([])).toBe('en');
  });

  it('can be loaded, each of them', async () => {
    for (const { tag, dir } of LOCALES) {
      const locale = await loadLocale(tag);
      expect(locale).toMatchObject({ tag, dir });
      expect(Object.keys(locale.messages).length).toBe(Object.keys(en).length);
    }
    expect((await loadLocale('xx')).tag).toBe('en');
  });
});
