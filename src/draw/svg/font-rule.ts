/** A face within a style sheet. */

/** What tells a face from the others, in the words of CSS. */
export interface FaceName {
  /** With its quotation marks. */
  readonly family: string;
  readonly weight: string;
  /** Characters it is for; empty for all. */
  readonly range: string;
}

/** The rule of a face that is within the sheet. @param data  the font as `data:` */
export function fontRule({ family, weight, range }: FaceName, data: string): string {
  const within = range === '' ? '' : `unicode-range:${range};`;
  return `@font-face{font-family:${family};font-weight:${weight};src:url("${data}") format("woff2");${within}}\n`;
}
