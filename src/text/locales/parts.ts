/**
 * Which messages the first drawing speaks: the others are a second file, fetched after it.
 * The build cuts each language's file by this rule.
 */

export const PARTS = ['first', 'later'] as const;
export type LocalePart = (typeof PARTS)[number];

/** Cuts of a language's file: the two parts of the explorer's, and those of embeds. */
export const CUTS = [...PARTS, 'embed', 'embed-more'] as const;
export type LocaleCut = (typeof CUTS)[number];

/** Groups of messages that only parts fetched after the first drawing speak. */
const LATER: ReadonlySet<string> = new Set([
  'actor',
  'actor-kind',
  'bloc',
  'cite',
  'compare',
  'count',
  'embed',
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
  'page',
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
  'count.actors',
  'count.events',
  'count.findings',
  'count.records',
  'count.sources',
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

/** What of other groups does not: of embeds, of findings, of the dialogs that open data and ask about it. */
const NOT_FROM_THE_START: ReadonlySet<string> = new Set([
  'app.explore',
  'app.fullscreen',
  'date.problem.end-before-start',
  'date.problem.no-such-date',
  'date.problem.not-a-date',
  'load.address',
  'load.ask',
  'load.ask-format',
  'load.ask-read',
  'load.ask-title',
  'load.file',
  'load.format.acled',
  'load.format.gdelt',
  'load.format.masar',
  'load.format.masar-csv',
  'load.format.pa-x',
  'load.format.timelinejs',
  'load.format.timemap',
  'load.format.ucdp-ged',
  'load.formats',
  'load.large',
  'load.large-beginning',
  'load.large-beyond',
  'load.large-not',
  'load.large-title',
  'load.large-whole',
  'load.open-paste',
  'load.paste',
  'load.pasted',
  'load.private',
]);

/** The part of a language's file that a message belongs to. */
export function partOf(key: string): LocalePart {
  if (FROM_THE_START.has(key)) return 'first';
  return NOT_FROM_THE_START.has(key) || LATER.has(key.split('.')[0] ?? '') ? 'later' : 'first';
}

/** Groups that an embed speaks from its first drawing on. */
const OF_EMBEDS: ReadonlySet<string> = new Set(['certainty', 'date', 'number', 'scene', 'side']);

/** What it speaks then of other groups. */
const BY_EMBEDS: ReadonlySet<string> = new Set([
  'app.explore',
  'app.fullscreen',
  'app.part-missing',
  'app.toolbar',
  'app.view',
  'app.view.lanes',
  'app.view.list',
  'app.view.spine',
  'app.whole',
  'app.zoom-in',
  'app.zoom-out',
  'count.events',
  'legend.label',
  'load.network',
  'load.not-a-data-set',
  'load.not-found',
  'load.scheme',
  'load.status',
  'load.timeout',
  'load.too-large',
  'panel.close',
  'panel.label',
  'panel.separator',
]);

/** Groups that embeds speak when something is looked at, or is in another format. */
const LATER_IN_EMBEDS: ReadonlySet<string> = new Set([
  'actor-kind',
  'count',
  'kind',
  'lanes',
  'legend',
  'link',
  'list',
  'load',
  'page',
  'panel',
  'role',
  'source',
  'stance',
  'track',
]);

/** Whether a message is in a cut of its language's file. */
export function isIn(key: string, cut: LocaleCut): boolean {
  const group = key.split('.')[0] ?? '';
  const isFirst = OF_EMBEDS.has(group) || BY_EMBEDS.has(key);
  switch (cut) {
    case 'embed':
      return isFirst;
    case 'embed-more':
      return !isFirst && LATER_IN_EMBEDS.has(group);
    case 'first':
    case 'later':
      return partOf(key) === cut;
  }
}
