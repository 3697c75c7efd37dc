/** Which format a table is in: told by its content, never by its name. */
import type { FormatId, Likelihood, TableFormat, TableSample } from './types.ts';

/** What a table is read as, or what the reader is asked. */
export type Recognised =
  | { readonly kind: 'format'; readonly format: TableFormat }
  /** Several are possible, or none is more than possible. */
  | { readonly kind: 'unsure'; readonly candidates: readonly FormatId[] };

/**
 * Chooses among formats: a single certain one, else a single likely one, else the reader is asked.
 *
 * @param asked the format the reader named; it decides
 */
export function recognise(
  formats: readonly TableFormat[],
  sample: TableSample,
  asked: FormatId | null,
): Recognised {
  const named = formats.find(({ id }) => id === asked);
  if (named) return { kind: 'format', format: named };
  const found = formats.map((format) => ({ format, likelihood: format.recognise(sample) }));
  for (const likelihood of ['certain', 'likely'] as const satisfies readonly Likelihood[]) {
    const those = found.filter((one) => one.likelihood === likelihood);
    const [first] = those;
    if (first && those.length === 1) return { kind: 'format', format: first.format };
    if (first) return { kind: 'unsure', candidates: those.map(({ format }) => format.id) };
  }
  return {
    kind: 'unsure',
    candidates: found.flatMap(({ format, likelihood }) =>
      likelihood === 'possible' ? [format.id] : [],
    ),
  };
}
