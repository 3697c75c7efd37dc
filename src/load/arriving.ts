/** Parts of the program that are fetched when they are needed, and may not come. */

/** A part of the program did not arrive: offline, or the page is older than what is served. */
export class PartMissing extends Error {}

/** Waits for a part; rejects with {@link PartMissing} where it does not come. */
export const arrived = <T>(part: Promise<T>): Promise<T> =>
  part.catch((error: unknown) => {
    throw new PartMissing('a part of the program did not arrive', { cause: error });
  });
