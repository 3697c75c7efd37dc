/** `masar render`: a picture of a file, without a browser. */
import { languageFor } from '../language.ts';
import { openedFile, refused } from '../opened-file.ts';
import { writePieces } from '../output.ts';
import type { Exit, Terminal } from '../terminal.ts';
import { askedBy, pixelProblem } from './asked.ts';
import { pngOf } from './paint/png.ts';
import { rendered } from './picture.ts';

export async function render(words: readonly string[], terminal: Terminal): Promise<Exit> {
  const asked = askedBy(words);
  if (typeof asked === 'string') return refused(terminal, asked);
  const opened = await openedFile({ ...asked, option: '--format' }, terminal);
  if (typeof opened === 'number') return opened;
  const { data, exit } = opened;
  const language = await languageFor(data.timeline, asked);
  const picture = rendered(data.timeline, language, asked);
  if (typeof picture === 'string') return refused(terminal, picture);
  const { svg, note } = picture;
  if (note !== null) terminal.error(note);
  const tooLarge = asked.kind === 'png' ? pixelProblem(asked, svg.height) : null;
  if (tooLarge !== null) return refused(terminal, tooLarge);
  const bytes = asked.kind === 'svg' ? svg.text : await pngOf(svg, asked.scale);
  const failure = await writePieces(asked.output, [bytes], terminal);
  if (failure !== null) return refused(terminal, failure);
  if (data.dropped > 0) terminal.error(`${data.timeline.count} events, ${data.dropped} left out`);
  return exit;
}
