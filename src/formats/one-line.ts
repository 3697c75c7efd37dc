/** Titles stand on one line; cells of tables may hold several. */

/** A space for each line break and what white space is around it. */
export const oneLine = (text: string): string =>
  text.includes('\n') || text.includes('\r')
    ? text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .join(' ')
    : text;
