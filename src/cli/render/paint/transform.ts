/** `transform` as matrices: the forms that our drawings use. */

/** As a canvas takes it. */
export type Matrix = readonly [number, number, number, number, number, number];

const STEP = /(translate|rotate|scale|matrix)\(([^)]*)\)/g;

/** What each step of a transform does, in the order in which a canvas is told. */
export const matricesOf = (transform: string): readonly Matrix[] =>
  [...transform.matchAll(STEP)].map(([, name = '', list = '']) => {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = list
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map(Number.parseFloat);
    switch (name) {
      case 'translate':
        return [1, 0, 0, 1, a, b ?? 0];
      case 'scale':
        return [a, 0, 0, b ?? a, 0, 0];
      case 'rotate': {
        const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
        return [cos, sin, -sin, cos, 0, 0];
      }
      default:
        return [a, b ?? 0, c, d, e, f];
    }
  });
