import type { CanvasElement, Content } from 'pdfmake/interfaces.js';
import type { PaperBar, PaperBlock } from '../../shared/domain/office-paper/office-paper.ts';
import { printable } from '../../shared/domain/office-paper/printable.ts';
import { breakable, lineWidth } from './breakable.ts';

/** The first dye of the charts on the screen; on a black and white printer a dark grey. */
const FILL = '#1F3B68';
const MEAN = '#A8672F';
const GRID = '#D5D0C8';
const AXIS = '#6C5F54';
const GREY = '#444444';
const SMALL = 8;
/** Height of the columns, least room of the scale's figures at the left and what is free behind them, points. */
const CHART_HEIGHT = 120;
const LEAST_SCALE_ROOM = 46;
const SCALE_GAP = 5;
const LABEL_ROOM = 14;
const BAR_HEIGHT = 9;
/** Type of bars, width of a bar's name, least width of each of its figures and what is free right of both, points. */
const BAR_SIZE = 9.5;
const NAME_ROOM = 150;
const LEAST_FIGURE_ROOM = 60;
const BAR_GAP = 8;

type Columns = Extract<PaperBlock, { readonly kind: 'columns' }>;

/** Columns as vectors: lines of the scale, columns from zero, the mean as a dashed line, figures and labels as text. */
export function columnsDefinition({ columns, ticks, mean }: Columns, room: number): Content {
  const top = Math.max(1, ...ticks.map(({ value }) => value));
  const scaleRoom = Math.max(LEAST_SCALE_ROOM, ...ticks.map(({ label }) => lineWidth(label, SMALL) + SCALE_GAP));
  const width = room - scaleRoom;
  const step = width / Math.max(1, columns.length);
  const gap = Math.min(6, step * 0.2);
  const yOf = (value: number): number => CHART_HEIGHT - (Math.max(0, Math.min(top, value)) / top) * CHART_HEIGHT;
  const canvas: CanvasElement[] = [
    ...ticks.map(({ value }): CanvasElement => ({ type: 'line', x1: scaleRoom, x2: room, y1: yOf(value), y2: yOf(value), lineWidth: value === 0 ? 0.8 : 0.4, lineColor: value === 0 ? AXIS : GRID })),
    ...columns.flatMap(({ value }, index): CanvasElement[] =>
      value <= 0 ? [] : [{ type: 'rect', x: scaleRoom + index * step + gap / 2, y: yOf(value), w: step - gap, h: CHART_HEIGHT - yOf(value), color: FILL }],
    ),
    ...(mean === null ? [] : [{ type: 'line', x1: scaleRoom, x2: room, y1: yOf(mean.value), y2: yOf(mean.value), lineWidth: 1, lineColor: MEAN, dash: { length: 4, space: 3 } } satisfies CanvasElement]),
  ];
  const at = (x: number, y: number, text: string, wide: number, alignment: 'left' | 'right' | 'center'): Content => ({ text: printable(text), fontSize: SMALL, color: GREY, relativePosition: { x, y }, width: wide, alignment, noWrap: true, lineHeight: 1 }) as Content;
  // Text is set in columns of fixed width behind the drawing, so that it lines up with it whatever its length.
  const label = (x: number, y: number, text: string, wide: number, alignment: 'left' | 'right' | 'center'): Content => ({ relativePosition: { x, y }, columns: [{ width: wide, text: printable(text), fontSize: SMALL, color: GREY, alignment, noWrap: true, lineHeight: 1 }] });
  return {
    unbreakable: true,
    margin: [0, 6, 0, 8],
    stack: [
      ...ticks.map(({ value, label: words }) => label(0, yOf(value) - SMALL / 2, words, scaleRoom - SCALE_GAP, 'right')),
      ...columns.flatMap(({ label: words }, index) => (words === '' ? [] : [label(scaleRoom + (index + 0.5) * step - 20, CHART_HEIGHT + 4, words, 40, 'center')])),
      { canvas },
      { text: '', margin: [0, 0, 0, LABEL_ROOM] },
      ...(mean === null ? [] : [at(0, 0, `- - -  ${mean.label}`, room, 'left')]),
      ...(mean === null ? [] : [{ text: ' ', fontSize: SMALL } satisfies Content]),
    ],
  };
}

/** Names, bars from zero on one scale, and figures, row by row. */
export function barsDefinition(rows: readonly PaperBar[], room: number): Content {
  const largest = Math.max(1, ...rows.map(({ value }) => value));
  const figures = Math.max(0, ...rows.map((row) => row.figures.length));
  const rooms = Array.from({ length: figures }, (_, index) => Math.max(LEAST_FIGURE_ROOM, ...rows.map((row) => lineWidth(row.figures[index] ?? '', BAR_SIZE))));
  const width = room - NAME_ROOM - rooms.reduce((sum, one) => sum + one + BAR_GAP, 0) - 2 * BAR_GAP;
  return {
    margin: [0, 0, 0, 8],
    table: {
      dontBreakRows: true,
      widths: [NAME_ROOM, width, ...rooms],
      body: rows.map(({ name, value, figures: words }) => [
        { text: breakable(name, NAME_ROOM, BAR_SIZE) },
        value <= 0 ? '' : { canvas: [{ type: 'rect', x: 0, y: 1, w: Math.max(1, (value / largest) * width), h: BAR_HEIGHT, color: FILL } satisfies CanvasElement] },
        ...rooms.map((_, index) => ({ text: printable(words[index] ?? ''), alignment: 'right' as const, noWrap: true })),
      ]),
    },
    fontSize: BAR_SIZE,
    layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => BAR_GAP, paddingTop: () => 1.5, paddingBottom: () => 1.5 },
  };
}
