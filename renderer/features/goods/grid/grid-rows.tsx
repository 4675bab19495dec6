import type { KeyboardEvent } from 'react';
import { useWords } from '../../../app-state/language.ts';
import { GRID_COLUMNS, type GridColumn } from './grid-columns.ts';
import { ROW, type GridCells } from './use-grid-cells.ts';
import type { GridRows as Rows } from './use-grid-rows.ts';

interface GridRowsProps {
  readonly rows: Rows;
  readonly cells: GridCells;
  /** The first and the last row that are drawn, from 0. */
  readonly first: number;
  readonly last: number;
}

/** The rows of the sheet that are in sight: a touch or click chooses a cell, and stores what is typed in another; on the chosen one it types. */
export function GridRows({ rows, cells, first, last }: GridRowsProps) {
  const { place, typing, wrong } = cells;
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <div role="rowgroup" className="grid-body" style={{ height: (rows.total ?? 0) * ROW }}>
      {indexes.map((index) => {
        const row = typing !== null && index === place.row ? typing.product : rows.at(index);
        return (
          <div key={index} role="row" aria-rowindex={index + 2} className={row?.active === false ? 'grid-row off' : 'grid-row'} style={{ transform: `translateY(${index * ROW}px)` }}>
            {GRID_COLUMNS.map((column, at) => {
              const here = index === place.row && at === place.column;
              const editing = here && typing !== null;
              return (
                <span
                  key={column.id}
                  id={`cell-${index}-${at}`}
                  role="gridcell"
                  tabIndex={-1}
                  aria-selected={here}
                  className={[here ? 'here' : '', column.money ? 'right num' : '', editing && wrong !== null ? 'wrong' : ''].join(' ').trim()}
                  onPointerDown={() => typing === null && cells.go({ row: index, column: at })}
                  onMouseDown={(event) => {
                    if (typing === null || editing) return;
                    // The cell that is typed in keeps the focus: it may have to be put right.
                    event.preventDefault();
                    void cells.store({ row: index, column: at });
                  }}
                  onDoubleClick={cells.begin}
                >
                  {editing ? <GridCell cells={cells} column={column} name={row?.name ?? ''} /> : <span className="clip">{row === undefined ? '…' : column.read(row)}</span>}
                </span>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

/** The cell that is typed in: Enter stores and goes down, Tab to the side, Escape leaves it as it was. */
function GridCell({ cells, column, name }: { readonly cells: GridCells; readonly column: GridColumn; readonly name: string }) {
  const t = useWords();
  const { place, wrong } = cells;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Tab' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') cells.leave();
    else void cells.store(event.key === 'Enter' ? { ...place, row: place.row + 1 } : { ...place, column: place.column + (event.shiftKey ? -1 : 1) });
  };
  return (
    <input
      ref={cells.field}
      autoFocus
      aria-label={`${t(column.words)}, ${name}`}
      aria-invalid={wrong !== null || undefined}
      data-scan="refuse"
      autoComplete="off"
      spellCheck={false}
      inputMode={column.money ? 'numeric' : undefined}
      list={column.names === undefined ? undefined : 'grid-names'}
      maxLength={column.longest}
      value={cells.typing?.text ?? ''}
      readOnly={cells.busy}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => cells.type(event.target.value)}
      onKeyDown={onKey}
    />
  );
}
