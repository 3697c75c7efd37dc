/**
 * A page that has everything within: the timeline's script, its data, its fonts, and what is read without
 * scripts. A string out; nothing in it is fetched.
 */
import type { Direction } from '../../text/types.ts';
import { escaped } from '../svg/xml.ts';
import { type HtmlNode, toHtml } from './tree.ts';

export interface OnePage {
  readonly lang: string;
  readonly dir: Direction;
  readonly title: string;
  readonly description: string;
  /** Attributes of the timeline; those that are null are left out. */
  readonly attributes: Readonly<Record<string, string | null>>;
  /** The script that draws it (`element/one.ts`, built as one file). */
  readonly script: string;
  /** The data set as JSON. */
  readonly data: string;
  /** Rules of the fonts, each of them within; empty for the system's. */
  readonly fonts: string;
  /** What is shown until it is drawn, and where no scripts run. */
  readonly fallback: HtmlNode;
}

/** Nothing may be fetched, whatever a record says. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const STYLES = `:root{color-scheme:light dark}
body{margin:0 auto;padding:16px;max-width:80rem;font:16px/1.5 "IBM Plex Sans","IBM Plex Sans Arabic",system-ui,sans-serif}
:lang(ar){line-height:1.7}
masar-timeline{display:block}
@media print{body{padding:0}}`;

/** The page as text. */
export function onePage(page: OnePage): string {
  const attributes = Object.entries(page.attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escaped(value)}"`))
    .join('');
  return `<!doctype html>
<html lang="${escaped(page.lang)}" dir="${page.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escaped(page.description)}">
<title>${escaped(page.title)}</title>
<style>${withinStyle(page.fonts)}${STYLES}</style>
</head>
<body>
<masar-timeline${attributes}>${toHtml(page.fallback)}</masar-timeline>
<script type="application/json">${withinScript(page.data)}</script>
<script type="module">${withinModule(page.script)}</script>
</body>
</html>
`;
}

/** JSON in which no text ends the element it stands in. https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
const withinScript = (json: string): string => json.replaceAll('<', '\\u003c');

/** The same of a script, in which `<` may stand outside of texts. */
const withinModule = (script: string): string => script.replace(/<(?=!--|\/?script)/gi, '\\x3c');

const withinStyle = (sheet: string): string => sheet.replaceAll('</', '<\\/');
