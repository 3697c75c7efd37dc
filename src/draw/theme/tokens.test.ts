import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Custom properties of one theme. */
function tokensOf(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`[data-theme="${theme}"] {`));
  const body = block.slice(0, block.indexOf('}'));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
}

type Rgb = readonly [number, number, number];

const rgbOf = (hex: string): Rgb => {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
};
const linear = (channel: number): number => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

/** Contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, bl] = rgbOf(hex).map(linear);
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (bl ?? 0);
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Simulations of full colour blindness in linear RGB (Machado, Oliveira, Fernandes 2009). */
const BLIND = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deutan: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritan: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

function lab(hex: string, vision: keyof typeof BLIND): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = rgbOf(hex).map(linear);
  const m = BLIND[vision];
  const seen = [0, 3, 6].map((i) => (m[i] ?? 0) * r + (m[i + 1] ?? 0) * g + (m[i + 2] ?? 0) * b);
  const [R = 0, G = 0, B = 0] = seen.map((c) => Math.min(1, Math.max(0, c)));
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const x = f((0.4124 * R + 0.3576 * G + 0.1805 * B) / 0.95047);
  const y = f(0.2126 * R + 0.7152 * G + 0.0722 * B);
  const z = f((0.0193 * R + 0.1192 * G + 0.9505 * B) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE 1976 colour difference. */
function difference(a: string, b: string, vision: keyof typeof BLIND): number {
  const [l1, a1, b1] = lab(a, vision);
  const [l2, a2, b2] = lab(b, vision);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

describe('Is a page without scripts as dark as one with them?', () => {
  it('the theme of the reader’s system has the tokens of the dark one', () => {
    const preferred = readFileSync(new URL('./preferred.css', import.meta.url), 'utf8');
    const declared = (text: string, after: string): readonly string[] => {
      const block = text.slice(text.indexOf(after) + after.length);
      return block
        .slice(0, block.indexOf('}'))
        .split(';')
        .map((line) => line.trim())
        .filter(Boolean);
    };
    expect(declared(preferred, ':root:where(:not([data-theme])) {')).toEqual(
      declared(css, '[data-theme="dark"] {'),
    );
  });
});

describe.each(['light', 'dark'] as const)('Can it be read in the %s theme?', (theme) => {
  const tokens = tokensOf(theme);
  const token = (name: string): string => {
    const value = tokens.get(name);
    if (!value) throw new Error(`no --${name}`);
    return value;
  };
  const papers = ['paper', 'paper-raised', 'paper-sunken', 'phase'];

  it.each(['ink', 'ink-soft', 'said', 'done', 'line', 'alert'])(
    'A17 text in --%s has 4.5:1 on every paper',
    (name) => {
      for (const paper of papers)
        expect(contrast(token(name), token(paper)), paper).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('A17 words on phases, notices and alerts have 4.5:1', () => {
    expect(contrast(token('ink'), token('phase-strip'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('ink'), token('mark-paper'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('ink'), token('alert-paper'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('alert'), token('alert-paper'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([0, 1, 2, 3, 4, 5])('A17 words on ribbon tone %i have 4.5:1', (tone) => {
    expect(contrast(token(`on-tone-${tone}`), token(`tone-${tone}`))).toBeGreaterThanOrEqual(4.5);
  });

  it('A18 marks, the focus and the edges of controls have 3:1 against the papers', () => {
    for (const name of ['said', 'done', 'line', 'focus', 'rule-strong', 'tone-0']) {
      for (const paper of papers)
        expect(contrast(token(name), token(paper)), `${name} on ${paper}`).toBeGreaterThanOrEqual(
          3,
        );
    }
  });

  it.each(['normal', 'protan', 'deutan', 'tritan'] as const)(
    'A20 neighbouring tones differ for %s vision',
    (vision) => {
      for (let tone = 0; tone < 5; tone++) {
        expect(
          difference(token(`tone-${tone}`), token(`tone-${tone + 1}`), vision),
          `${tone}`,
        ).toBeGreaterThanOrEqual(15);
      }
    },
  );

  it('A19 the two sides of the ribbon differ without colour', () => {
    expect(contrast(token('tone-0'), token('tone-1'))).toBeGreaterThanOrEqual(1.5);
  });
});
