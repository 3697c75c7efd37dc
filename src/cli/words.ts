/** What is said of sources that were not read, in the words that the page has for it, and of files that cannot be written. */
import type { SourceResult } from '../load/source.ts';
import { findingMessage } from '../records/findings.ts';
import { createLanguage, type Language } from '../text/language.ts';
import { loadLocale } from '../text/locales/index.ts';

let english: Promise<Language> | undefined;

const language = (): Promise<Language> => {
  english ??= loadLocale('en').then((locale) =>
    createLanguage(locale, { lang: 'en', numerals: 'latn', months: 'levantine', hijri: false }),
  );
  return english;
};

/** `file: what is wrong`; null where the source was read. */
export async function problemLine(result: SourceResult): Promise<string | null> {
  switch (result.kind) {
    case 'read':
      return null;
    case 'unsure':
      return `${result.name}: could be in several formats, or in none: say --from ${result.candidates.join(' or ') || 'FORMAT'}`;
    case 'problem': {
      const { key, values, source, finding } = result.problem;
      const { t } = await language();
      const found = finding ? [findingMessage(finding, (message, facts) => t(message, facts))] : [];
      return `${source}: ${[t(key, values), ...found].join(' ')}`;
    }
  }
}

const NOT_WRITTEN: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such folder to write it in'],
  ['ENOTDIR', 'there is no such folder to write it in'],
  ['EISDIR', 'is a folder, and no file can be written there'],
  ['EACCES', 'may not be written'],
  ['EPERM', 'may not be written'],
  ['EROFS', 'may not be written'],
  ['ENOSPC', 'there is no room left to write it'],
  ['EDQUOT', 'there is no room left to write it'],
  ['EPIPE', 'who was reading it has left before the end'],
]);

/** `file: why it is not written`. @param error what the system said */
export function unwrittenLine(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = NOT_WRITTEN.get(code) ?? `cannot be written${code === '' ? '' : ` (${code})`}`;
  return `${file}: ${reason}`;
}
