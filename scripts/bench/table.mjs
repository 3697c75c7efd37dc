/** Rows as a table: for a terminal, and for a page of the docs. */
import { times } from './figures.mjs';

const HEADS = ['events', 'figure', 'target', 'measured', 'ratio', 'met', 'note'];
/** Columns of numbers, which end on one line. */
const NUMBERS = new Set(['events', 'measured', 'ratio']);

const cellsOf = ({ events, figure, target, measured, ratio, isMet, note }) => [
  events === null ? '' : events.toLocaleString('en'),
  figure,
  target,
  measured,
  ratio === null ? '' : times(ratio),
  isMet === null ? '' : isMet ? 'yes' : 'no',
  note,
];

/** For a terminal: columns as wide as what they hold. */
export function asText(rows) {
  const lines = [HEADS, ...rows.map(cellsOf)];
  const widths = HEADS.map((_, i) => Math.max(...lines.map((cells) => cells[i].length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, i) =>
          NUMBERS.has(HEADS[i]) ? cell.padStart(widths[i]) : cell.padEnd(widths[i]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** For a page: Markdown. */
export function asMarkdown(rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = HEADS.map((head) => (NUMBERS.has(head) ? '---:' : '---'));
  return [line(HEADS), line(rule), ...rows.map((row) => line(cellsOf(row)))].join('\n');
}
