/**
 * CAMEO event codes as kinds and sides (CAMEO Manual 1.1b3, Schrodt 2012).
 *
 * A code names what happened and gives the kind; its class (QuadClass, GDELT Event Codebook V2.0)
 * decides the side of the line. `docs/importers/gdelt.md` shows both tables, and a test holds
 * them together.
 */
import { KINDS } from '../records/kinds.ts';
import type { Side, Stance } from '../records/schema.ts';
import { type CameoCode, CODES } from './cameo-codes.ts';

/** Verbal cooperation, material cooperation, verbal conflict, material conflict. */
export const QUAD_CLASSES = [1, 2, 3, 4] as const;
export type QuadClass = (typeof QUAD_CLASSES)[number];

/** The twenty root codes, with their class and a neutral wording. */
export const ROOTS = {
  '01': { quad: 1, en: 'Public statement', ar: 'تصريح علني' },
  '02': { quad: 1, en: 'Appeal', ar: 'نداء' },
  '03': { quad: 1, en: 'Intent to cooperate', ar: 'إعلان نية التعاون' },
  '04': { quad: 1, en: 'Consultation', ar: 'تشاور' },
  '05': { quad: 1, en: 'Diplomatic cooperation', ar: 'تعاون دبلوماسي' },
  '06': { quad: 2, en: 'Material cooperation', ar: 'تعاون عملي' },
  '07': { quad: 2, en: 'Provision of aid', ar: 'تقديم مساعدة' },
  '08': { quad: 2, en: 'Easing or yielding', ar: 'تخفيف أو استجابة' },
  '09': { quad: 3, en: 'Investigation', ar: 'تحقيق' },
  '10': { quad: 3, en: 'Demand', ar: 'مطالبة' },
  '11': { quad: 3, en: 'Disapproval', ar: 'انتقاد' },
  '12': { quad: 3, en: 'Rejection', ar: 'رفض' },
  '13': { quad: 3, en: 'Threat', ar: 'تهديد' },
  '14': { quad: 4, en: 'Protest', ar: 'احتجاج' },
  '15': { quad: 4, en: 'Show of force', ar: 'إظهار القوة' },
  '16': { quad: 4, en: 'Reduced relations', ar: 'تقليص العلاقات' },
  '17': { quad: 4, en: 'Coercive measure', ar: 'إجراء قسري' },
  '18': { quad: 4, en: 'Assault', ar: 'اعتداء' },
  '19': { quad: 4, en: 'Use of military force', ar: 'استخدام القوة العسكرية' },
  '20': { quad: 4, en: 'Mass violence', ar: 'عنف واسع النطاق' },
} as const satisfies Readonly<Record<string, { quad: QuadClass; en: string; ar: string }>>;

export interface RootWording {
  readonly quad: QuadClass;
  readonly en: string;
  readonly ar: string;
}

const roots: ReadonlyMap<string, RootWording> = new Map(Object.entries(ROOTS));

/** Class and wording of a root code; undefined where CAMEO has no such root. */
export const rootOf = (root: string): RootWording | undefined => roots.get(root);

/** Material cooperation (class 2) that consists of words; what is done without force is on the line. */
const SPOKEN_ROOTS: ReadonlySet<string> = new Set(['01', '02', '03', '04', '05', '08']);

/** What an event of GDELT is to a timeline. */
export interface CodedAs {
  readonly kind: string;
  readonly track: string;
  /** Only where the kind's own is another. */
  readonly side: Side | undefined;
  readonly stance: Stance | undefined;
}

/**
 * The side of a code under a class, as the table in the page says.
 *
 * Below 08 (yield) the deed is on the line where it is more than words: people set free, forces
 * or aid let in, weapons at rest. A truce (0871) is said when it is declared.
 */
export function sideOf(code: string, quad: QuadClass): Side {
  if (quad === 4) return 'done';
  if (quad !== 2) return 'said';
  if (!SPOKEN_ROOTS.has(code.slice(0, 2))) return 'line';
  const kind = rowOf(code)?.kind ?? UNKNOWN_CODE[quad];
  return kind === 'ceasefire' || KINDS.get(kind)?.side === 'said' ? 'said' : 'line';
}

/** Verbal conflict closes; everything else opens, force too, whose mark is always filled. */
export const stanceOf = (quad: QuadClass): Stance => (quad === 3 ? 'closes' : 'opens');

/** Kinds for a code that CAMEO does not have, by its class. */
const UNKNOWN_CODE: Readonly<Record<QuadClass, string>> = {
  1: 'statement',
  2: 'initiative',
  3: 'statement',
  4: 'incident',
};
const TRACK_OF_CLASS: Readonly<Record<QuadClass, string>> = {
  1: 'diplomacy',
  2: 'diplomacy',
  3: 'diplomacy',
  4: 'conflict',
};

/** The row of a code, else of the code above it. */
const rowOf = (code: string): CameoCode | undefined =>
  CODES.get(code) ?? CODES.get(code.slice(0, 3)) ?? CODES.get(code.slice(0, 2));

const known = new Map<string, readonly CodedAs[]>();

/**
 * What a code under a class is. Cheap: a code is worked out once.
 *
 * @param code two to four digits; of a code that CAMEO lacks, the one above it counts
 */
export function codedAs(code: string, quad: QuadClass): CodedAs {
  let coded = known.get(code);
  if (coded === undefined) {
    coded = QUAD_CLASSES.map((each) => workedOut(code, each));
    // Only what could be a code is kept, so that no file can fill the memory with others.
    if (isCode(code)) known.set(code, coded);
  }
  return coded[quad - 1] ?? workedOut(code, quad);
}

/** Whether a text has the form of a code: two to four digits. */
export function isCode(text: string): boolean {
  if (text.length < 2 || text.length > 4) return false;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

function workedOut(code: string, quad: QuadClass): CodedAs {
  const row = rowOf(code);
  const kind = row?.kind ?? UNKNOWN_CODE[quad];
  const side = sideOf(code, quad);
  const stance = stanceOf(quad);
  const own = KINDS.get(kind);
  return {
    kind,
    track: row?.track ?? TRACK_OF_CLASS[quad],
    side: own?.side === side ? undefined : side,
    stance: own?.stance === stance ? undefined : stance,
  };
}
