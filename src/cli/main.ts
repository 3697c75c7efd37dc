/** The command line: `masar COMMAND …`. Exit 0: done, 1: findings, 2: wrong use. */
import { convert } from './convert.ts';
import { formats } from './formats.ts';
import type { Exit, Terminal } from './terminal.ts';

const USAGE = `masar convert FILE --to json|csv|ndjson|parquet [--from FORMAT] [-o OUT]
masar formats

FILE and OUT may be -, standard input and output.`;

/** Runs a command; resolves to its exit code. */
export async function main(words: readonly string[], terminal: Terminal): Promise<Exit> {
  const [command, ...rest] = words;
  switch (command) {
    case 'convert':
      return convert(rest, terminal);
    case 'formats':
      return formats(terminal);
    case '--help':
    case 'help':
      terminal.out(`${USAGE}\n`);
      return 0;
    default:
      terminal.error(
        command === undefined ? USAGE : `There is no command ${command}. There are:\n\n${USAGE}`,
      );
      return 2;
  }
}
