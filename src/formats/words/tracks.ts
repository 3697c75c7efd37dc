/** Tracks and degrees of certainty in the words of newsrooms. */
import { KINDS } from '../../records/kinds.ts';
import type { Certainty } from '../../records/schema.ts';
import { lookupOf } from './lookup.ts';

export type Track = 'diplomacy' | 'politics' | 'conflict' | 'humanitarian';

export const trackOf = lookupOf<Track>([
  [
    'diplomacy',
    'diplomatic',
    'talks',
    'negotiations',
    'دبلوماسية',
    'دبلوماسي',
    'ديبلوماسية',
    'تفاوض',
    'مفاوضات',
    'محادثات',
    'diplomatie',
  ],
  ['politics', 'political', 'policy', 'سياسة', 'سياسي', 'سياسية', 'politique'],
  [
    'conflict',
    'force',
    'military',
    'armed conflict',
    'fighting',
    'violence',
    'battle',
    'war',
    'security',
    'قوة',
    'نزاع',
    'صراع',
    'عسكري',
    'عسكرية',
    'ميداني',
    'ميدانية',
    'قتال',
    'عنف',
    'حرب',
    'أمني',
    'أمنية',
    'معارك',
    'conflit',
    'militaire',
  ],
  [
    'humanitarian',
    'aid',
    'relief',
    'civilians',
    'إنساني',
    'إنسانية',
    'الشأن الإنساني',
    'إغاثة',
    'إغاثي',
    'مدنيون',
    'humanitaire',
  ],
]);

export const certaintyOf = lookupOf<Certainty>([
  ['established', 'certain', 'fact', 'verified', 'ثابت', 'محقق', 'موثق'],
  ['confirmed', 'مؤكد', 'مؤكدة'],
  ['reported', 'ورد في تقارير', 'تقارير', 'نقلت تقارير', 'خبر'],
  ['attributed', 'منسوب إلى قائله', 'منسوب', 'نقلا عن', 'بحسب مصدر'],
  ['asserted', 'بصياغة الوسيلة الإعلامية نفسها', 'بصياغة الوسيلة', 'بلسان الوسيلة الإعلامية نفسها'],
  [
    'claimed',
    'alleged',
    'unconfirmed',
    'unverified',
    'مزعوم',
    'غير مؤكد',
    'ادعاء',
    'أُعلن دون تأكيد',
  ],
  ['partisan', 'رواية طرف في النزاع', 'رواية طرف'],
  ['anonymous', 'عن مصادر غير مسماة', 'مصادر مجهولة', 'مصدر مجهول', 'عن مصادر لم تُسمَّ'],
  ['contested', 'disputed', 'محل خلاف', 'متنازع عليه', 'خلافي'],
  ['denied', 'منفي', 'نفي'],
  ['definition', 'بحكم التعريف'],
]);

/** Kinds of words that belong to politics inside a place rather than between parties. */
const POLITICAL = new Set([
  'appointment',
  'congress',
  'election',
  'founding',
  'merger',
  'protest',
  'rebranding',
  'referendum',
  'resignation',
  'rift',
  'split',
  'vote',
]);

/** The track of a kind, where a sheet names none. */
export function trackOfKind(kind: string): Track | undefined {
  if (POLITICAL.has(kind)) return 'politics';
  switch (KINDS.get(kind)?.side) {
    case 'said':
      return 'diplomacy';
    case 'done':
      return 'conflict';
    case 'line':
      return 'humanitarian';
    default:
      return undefined;
  }
}
