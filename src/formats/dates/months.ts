/** Names of months and days of the week in the spellings of newsrooms, folded. */
import { fold } from '../../text/fold.ts';

/** Names by month: Levant and Iraq, Egypt and the Gulf, Morocco, Algeria and Tunisia, English, French. */
const NAMES: readonly (readonly string[])[] = [
  ['كانون الثاني', 'كانون ثاني', 'ك2', 'يناير', 'جانفي', 'january', 'jan', 'janvier', 'janv'],
  ['شباط', 'فبراير', 'فيفري', 'february', 'feb', 'février', 'févr'],
  ['آذار', 'مارس', 'march', 'mar', 'mars'],
  ['نيسان', 'أبريل', 'إبريل', 'أفريل', 'april', 'apr', 'avril', 'avr'],
  ['أيار', 'مايو', 'ماي', 'may', 'mai'],
  ['حزيران', 'يونيو', 'يونية', 'جوان', 'june', 'jun', 'juin'],
  ['تموز', 'يوليو', 'يولية', 'يوليوز', 'جويلية', 'july', 'jul', 'juillet', 'juil'],
  ['آب', 'أغسطس', 'غشت', 'أوت', 'august', 'aug', 'août'],
  ['أيلول', 'سبتمبر', 'شتنبر', 'september', 'sept', 'sep', 'septembre'],
  ['تشرين الأول', 'تشرين أول', 'ت1', 'أكتوبر', 'october', 'oct', 'octobre'],
  ['تشرين الثاني', 'تشرين ثاني', 'ت2', 'نوفمبر', 'نونبر', 'november', 'nov', 'novembre'],
  ['كانون الأول', 'كانون أول', 'ك1', 'ديسمبر', 'دجنبر', 'december', 'dec', 'décembre', 'déc'],
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.map((name) => [fold(name), i + 1] as const)),
);

const oneOf = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const MONTH_NAMES = new RegExp(
  `(?<!\\p{L})(?:${oneOf(MONTHS.keys()).replaceAll(' ', '\\s?')})(?!\\p{L})\\.?`,
  'gu',
);

/** A month named twice, as media of two conventions do: «كانون الأول/ديسمبر». */
const TWICE = /@(\d+) [\s/()\-،,]*@\1 \s*\)?/g;

/** A folded text with `@12 ` in the place of each name of a month. */
export function withMonthNumbers(folded: string): string {
  const numbered = folded.replace(MONTH_NAMES, (name) => {
    const bare = name.replace(/\.$/, '');
    const month = MONTHS.get(bare) ?? MONTHS.get(bare.replace(/^(كانون|تشرين)/, '$1 '));
    return ` @${month ?? 0} `;
  });
  return numbered.replace(TWICE, '@$1 ');
}

/** Words that stand around a date and say nothing about it. */
const AROUND = [
  ...['الاثنين', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'],
  ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  ...['of', 'the', 'on', 'in', 'from', 'day', 'month', 'year', 'le', 'du'],
  ...['يوم', 'شهر', 'عام', 'سنة', 'في', 'من', 'ميلادي', 'ميلادية', 'م'],
].map(fold);

const NOISE = new RegExp(`(?<!\\p{L})(?:${oneOf(new Set(AROUND))})(?!\\p{L})`, 'gu');

/** The same text without days of the week, «في», “of the” and the like. */
export const withoutNoise = (folded: string): string =>
  folded
    .replace(/(\d)(?:st|nd|rd|th|er)(?!\p{L})/gu, '$1')
    .replace(NOISE, ' ')
    .replace(/[،,()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
