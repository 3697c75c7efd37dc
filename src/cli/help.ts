/** What the command line says of itself. */
import { FORMAT_IDS } from '../formats/types.ts';

export const COMMANDS = ['check', 'convert', 'render', 'pack', 'formats'] as const;
export type Command = (typeof COMMANDS)[number];

const EXITS = 'Exit: 0 done, 1 findings, 2 wrong use or not written.';
const FORMATS = `FORMAT is one of ${FORMAT_IDS.join(', ')}; without it the content decides.`;

export const USAGE = `masar check FILE…                          what is wrong in a file, line by line
masar convert FILE --to TARGET [-o OUT]    any format to json, csv, ndjson or parquet
masar render FILE -o OUT.svg|OUT.png       a picture of it
masar pack FILE -o OUT.html                a page with everything within
masar formats                              the formats that are read
masar COMMAND --help                       all of a command's options

FILE and OUT may be -, standard input and output.
${EXITS}`;

export const HELP: Readonly<Record<Command, string>> = {
  check: `masar check FILE… [--from FORMAT] [--format text|github] [--quiet]

Reads files as the page reads them and writes one line for each finding:

  file:line:column severity code message

Severities are error (something was left out), warning (it may mislead) and info. The last line,
on standard error, sums up.

  --from FORMAT      the format of all FILEs
  --format github    lines that GitHub shows beside the code: ::error file=…,line=…,col=…::…
  --quiet            errors only, and no summary

${FORMATS}
Exit: 0 no errors, 1 errors or a file that cannot be read, 2 wrong use.`,

  convert: `masar convert FILE --to json|csv|ndjson|parquet [--from FORMAT] [-o OUT]

Converts any format that is read to Masar's own, or to columns.

  --to TARGET        json, csv, ndjson or parquet
  --from FORMAT      the format of FILE
  -o, --output OUT   where it is written; standard output without it

${FORMATS}
${EXITS}`,

  render: `masar render FILE -o OUT.svg|OUT.png [options]

Draws what the page draws, without a browser.

  -o, --output OUT   ends in .svg or .png; - writes to standard output, as SVG or what --as says
  --as svg|png       what is written, whatever OUT ends in
  --width PX         of the whole picture; 1600 without it
  --height PX        the same; as high as it needs without it
  --view spine|lanes
  --from, --to DATE  the window, as in an address: 2016-11-12 is the beginning of that day
  --lang ar|en       language of the words around it, and preferred of the data
  --dir ltr|rtl      direction of time; the language's own without it
  --numerals latn|arab
  --theme light|dark
  --bare             the drawing alone: no title, no legend, no lines below
  --card             1200 × 630 for social networks: title and drawing, in larger letters
  --scale N          pixels of a PNG to one of the picture's; 2 without it, 1 for a card
  --date DATE        the day it says it was made; none without it
  --no-fonts         leaves the fonts out of an SVG, for readers that have them
  --format FORMAT    the format of FILE

A spine narrower than 640 px stands upright. The same input gives the same bytes.
${FORMATS}
${EXITS}`,

  pack: `masar pack FILE -o OUT.html [options]

Makes one page of the timeline, its data, its fonts and a list for who runs no scripts. Nothing in it
is fetched; it opens from a disk.

  -o, --output OUT   - writes to standard output
  --lang ar|en       language of the words around it; without it English where the data have it
  --view spine|lanes|list
  --from, --to DATE  the window that is shown first; together
  --event ID         the event that is selected
  --theme light|dark|auto
  --controls full|compact|none
  --numerals latn|arab
  --dir ltr|rtl      direction of time; the language's own without it
  --height PX        of the picture
  --no-fonts         leaves the fonts out
  --format FORMAT    the format of FILE

${FORMATS}
${EXITS}`,

  formats: `masar formats

Names every format that is read, and what it is told by.`,
};
