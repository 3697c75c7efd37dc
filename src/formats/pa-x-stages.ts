/** What an agreement is, by the stage of the peace process that PA-X gives it. */
import type { Side } from '../records/schema.ts';

export interface Stage {
  readonly kind: string;
  /** Only where the kind's own is another: a ceasefire is said when it is agreed. */
  readonly side: Side | undefined;
  readonly importance: number;
  readonly isKnown: boolean;
}

/** Codes of `Stage`, in lower case, with the importance of an agreement of that stage. */
const IMPORTANCE: ReadonlyMap<string, number> = new Map([
  ['pre', 3],
  ['subpar', 4],
  ['subcomp', 5],
  ['imp', 3],
  ['ren', 3],
  ['cea', 4],
  ['oth', 2],
  ['other', 2],
]);

/**
 * @param stage  `Stage`: Pre, SubPar, SubComp, Imp, Ren, Cea, Oth
 * @param status `Status`: where it says that the text is of one side alone, it is a declaration
 * @param type   `Agtp`: what is local weighs one less
 */
export function stageOf(stage: string, status: string, type: string): Stage {
  const code = stage.toLowerCase();
  const known = IMPORTANCE.get(code);
  const weight = (known ?? 2) - (type.toLowerCase() === 'intralocal' ? 1 : 0);
  const isCeasefire = code === 'cea';
  const isUnilateral = status.toLowerCase().startsWith('unilateral');
  return {
    kind: isCeasefire ? 'ceasefire' : isUnilateral ? 'declaration' : 'agreement',
    side: isCeasefire ? 'said' : undefined,
    importance: weight,
    isKnown: known !== undefined,
  };
}
