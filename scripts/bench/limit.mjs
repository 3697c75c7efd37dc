/** Waiting that ends. */

/** Why something could not be measured, in words for the table. */
export class Unmeasured extends Error {}

/**
 * The outcome of some work, or {@link Unmeasured} when it takes too long.
 *
 * @template T
 * @param {number} limitMs
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function within(limitMs, work) {
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Unmeasured(`took longer than ${Math.round(limitMs / 1000)} s`)),
      limitMs,
    );
  });
  // What is given up may still fail later; nobody listens then.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** What went wrong, on one line. */
export function reasonOf(error) {
  const [line = 'unknown'] = String(error instanceof Error ? error.message : error).split('\n');
  return line.replace(/^(?:page|locator|browserContext)\.\w+: /, '').slice(0, 160);
}
