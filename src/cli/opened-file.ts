/** What most commands begin with: a file is read as the page reads it, and what was wrong is said. */
import type { FormatId } from '../formats/types.ts';
import { assembled } from '../load/open.ts';
import { readSource } from '../load/read-source.ts';
import type { OpenData } from '../timeline/types.ts';
import { inputOf } from './input.ts';
import { obstacleOf } from './output.ts';
import { progressOf } from './progress.ts';
import type { Exit, Terminal } from './terminal.ts';
import { problemLine } from './words.ts';

export interface AskedFile {
  readonly file: string;
  readonly format: FormatId | null;
  /** The option that names a format. */
  readonly option: '--from' | '--format';
  readonly output: string;
}

export interface OpenedFile {
  readonly data: OpenData;
  /** How the command ends where all else goes well. */
  readonly exit: Exit;
}

/** The file, open; or how the command ends, after saying why. */
export async function openedFile(asked: AskedFile, terminal: Terminal): Promise<OpenedFile | Exit> {
  const { file, format, option, output } = asked;
  const blob = await inputOf(file);
  if (!blob) return refused(terminal, `${file}: no such file, or it cannot be read`);
  // Before a long reading, not after it.
  const obstacle = await obstacleOf(output);
  if (obstacle !== null) return refused(terminal, obstacle);
  const progress = progressOf(terminal);
  const results = await readSource(
    { name: file, blob },
    { asked: format, onProgress: progress.read },
  );
  progress.end();
  const lines = (await Promise.all(results.map(problemLine))).filter((line) => line !== null);
  for (const line of lines) terminal.error(line.replace('--from', option));
  const data = await assembled(results);
  return data ? { data, exit: data.dropped > 0 || lines.length > 0 ? 1 : 0 } : 1;
}

/** Wrong use, or not written: said in a sentence. */
export function refused(terminal: Terminal, sentence: string): Exit {
  terminal.error(sentence);
  return 2;
}
