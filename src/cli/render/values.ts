/** Values of our style sheets, worked out: `var()` looked up, `color-mix()` mixed. */
type Lookup = (name: string) => string | undefined;

/** A `var()` with nothing within it that is still to be looked up: the innermost first. */
const VAR = /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/;

/** A value without functions that only style sheets know; null where a property it needs is missing. */
export function worked(value: string, lookup: Lookup): string | null {
  let text = value;
  for (let found = VAR.exec(text); found; found = VAR.exec(text)) {
    const [whole, name = '', fallback] = found;
    const chosen = lookup(name) ?? fallback?.trim();
    if (chosen === undefined) return null;
    text = text.replace(whole, () => chosen);
  }
  return text.includes('color-mix(') ? mixed(text) : text;
}

const MIX =
  /color-mix\(\s*in srgb\s*,\s*(#[0-9a-f]{6})\s*(?:([\d.]+)%)?\s*,\s*(#[0-9a-f]{6})\s*(?:([\d.]+)%)?\s*\)/gi;

/** Two opaque colours mixed as light is coded, rounded as a browser rounds. */
const mixed = (text: string): string =>
  text.replace(
    MIX,
    (_, a: string, first: string | undefined, b: string, second: string | undefined) => {
      const share = first === undefined ? 1 - Number(second ?? 50) / 100 : Number(first) / 100;
      const channels = [1, 3, 5].map((at) => {
        const [one, other] = [a, b].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
        return Math.round((one ?? 0) * share + (other ?? 0) * (1 - share));
      });
      return `rgb(${channels.join(', ')})`;
    },
  );
