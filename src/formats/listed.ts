/** Fields that hold several values, with semicolons between them. */

/** The values, without white space around them and without empty ones. */
export function listed(text: string): readonly string[] {
  if (text === '') return NONE;
  if (!text.includes(';')) return [text];
  const values: string[] = [];
  for (const part of text.split(';')) {
    const value = part.trim();
    if (value !== '') values.push(value);
  }
  return values;
}

const NONE: readonly string[] = [];
