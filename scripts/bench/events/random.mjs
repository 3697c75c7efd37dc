/** Numbers that look random and are the same for the same seed, on every machine. */

/**
 * Weyl's sequence through two rounds of mixing, 32 bits.
 *
 * @param {number} seed a whole number
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  /** From 0 to below 1. */
  const share = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  /** A whole number of both ends and what lies between. */
  const whole = (from, to) => from + Math.floor(share() * (to - from + 1));
  return {
    share,
    whole,
    isOnce: (probability) => share() < probability,
    oneOf: (list) => list[Math.floor(share() * list.length)],
    /** How long until something happens that happens once in `mean`. */
    wait: (mean) => -Math.log(1 - share()) * mean,
  };
}
