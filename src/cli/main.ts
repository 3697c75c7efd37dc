/** The command line: `masar COMMAND …`. Exit 0: done, 1: findings, 2: wrong use. */
import { check } from './check.ts';
import { convert } from './convert.ts';
import { formats } from './formats.ts';
import { COMMANDS, type Command, HELP, USAGE } from './help.ts';
import type { Exit, Terminal } from './terminal.ts';
import { whatDraws } from './what-draws.ts';

const RUN: Readonly<
  Record<Command, (words: readonly string[], terminal: Terminal) => Exit | Promise<Exit>>
> = {
  check,
  convert,
  formats,
  pack: async (words, terminal) => (await import('./pack.ts')).pack(words, terminal),
  render: async (words, terminal) => {
    const drawing = await whatDraws();
    if ('render' in drawing) return drawing.render(words, terminal);
    terminal.error(drawing.missing);
    return 2;
  },
};

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

/** Runs a command; resolves to its exit code. */
export async function main(words: readonly string[], terminal: Terminal): Promise<Exit> {
  const [first, ...rest] = words;
  const command = COMMANDS.find((name) => name === first);
  if (command) {
    const end = rest.indexOf('--');
    if (!(end < 0 ? rest : rest.slice(0, end)).some(isHelp)) return RUN[command](rest, terminal);
    terminal.out(`${HELP[command]}\n`);
    return 0;
  }
  if (first === 'help' || (first !== undefined && isHelp(first))) {
    const about = COMMANDS.find((name) => name === rest[0]);
    terminal.out(`${about ? HELP[about] : USAGE}\n`);
    return 0;
  }
  terminal.error(
    first === undefined ? USAGE : `There is no command ${first}. There are:\n\n${USAGE}`,
  );
  return 2;
}
