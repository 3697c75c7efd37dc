/** `masar pack`: a file as a page that has everything within. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { summaryList } from '../draw/html/list.ts';
import { onePage } from '../draw/html/one-page.ts';
import { FORMAT_IDS, type FormatId } from '../formats/types.ts';
import { describeWindow } from '../layout/describe.ts';
import { assembled } from '../load/open.ts';
import { readSource } from '../load/read-source.ts';
import { piecesOf } from '../records/pieces.ts';
import { readQuickly } from '../records/quick.ts';
import { titleOf } from '../state/view.ts';
import { createLanguage, type Language } from '../text/language.ts';
import { chooseLocale, loadLocale } from '../text/locales/index.ts';
import { isoInstant } from '../time/iso-instant.ts';
import type { Timeline } from '../timeline/types.ts';
import { wholeWindow } from '../timeline/window.ts';
import { fontsOf } from './font-files.ts';
import { inputOf } from './input.ts';
import { obstacleOf, writePieces } from './output.ts';
import { progressOf } from './progress.ts';
import type { Exit, Terminal } from './terminal.ts';
import { problemLine } from './words.ts';

/** Events that are listed for who runs no scripts. */
const MOST_LISTED = 60;
/** A page of more bytes is more than mail and chats take. */
const LARGE_BYTES = 20 * 2 ** 20;

const CHOICES = [
  ['lang', ['ar', 'en']],
  ['view', ['spine', 'lanes', 'list']],
  ['theme', ['light', 'dark', 'auto']],
  ['controls', ['full', 'compact', 'none']],
  ['numerals', ['latn', 'arab']],
  ['dir', ['ltr', 'rtl']],
] as const;

interface AskedPage {
  readonly file: string;
  readonly output: string;
  readonly format: FormatId | null;
  readonly hasFonts: boolean;
  /** Attributes of the timeline. */
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly lang: string | null;
}

export async function pack(words: readonly string[], terminal: Terminal): Promise<Exit> {
  const asked = askedBy(words);
  if (typeof asked === 'string') return refuse(terminal, asked);
  const blob = await inputOf(asked.file);
  if (!blob) return refuse(terminal, `${asked.file}: no such file, or it cannot be read`);
  const obstacle = await obstacleOf(asked.output);
  if (obstacle !== null) return refuse(terminal, obstacle);
  const progress = progressOf(terminal);
  const results = await readSource(
    { name: asked.file, blob },
    { asked: asked.format, onProgress: progress.read },
  );
  progress.end();
  const lines = await Promise.all(results.map(problemLine));
  for (const line of lines) if (line !== null) terminal.error(line.replace('--from', '--format'));
  const open = await assembled(results);
  if (!open) return 1;
  const page = await pageOf(open.timeline, asked);
  const failure = await writePieces(asked.output, [page], terminal);
  if (failure !== null) return refuse(terminal, failure);
  const bytes = Buffer.byteLength(page);
  if (bytes > LARGE_BYTES) {
    const megabytes = Math.round(bytes / 2 ** 20);
    terminal.error(`a page of ${megabytes} MB: mail and chats may refuse it`);
  }
  if (open.dropped > 0) terminal.error(`${open.timeline.count} events, ${open.dropped} left out`);
  return open.dropped > 0 || lines.some((line) => line !== null) ? 1 : 0;
}

async function pageOf(timeline: Timeline, asked: AskedPage): Promise<string> {
  const language = await languageFor(timeline, asked.lang);
  const data = compact([...piecesOf(wholeOf(timeline), 'json')].join(''));
  const window = wholeWindow(timeline);
  const fallback = summaryList({ timeline, language, window, most: MOST_LISTED, level: 1 });
  const isRight = readQuickly(data) !== null;
  const script = await scriptNamed(isRight ? 'masar-one' : 'masar-one-full');
  const title = titleOf(timeline, language);
  return onePage({
    lang: language.lang,
    dir: language.dir,
    title,
    description: describeWindow({ timeline, window, language, base: null, matched: null }),
    attributes: { lang: language.lang, ...asked.attributes },
    script,
    data,
    fonts: asked.hasFonts ? fontsOf(`${data}${title}aء`) : '',
    fallback,
  });
}

const compact = (json: string): string => JSON.stringify(JSON.parse(json));

const wholeOf = ({ dataSet, events, count }: Timeline) => ({
  dataSet,
  count,
  at: (index: number) => events.at(index),
  isWhole: true,
});

/** The built script, beside the command line. */
const scriptNamed = (name: string): Promise<string> =>
  readFile(new URL(`./${name}.js`, import.meta.url), 'utf8');

async function languageFor({ dataSet }: Timeline, lang: string | null): Promise<Language> {
  const ofData = dataSet.languages ?? [];
  const chosen = lang ?? chooseLocale(ofData.length === 0 ? ['en'] : ofData);
  return createLanguage(await loadLocale(chosen), {
    lang: chosen,
    numerals: 'latn',
    months: 'levantine',
    hijri: false,
  });
}

function refuse(terminal: Terminal, sentence: string): Exit {
  terminal.error(sentence);
  return 2;
}

const USE = 'pack FILE -o OUT.html';

/** What is asked for; a sentence where it makes no sense. */
function askedBy(words: readonly string[]): AskedPage | string {
  const choice = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        format: choice,
        lang: choice,
        view: choice,
        theme: choice,
        controls: choice,
        numerals: choice,
        dir: choice,
        from: choice,
        to: choice,
        event: choice,
        height: choice,
        'no-fonts': { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return `${USE}: one FILE is packed`;
    if (values.output === undefined) return `${USE}: say with -o where the page is written`;
    const format = FORMAT_IDS.find((id) => id === values.format) ?? null;
    if (values.format !== undefined && format === null) {
      return `--format ${values.format}: is one of ${FORMAT_IDS.join(', ')}`;
    }
    for (const [name, known] of CHOICES) {
      const value = values[name];
      if (value !== undefined && !known.some((one) => one === value)) {
        return `--${name} ${value}: is one of ${known.join(', ')}`;
      }
    }
    for (const name of ['from', 'to'] as const) {
      if (values[name] !== undefined && isoInstant(values[name]) === null) {
        return `--${name} ${values[name]}: is no date; 2016-12-02 would be one`;
      }
    }
    if ((values.from === undefined) !== (values.to === undefined)) {
      return '--from and --to belong together';
    }
    if ((isoInstant(values.from) ?? 0) > (isoInstant(values.to) ?? 0)) {
      return `--from ${values.from}: is after --to ${values.to}`;
    }
    if (values.height !== undefined && !(Number(values.height) >= 200)) {
      return `--height ${values.height}: is a number of pixels from 200 on`;
    }
    const { lang = null } = values;
    const { view, theme, controls, numerals, dir, from, to, event, height } = values;
    return {
      file,
      output: values.output,
      format,
      hasFonts: !values['no-fonts'],
      lang,
      attributes: Object.fromEntries(
        Object.entries({ view, theme, controls, numerals, dir, from, to, event, height }).map(
          ([name, value]) => [name, value ?? null],
        ),
      ),
    };
  } catch (error) {
    return `${USE}: ${error instanceof Error ? error.message : 'not understood'}`;
  }
}
