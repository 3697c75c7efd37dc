/** `masar check`: what is wrong in files, one line a finding, as the page would find it. */
import { parseArgs } from 'node:util';
import { FORMAT_IDS, type FormatId } from '../formats/types.ts';
import { readSource } from '../load/read-source.ts';
import type { SourceResult } from '../load/source.ts';
import { onOneLine } from '../records/citation.ts';
import type { Severity } from '../records/findings.ts';
import { inputOf } from './input.ts';
import { progressOf } from './progress.ts';
import type { Exit, Terminal } from './terminal.ts';
import { type Found, findingText, foundIn } from './words.ts';

const STYLES = ['text', 'github'] as const;
type Style = (typeof STYLES)[number];

interface Asked {
  readonly files: readonly string[];
  readonly from: FormatId | null;
  readonly style: Style;
  readonly isQuiet: boolean;
}

export async function check(words: readonly string[], terminal: Terminal): Promise<Exit> {
  const asked = askedBy(words);
  if (typeof asked === 'string') {
    terminal.error(asked);
    return 2;
  }
  const counts = { error: 0, warning: 0, info: 0 };
  let lost = 0;
  for (const file of asked.files) {
    const results = await readFile(file, asked.from, terminal);
    const found = results ? (await Promise.all(results.map(foundIn))).flat() : [unreadable(file)];
    for (const one of found) counts[one.severity] += 1;
    for (const result of results ?? []) if (result.kind === 'read') lost += result.dropped;
    const shown = asked.isQuiet ? found.filter(({ severity }) => severity === 'error') : found;
    const write = asked.style === 'github' ? annotation : findingText;
    if (shown.length > 0) await terminal.out(shown.map((one) => `${write(one)}\n`).join(''));
  }
  if (!asked.isQuiet) terminal.error(summary(asked.files.length, counts, lost));
  return counts.error > 0 ? 1 : 0;
}

/** What was asked for, or what was wrong with it. */
function askedBy(words: readonly string[]): Asked | string {
  try {
    const { values, positionals: files } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        format: { type: 'string', default: 'text' },
        quiet: { type: 'boolean', default: false },
      },
    });
    const from = FORMAT_IDS.find((id) => id === values.from) ?? null;
    const style = STYLES.find((one) => one === values.format);
    if (files.length === 0) return 'check takes at least one FILE';
    if (files.filter((file) => file === '-').length > 1) return 'standard input is read once';
    if (values.from !== undefined && !from) return `--from is one of ${FORMAT_IDS.join(', ')}`;
    if (!style) {
      const isImporter = FORMAT_IDS.some((id) => id === values.format);
      const hint = isImporter ? `; the format of a file is --from ${values.format}` : '';
      return `--format is one of ${STYLES.join(', ')}${hint}`;
    }
    return { files, from, style, isQuiet: values.quiet };
  } catch (error) {
    return error instanceof Error ? error.message : 'check FILE…';
  }
}

/** Null where the file is not there, or cannot be read to its end. */
async function readFile(
  file: string,
  asked: FormatId | null,
  terminal: Terminal,
): Promise<readonly SourceResult[] | null> {
  const blob = await inputOf(file);
  if (!blob) return null;
  const progress = progressOf(terminal);
  try {
    return await readSource({ name: file, blob }, { asked, onProgress: progress.read });
  } catch (error) {
    // What a file contains makes no reading fail; a disk may.
    if (error instanceof DOMException) return null;
    throw error;
  } finally {
    progress.end();
  }
}

const unreadable = (file: string): Found => ({
  file,
  line: 1,
  column: 1,
  severity: 'error',
  code: 'unreadable',
  message: 'There is no such file, or it cannot be read.',
});

const GITHUB: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** A workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation({ file, line, column, severity, code, message }: Found): string {
  const place = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
  return `::${GITHUB[severity]} ${place}::${data(onOneLine(message))}`;
}

const CODED: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
};
const coded = (text: string, what: RegExp): string =>
  text.replace(what, (character) => CODED[character] ?? character);
const data = (text: string): string => coded(text, /[%\r\n]/g);
const property = (text: string): string => coded(text, /[%\r\n:,]/g);

function summary(
  files: number,
  { error, warning, info }: Readonly<Record<Severity, number>>,
  lost: number,
): string {
  const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
  const parts = [counted(error, 'error'), counted(warning, 'warning'), `${info} info`];
  const left = lost > 0 ? `; ${counted(lost, 'record')} left out` : '';
  return `${counted(files, 'file')}: ${parts.join(', ')}${left}`;
}
