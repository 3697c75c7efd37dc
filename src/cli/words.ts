/** What is said of sources that were not read, in the words that the page has for it, and of files that cannot be written. */
import type { SourceResult, UnsureSource } from '../load/source.ts';
import { onOneLine } from '../records/citation.ts';
import { type Finding, findingMessage, type Severity } from '../records/findings.ts';
import { createLanguage, type Language } from '../text/language.ts';
import { loadLocale } from '../text/locales/index.ts';

let english: Promise<Language> | undefined;

const language = (): Promise<Language> => {
  english ??= loadLocale('en').then((locale) =>
    createLanguage(locale, { lang: 'en', numerals: 'latn', months: 'levantine', hijri: false }),
  );
  return english;
};

const unsureText = ({ candidates }: UnsureSource): string =>
  `could be in several formats, or in none: say --from ${candidates.join(' or ') || 'FORMAT'}`;

/** `file: what is wrong`; null where the source was read. */
export async function problemLine(result: SourceResult): Promise<string | null> {
  switch (result.kind) {
    case 'read':
      return null;
    case 'unsure':
      return `${result.name}: ${unsureText(result)}`;
    case 'problem': {
      const { key, values, source, finding } = result.problem;
      const { t } = await language();
      const found = finding ? [findingMessage(finding, (message, facts) => t(message, facts))] : [];
      return `${source}: ${[t(key, values), ...found].join(' ')}`;
    }
  }
}

/** One finding, or one reason why a source was not read, as a line says it. */
export interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** Everything that was found in a source. */
export async function foundIn(result: SourceResult): Promise<readonly Found[]> {
  const { t } = await language();
  const found = (file: string, finding: Finding): Found => ({
    file,
    line: finding.line,
    column: finding.column,
    severity: finding.severity,
    code: finding.code,
    message: findingMessage(finding, (message, facts) => t(message, facts)),
  });
  const whole = { line: 1, column: 1, severity: 'error' } as const;
  switch (result.kind) {
    case 'read':
      return result.findings.map((finding) => found(result.name, finding));
    case 'unsure':
      return [{ ...whole, file: result.name, code: 'format-unsure', message: unsureText(result) }];
    case 'problem': {
      const { key, values, source: file, finding } = result.problem;
      const message = t(key, values);
      if (!finding) return [{ ...whole, file, code: key.replace(/^load\./, ''), message }];
      const cause = found(file, finding);
      return [{ ...cause, severity: 'error', message: `${message} ${cause.message}` }];
    }
  }
}

/** `file:line:column severity code message`, on one line whatever the data hold. */
export const findingText = ({ file, line, column, severity, code, message }: Found): string =>
  `${file.replace(/\p{Cc}/gu, '?')}:${line}:${column} ${severity} ${code} ${onOneLine(message)}`;

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
