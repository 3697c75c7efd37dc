/** `masar pack`: a file as a page that has everything within. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { packed } from '../draw/html/packed.ts';
import { FORMAT_IDS, type FormatId } from '../formats/types.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { fontsOf } from './font-files.ts';
import { languageFor } from './language.ts';
import { openedFile, refused } from './opened-file.ts';
import { writePieces } from './output.ts';
import type { Exit, Terminal } from './terminal.ts';

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
  if (typeof asked === 'string') return refused(terminal, asked);
  const opened = await openedFile({ ...asked, option: '--format' }, terminal);
  if (typeof opened === 'number') return opened;
  const { data, exit } = opened;
  const page = await packed({
    timeline: data.timeline,
    language: await languageFor(data.timeline, { lang: asked.lang, numerals: 'latn' }),
    attributes: asked.attributes,
    fontsFor: asked.hasFonts ? fontsOf : () => '',
    // Built beside the command line.
    scriptNamed: (name) => readFile(new URL(`./${name}.js`, import.meta.url), 'utf8'),
  });
  const failure = await writePieces(asked.output, [page], terminal);
  if (failure !== null) return refused(terminal, failure);
  const bytes = Buffer.byteLength(page);
  if (bytes > LARGE_BYTES) {
    const megabytes = Math.round(bytes / 2 ** 20);
    terminal.error(`a page of ${megabytes} MB: mail and chats may refuse it`);
  }
  if (data.dropped > 0) terminal.error(`${data.timeline.count} events, ${data.dropped} left out`);
  return exit;
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
