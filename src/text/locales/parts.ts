/**
 * Which messages the first drawing speaks: the others are a second file, fetched after it.
 * The build cuts each language's file by this rule.
 */

export const PARTS = ['first', 'later'] as const;
export type LocalePart = (typeof PARTS)[number];

/** Groups of messages that only parts fetched after the first drawing speak. */
const LATER: ReadonlySet<string> = new Set([
  'actor',
  'actor-kind',
  'bloc',
  'cite',
  'compare',
  'epochs',
  'find',
  'finding',
  'help',
  'kind',
  'known',
  'lanes',
  'lens',
  'link',
  'list',
  'map',
  'network',
  'panel',
  'report',
  'share',
  'source',
  'stance',
  'track',
]);

/** What of those groups stands on the page from the beginning. */
const FROM_THE_START: ReadonlySet<string> = new Set([
  'compare.label',
  'find.clear',
  'find.kept',
  'find.label',
  'find.nothing',
  'finding.where.document',
  'finding.where.field',
  'finding.where.record',
  'finding.where.row',
  'panel.in-language',
  'panel.percentage-of',
  'panel.separator',
  'report.left-out',
  'share.label',
]);

/** The part of a language's file that a message belongs to. */
export const partOf = (key: string): LocalePart =>
  FROM_THE_START.has(key) || !LATER.has(key.split('.')[0] ?? '') ? 'first' : 'later';
