/**
 * From text to JSON values, and what can be saved of a text that is not quite JSON:
 * one cut off in the middle, one with comments or a comma too many.
 */
import type { Node, ParseError } from 'jsonc-parser';
import type { UnplacedFinding } from './findings.ts';
import { isObject, looksLike } from './foreign.ts';
import { doubledFields, fieldsIn, surveyOf } from './locate.ts';

/** No document of ours is nested deeper; beyond it lies an attack or an accident. */
export const DEEPEST = 200;

export interface ParsedText {
  /** The root value, or nothing where there is none. */
  readonly value: unknown;
  readonly findings: readonly UnplacedFinding[];
  /** Records that the break runs through, as `list/index` or `territory/list/index`. */
  readonly broken: ReadonlySet<string>;
  /** How deep the text is nested. */
  readonly deepest: number;
}

/** Most breaks of one text that are told; after the first few they follow from each other. */
export const MOST_BREAKS = 20;

/** Never throws; a text without any JSON in it has the value `undefined`. */
export async function parseText(text: string): Promise<ParsedText> {
  const findings: UnplacedFinding[] = [];
  const about = (
    code: UnplacedFinding['code'],
    values: UnplacedFinding['values'] = {},
    offset = 0,
  ) => findings.push({ code, pointer: '', record: null, values, offset });
  if (text.startsWith('\uFEFF')) about('byte-order-mark');
  const body = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const damaged = body.indexOf('\uFFFD');
  const start = /\S/.exec(body)?.[0];
  if (start !== '{' && start !== '[') {
    about('json-not', { looksLike: looksLike(body) });
    return { value: undefined, findings, broken: new Set(), deepest: 0 };
  }
  if (damaged >= 0) about('text-damaged', {}, damaged);
  try {
    const value: unknown = JSON.parse(body);
    const { deepest, fields } = surveyOf(body);
    // The parser keeps the last of two fields of one name and says nothing of the first.
    if (deepest <= DEEPEST && fields > fieldsIn(value)) {
      for (const { name, offset } of doubledFields(body, MOST_BREAKS)) {
        about('field-twice', { field: name }, offset);
      }
    }
    return { value, findings, broken: new Set(), deepest };
  } catch {
    return recover(body, findings, about);
  }
}

async function recover(
  body: string,
  findings: UnplacedFinding[],
  about: (
    code: UnplacedFinding['code'],
    values?: UnplacedFinding['values'],
    offset?: number,
  ) => void,
): Promise<ParsedText> {
  const broken = new Set<string>();
  const shape = looksLike(body);
  const { deepest } = surveyOf(body);
  if (shape === 'utf-16' || shape === 'lines' || deepest > DEEPEST) {
    if (shape === 'utf-16' || shape === 'lines') about('json-not', { looksLike: shape });
    else about('too-deep', { limit: DEEPEST });
    return { value: undefined, findings, broken, deepest };
  }
  const { getLocation, parseTree } = await import('jsonc-parser');
  const errors: ParseError[] = [];
  const root = parseTree(body, errors, { allowTrailingComma: false, disallowComments: true });
  for (const { offset, problem, isHarmless } of breaksOf(body, errors.slice(0, MOST_BREAKS))) {
    about('json-broken', { problem }, offset);
    if (isHarmless) continue;
    const path = getLocation(body, offset).path;
    const depth = path[0] === 'territory' ? 3 : 2;
    if (path.length >= depth) broken.add(path.slice(0, depth).join('/'));
  }
  return { value: root ? plainValue(root) : undefined, findings, broken, deepest };
}

/** Where a text is no JSON. */
export interface Break {
  readonly offset: number;
  /** The name that `json-broken` tells it by. */
  readonly problem: string;
  /** A comment or a comma too many harms nothing; anything else may have cut its record short. */
  readonly isHarmless: boolean;
}

/** What the parser says of a text; of what it says of one place, the first. */
export function breaksOf(body: string, errors: readonly ParseError[]): readonly Break[] {
  return errors
    .filter(({ offset }, i) => offset !== errors[i - 1]?.offset)
    .map(({ error, offset }) => ({
      offset,
      problem: PROBLEMS.get(error) ?? 'other',
      isHarmless: error === INVALID_COMMENT || isTrailingComma(body, offset),
    }));
}

const INVALID_COMMENT = 10;

/** What broke, by the parser's number for it. */
const PROBLEMS: ReadonlyMap<number, string> = new Map([
  [1, 'symbol'],
  [2, 'number'],
  [3, 'name'],
  [4, 'value'],
  [5, 'colon'],
  [6, 'comma'],
  [7, 'end'],
  [8, 'end'],
  [9, 'after-end'],
  [INVALID_COMMENT, 'comment'],
  [11, 'comment'],
  [12, 'string'],
  [13, 'number'],
  [14, 'string'],
  [15, 'string'],
  [16, 'string'],
]);

/** Whether what is missing at `offset` is only what a comma before a closing bracket promised. */
function isTrailingComma(body: string, offset: number): boolean {
  return (
    /[}\]]/.test(body[offset] ?? '') && /,\s*$/.test(body.slice(Math.max(0, offset - 200), offset))
  );
}

/** Fields named like parts of every object (`__proto__`) are set as fields, not obeyed. */
function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return node.value;
  const object: Record<string, unknown> = {};
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key || !value) continue;
    Object.defineProperty(object, String(key.value), {
      value: plainValue(value),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return object;
}

/** Whether a value goes deeper than {@link DEEPEST}, found without recursion. */
export function isTooDeep(value: unknown): boolean {
  const left: (readonly [unknown, number])[] = [[value, 1]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [inner, depth] = next;
    if (!Array.isArray(inner) && !isObject(inner)) continue;
    if (depth > DEEPEST) return true;
    for (const child of Object.values(inner)) left.push([child, depth + 1]);
  }
  return false;
}
