import { group } from 'd3-array';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { drawMatrix } from '../../../draw/svg/matrix.ts';
import type { MatrixScene } from '../../../layout/matrix.ts';
import type { MatrixCell } from '../../../layout/matrix-cell.ts';
import { type MatrixStep, stepInMatrix } from '../../../layout/matrix-step.ts';
import type { Tie } from '../../../timeline/network.ts';
import { useReader } from '../../reader.ts';
import { keyOf, tieWords } from './words.ts';

interface CellsProps {
  readonly scene: MatrixScene;
  readonly textScale: number;
  /** The pair that was chosen, by its key. */
  readonly chosen: string | null;
  readonly onChoose: (tie: Tie) => void;
}

/** The drawing with a button over each cell: one tab stop, the arrow keys go from cell to cell. */
export function Cells({ scene, textScale, chosen, onChoose }: CellsProps) {
  const reader = useReader();
  const svg = useRef<SVGSVGElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    if (svg.current) drawMatrix(svg.current, scene, textScale);
  }, [scene, textScale]);
  const { cells } = scene;
  const at = Math.max(
    0,
    cells.findIndex(({ tie }) => keyOf(tie) === (current ?? chosen)),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event, scene.direction === 'rtl');
    if (!step) return;
    event.preventDefault();
    const next = cells[stepInMatrix(cells, at, step)];
    if (!next) return;
    setCurrent(keyOf(next.tie));
    grid.current?.querySelector<HTMLElement>(`[data-cell="${cells.indexOf(next)}"]`)?.focus();
  };
  const rows = [...group(cells, ({ row }) => row)];
  return (
    <div className="matrix" style={{ inlineSize: scene.width, blockSize: scene.height }}>
      <svg ref={svg} aria-hidden="true" />
      {/* biome-ignore lint/a11y/useSemanticElements: cells lie on a drawing, where a table's rows cannot */}
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={reader.language.t('network.matrix')}
        aria-rowcount={scene.actors.length}
        aria-colcount={scene.actors.length}
        onKeyDown={onKeyDown}
      >
        {rows.map(([row, own]) => (
          // biome-ignore lint/a11y/useSemanticElements: as the grid above
          // biome-ignore lint/a11y/useFocusableInteractive: the buttons in it take the focus
          <div key={row} role="row" aria-rowindex={row + 1}>
            {own.map((cell) => {
              const index = cells.indexOf(cell);
              return (
                <Cell
                  key={keyOf(cell.tie)}
                  cell={cell}
                  index={index}
                  start={startOf(scene, cell)}
                  isStop={index === at}
                  isChosen={keyOf(cell.tie) === chosen}
                  onChoose={() => {
                    setCurrent(keyOf(cell.tie));
                    onChoose(cell.tie);
                  }}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

interface CellProps {
  readonly cell: MatrixCell;
  readonly index: number;
  /** From the edge where reading begins. */
  readonly start: number;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Cell({ cell, index, start, isStop, isChosen, onChoose }: CellProps) {
  const words = tieWords(useReader(), cell.tie);
  const { y, width, height } = cell.box;
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid above
    // biome-ignore lint/a11y/useFocusableInteractive: the button in it takes the focus
    <div role="gridcell" aria-colindex={cell.column + 1}>
      <button
        type="button"
        className="matrix-cell"
        data-cell={index}
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={words}
        title={words}
        style={{
          insetInlineStart: start,
          insetBlockStart: y,
          inlineSize: width,
          blockSize: height,
        }}
        onClick={onChoose}
      />
    </div>
  );
}

const startOf = ({ direction, width }: MatrixScene, { box }: MatrixCell): number =>
  direction === 'rtl' ? width - box.x - box.width : box.x;

/** What a key asks for; the side keys follow the eye. */
function stepOf(event: KeyboardEvent, isRtl: boolean): MatrixStep | null {
  if (event.altKey || event.metaKey) return null;
  switch (event.key) {
    case 'ArrowRight':
      return isRtl ? 'back' : 'forward';
    case 'ArrowLeft':
      return isRtl ? 'forward' : 'back';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'Home':
      return event.ctrlKey ? 'first' : 'row-start';
    case 'End':
      return event.ctrlKey ? 'last' : 'row-end';
    default:
      return null;
  }
}
