/** Colours that every reader of SVG knows. */

const SRGB =
  /color\(srgb\s+([\d.e+-]+%?)\s+([\d.e+-]+%?)\s+([\d.e+-]+%?)(?:\s*\/\s*([\d.e+-]+%?))?\s*\)/gi;

/**
 * A computed value with `color(srgb …)`, which browsers give for mixed colours, as `rgb()`: older
 * programs do not read the newer form and would draw black.
 */
export const plainColours = (value: string): string =>
  value.replace(SRGB, (_, r: string, g: string, b: string, alpha: string | undefined) => {
    const channels = [r, g, b].map((part) => Math.round(shareOf(part) * 255)).join(', ');
    return alpha === undefined || shareOf(alpha) >= 1
      ? `rgb(${channels})`
      : `rgba(${channels}, ${Math.round(shareOf(alpha) * 1000) / 1000})`;
  });

/** A number or a percentage as 0 to 1. */
function shareOf(part: string): number {
  const value = Number.parseFloat(part) / (part.endsWith('%') ? 100 : 1);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}
