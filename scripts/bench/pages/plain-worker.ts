/** `JSON.parse`, or a split at every line and comma, of one file. */

/** Milliseconds of each step, and how many records came of it; `problem` where it failed. */
export interface PlainTimes {
  readonly read: number;
  readonly decode: number;
  /** Of the text alone, once it is there. */
  readonly parse: number;
  readonly count: number;
  readonly problem?: string;
}

addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  let at = performance.now();
  const lap = (): number => {
    const before = at;
    at = performance.now();
    return at - before;
  };
  let read = Number.NaN;
  let decode = Number.NaN;
  try {
    const bytes = await file.arrayBuffer();
    read = lap();
    const text = new TextDecoder().decode(bytes);
    decode = lap();
    const kept = file.name.endsWith('.json') ? JSON.parse(text).events : split(text);
    const parse = lap();
    postMessage({ read, decode, parse, count: kept.length } satisfies PlainTimes);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    postMessage({ read, decode, parse: Number.NaN, count: 0, problem } satisfies PlainTimes);
  }
});

const split = (text: string): readonly (readonly string[])[] =>
  text.split('\n').map((line) => line.split(','));
