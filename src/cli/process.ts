/** The command line as a process: its words, its streams, its exit code. */
import process from 'node:process';
import { main } from './main.ts';

/** Runs a command and leaves its exit code to the process. */
export async function run(words: readonly string[]): Promise<void> {
  process.stdout.on('error', (error) => {
    const code = 'code' in error ? String(error.code) : error.message;
    // A reader of a pipe may have seen enough.
    if (code === 'EPIPE') process.exit(0);
    process.stderr.write(`standard output: cannot be written (${code})\n`);
    process.exit(2);
  });
  process.exitCode = await main(words, {
    // Kept when the bytes have gone on, so that nobody writes faster than they are read.
    out: (bytes) => new Promise<void>((resolve) => process.stdout.write(bytes, () => resolve())),
    error: (line) => process.stderr.write(line.startsWith('\r') ? line : `${line}\n`),
    isWatched: Boolean(process.stderr.isTTY),
  });
}
