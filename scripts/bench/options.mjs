/** What was asked for on the command line. */
import { parseArgs } from 'node:util';

/** The parts of the benchmarks, in their order. */
export const PARTS = [
  'page',
  'reading',
  'drawing',
  'frames',
  'opening',
  'detail',
  'heap',
  'questions',
];
/** Those that are about many events. */
const SCALE = PARTS.slice(2);

export const USAGE = `npm run bench -- [options]
  --only PARTS     ${PARTS.join(', ')}; scale is all from drawing on; comma-separated
  --n NUMBERS      how many events, comma-separated; 1000,100000,1000000 where it is not given
  --quick          fewer runs, and no more than 100000 events
  --limit SECONDS  the longest that one figure may take; 120, and 600 for a million events
  --seed NUMBER    of the invented events; 1
  --write-docs     puts the table into docs/performance.md`;

/** @param {readonly string[]} args */
export function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      n: { type: 'string' },
      quick: { type: 'boolean', default: false },
      limit: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const asked = values.only?.split(',').flatMap((part) => (part === 'scale' ? SCALE : [part]));
  const unknown = asked?.find((part) => !PARTS.includes(part));
  if (unknown) throw new Error(`No part is called ${unknown}.`);
  const sizes =
    values.n?.split(',').map(Number) ??
    (values.quick ? [1000, 100_000] : [1000, 100_000, 1_000_000]);
  if (!sizes.every((n) => Number.isInteger(n) && n > 0))
    throw new Error('--n takes whole numbers.');
  return {
    parts: new Set(asked ?? PARTS),
    sizes,
    isNamed: values.n !== undefined,
    isQuick: values.quick,
    limitMs: values.limit === undefined ? null : Number(values.limit) * 1000,
    seed: Number(values.seed),
    writesDocs: values['write-docs'],
    isHelp: values.help,
  };
}
