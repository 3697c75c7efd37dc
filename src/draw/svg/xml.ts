/** Text inside XML. */

/** Characters that XML 1.0 cannot hold, even coded. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Drops what XML cannot hold: a picture with it would not open at all. */
export const onlyXml = (text: string): string => text.replace(NOT_XML, '');

const CODES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as content or as the value of an attribute. */
export const escaped = (text: string): string =>
  onlyXml(text).replace(/[&<>"']/g, (character) => CODES[character] ?? character);
