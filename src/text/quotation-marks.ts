/** Marks around a quotation, by its own language. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['«', '»'],
  fa: ['«', '»'],
  fr: ['« ', ' »'],
  ru: ['«', '»'],
  de: ['„', '“'],
};

/** A quotation between the marks of its own language. */
export const quoted = (text: string, lang: string): string => {
  const [open, close] = MARKS[lang.split('-')[0] ?? ''] ?? ['“', '”'];
  return `${open}${text}${close}`;
};
