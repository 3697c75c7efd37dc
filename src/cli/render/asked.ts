/** What a picture is asked to be. */
import { parseArgs } from 'node:util';
import { FORMAT_IDS, type FormatId } from '../../formats/types.ts';
import type { CssPx } from '../../layout/scene.ts';
import { chooseLocale, LOCALES } from '../../text/locales/index.ts';
import type { Direction, LangTag, Numerals } from '../../text/types.ts';
import { impossiblePart } from '../../time/calendar-date.ts';
import { type EpochMs, epochMs } from '../../time/types.ts';

export const PICTURE_KINDS = ['svg', 'png'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** What stands around the drawing: all of it, nothing, or a title in large letters. */
export type Setting = 'sheet' | 'bare' | 'card';

export interface AskedPicture {
  readonly file: string;
  readonly output: string;
  readonly kind: PictureKind;
  readonly format: FormatId | null;
  readonly setting: Setting;
  readonly width: CssPx;
  /** Null for as high as it needs. */
  readonly height: CssPx | null;
  readonly view: 'spine' | 'lanes';
  readonly from: EpochMs | null;
  readonly to: EpochMs | null;
  /** Null where the data decide. */
  readonly lang: LangTag | null;
  /** Direction of time; null for the language's own. */
  readonly dir: Direction | null;
  readonly numerals: Numerals;
  readonly theme: 'light' | 'dark';
  /** Pixels of a PNG to one of the picture's. */
  readonly scale: number;
  readonly made: EpochMs | null;
  readonly hasFonts: boolean;
}

/** Of a picture for social networks, as they ask for it. */
const CARD = { width: 1200, height: 630 } as const;
const WIDTH = 1600;
const DIRECTIONS = ['ltr', 'rtl'] as const;
const SIZES = { width: [240, 10_000], height: [160, 10_000], scale: [0.25, 4] } as const;
/** Pixels of a PNG: what a few hundred megabytes hold while it is drawn. */
const MOST_PIXELS = 100_000_000;

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  as: { type: 'string' },
  width: { type: 'string' },
  height: { type: 'string' },
  view: { type: 'string', default: 'spine' },
  from: { type: 'string' },
  to: { type: 'string' },
  lang: { type: 'string' },
  dir: { type: 'string' },
  numerals: { type: 'string', default: 'latn' },
  theme: { type: 'string', default: 'light' },
  bare: { type: 'boolean', default: false },
  card: { type: 'boolean', default: false },
  scale: { type: 'string' },
  date: { type: 'string' },
  'no-fonts': { type: 'boolean', default: false },
  format: { type: 'string' },
} as const;

/** Said of an option that cannot be meant. */
class Wrong extends Error {}

/** What was asked for, or what was wrong with it. */
export function askedBy(words: readonly string[]): AskedPicture | string {
  try {
    return asked(words);
  } catch (error) {
    return error instanceof Error ? error.message : 'render FILE -o OUT.svg|OUT.png';
  }
}

function asked(words: readonly string[]): AskedPicture {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: OPTIONS,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Wrong('render takes one FILE');
  const { output } = values;
  if (output === undefined) throw new Wrong('render needs -o OUT.svg or -o OUT.png');
  if (values.bare && values.card) throw new Wrong('a picture is --bare or a --card, not both');
  if (values.card && (values.width !== undefined || values.height !== undefined)) {
    throw new Wrong(`a --card is ${CARD.width} × ${CARD.height}: leave out --width and --height`);
  }
  if (values.view === 'list') {
    throw new Wrong(
      '--view list is words and no picture: masar convert writes them, the page shows them',
    );
  }
  const kind = kindOf(output, values.as);
  const from = instantOf('from', values.from);
  const to = instantOf('to', values.to);
  if (from !== null && to !== null && from >= to) throw new Wrong('--from is before --to');
  if (values.scale !== undefined && kind === 'svg') throw new Wrong('--scale is for PNG');
  const picture: AskedPicture = {
    file,
    output,
    kind,
    from,
    to,
    format: values.format === undefined ? null : oneOf('format', values.format, FORMAT_IDS),
    setting: values.card ? 'card' : values.bare ? 'bare' : 'sheet',
    width: values.card ? CARD.width : (sizeOf('width', values.width) ?? WIDTH),
    height: values.card ? CARD.height : sizeOf('height', values.height),
    view: oneOf('view', values.view, ['spine', 'lanes']),
    lang: langOf(values.lang),
    dir: values.dir === undefined ? null : oneOf('dir', values.dir, DIRECTIONS),
    numerals: oneOf('numerals', values.numerals, ['latn', 'arab']),
    theme: oneOf('theme', values.theme, ['light', 'dark']),
    scale: sizeOf('scale', values.scale) ?? (values.card ? 1 : 2),
    made: instantOf('date', values.date),
    hasFonts: !values['no-fonts'],
  };
  const tooLarge = kind === 'png' ? pixelProblem(picture, picture.height ?? 0) : null;
  if (tooLarge !== null) throw new Wrong(tooLarge);
  return picture;
}

/** Why so many pixels are not drawn; null where they are. */
export function pixelProblem(
  { width, scale }: Pick<AskedPicture, 'width' | 'scale'>,
  height: CssPx,
): string | null {
  const pixels = width * height * scale ** 2;
  if (pixels <= MOST_PIXELS) return null;
  const least = Math.floor(Math.sqrt(MOST_PIXELS / (width * height)) * 100) / 100;
  return `${width} × ${height} at --scale ${scale} is more than ${MOST_PIXELS / 1e6} million pixels: --scale ${least} or less, or SVG`;
}

function kindOf(output: string, as: string | undefined): PictureKind {
  if (as !== undefined) return oneOf('as', as, PICTURE_KINDS);
  if (output === '-') return 'svg';
  const kind = PICTURE_KINDS.find((one) => output.toLowerCase().endsWith(`.${one}`));
  if (!kind) throw new Wrong(`${output}: ends in neither .svg nor .png; --as svg|png says which`);
  return kind;
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Wrong(`--${name} is one of ${allowed.join(', ')}`);
  return found;
}

function sizeOf(name: keyof typeof SIZES, text: string | undefined): number | null {
  if (text === undefined) return null;
  const [least, most] = SIZES[name];
  const value = Number(text);
  const isWhole = name === 'scale' || Number.isInteger(value);
  if (text.trim() === '' || !isWhole || !(value >= least && value <= most)) {
    const unit = name === 'scale' ? 'a number' : 'a whole number of pixels';
    throw new Wrong(`--${name} is ${unit} from ${least} to ${most}, not ${text}`);
  }
  return value;
}

/** A language there is, or one of its regions. */
function langOf(text: string | undefined): LangTag | null {
  if (text === undefined) return null;
  const primary = text.toLowerCase().split(/[-_]/)[0];
  if (!LOCALES.some(({ tag }) => tag.toLowerCase() === primary)) {
    throw new Wrong(`--lang is one of ${LOCALES.map(({ tag }) => tag).join(', ')}`);
  }
  return chooseLocale([text]);
}

const ISO = /^[+-]?\d{4,6}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z?)?$/;

/** An instant in UTC as the address writes it. */
function instantOf(name: 'from' | 'to' | 'date', text: string | undefined): EpochMs | null {
  if (text === undefined) return null;
  const utc = text.includes('T') && !text.endsWith('Z') ? `${text}Z` : text;
  const at = ISO.test(text) && !impossiblePart(text) ? Date.parse(utc) : Number.NaN;
  if (!Number.isFinite(at)) throw new Wrong(`--${name} is a day, as 2016-12-13, not ${text}`);
  return epochMs(at);
}
