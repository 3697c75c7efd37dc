/** `masar render`: a picture of a file, without a browser. */
import { assembled } from '../../load/open.ts';
import { readSource } from '../../load/read-source.ts';
import { createLanguage, type Language } from '../../text/language.ts';
import { chooseLocale, loadLocale } from '../../text/locales/index.ts';
import type { Timeline } from '../../timeline/types.ts';
import { inputOf } from '../input.ts';
import { obstacleOf, writePieces } from '../output.ts';
import { progressOf } from '../progress.ts';
import type { Exit, Terminal } from '../terminal.ts';
import { problemLine } from '../words.ts';
import { type AskedPicture, askedBy, pixelProblem } from './asked.ts';
import { pngOf } from './paint/png.ts';
import { rendered } from './picture.ts';

export async function render(words: readonly string[], terminal: Terminal): Promise<Exit> {
  const asked = askedBy(words);
  if (typeof asked === 'string') return refuse(terminal, asked);
  const blob = await inputOf(asked.file);
  if (!blob) return refuse(terminal, `${asked.file}: no such file, or it cannot be read`);
  // Before a long reading, not after it.
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
  const data = await assembled(results);
  if (!data) return 1;
  const language = await languageFor(data.timeline, asked);
  const picture = rendered(data.timeline, language, asked);
  if (typeof picture === 'string') return refuse(terminal, picture);
  const { svg, note } = picture;
  if (note !== null) terminal.error(note);
  const tooLarge = asked.kind === 'png' ? pixelProblem(asked, svg.height) : null;
  if (tooLarge !== null) return refuse(terminal, tooLarge);
  const bytes = asked.kind === 'svg' ? svg.text : await pngOf(svg, asked.scale);
  const failure = await writePieces(asked.output, [bytes], terminal);
  if (failure !== null) return refuse(terminal, failure);
  if (data.dropped > 0) terminal.error(`${data.timeline.count} events, ${data.dropped} left out`);
  return data.dropped > 0 || lines.some((line) => line !== null) ? 1 : 0;
}

function refuse(terminal: Terminal, sentence: string): Exit {
  terminal.error(sentence);
  return 2;
}

/** The language asked for; else English where the data have it, and their own first where not. */
async function languageFor(
  { dataSet }: Timeline,
  { lang, numerals }: AskedPicture,
): Promise<Language> {
  const ofData = dataSet.languages ?? [];
  const isEnglish = ofData.length === 0 || ofData.some((one) => /^en\b/i.test(one));
  const chosen = lang ?? chooseLocale(isEnglish ? ['en'] : ofData);
  return createLanguage(await loadLocale(chosen), {
    lang: chosen,
    numerals,
    months: 'levantine',
    hijri: false,
  });
}
