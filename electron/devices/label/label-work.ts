import type { LabelDrawing } from '../../../shared/domain/label/label-drawing.ts';
import type { LabelWork } from '../../services/ports/label-work.ts';
import { drawLabel } from './draw-label.ts';
import { calibrationSheet, labelSheets } from './label-sheets.ts';
import { setLabel } from './set-label.ts';

/** Pixels of a millimetre in the picture of a label on a sheet: 508 dpi, as fine as office printers print. */
const SHEET_PIXELS = 20;

/** Setting and drawing of labels, for the services. */
export const labelWork: LabelWork = {
  set: setLabel,
  draw: (drawing) => drawLabel(onSheet(drawing) ? scaled(drawing, SHEET_PIXELS / drawing.unitsPerMm) : drawing),
  sheets: (run, paper) => labelSheets(run, run.template.medium, paper),
  calibration: calibrationSheet,
};

const onSheet = (drawing: LabelDrawing): boolean => drawing.unitsPerMm > SHEET_PIXELS;

/** The same drawing in fewer units: edges on the nearest pixel. */
function scaled(drawing: LabelDrawing, by: number): LabelDrawing {
  const at = (value: number): number => Math.round(value * by);
  return {
    width: at(drawing.width),
    height: at(drawing.height),
    unitsPerMm: drawing.unitsPerMm * by,
    items: drawing.items.map((item) => {
      if (item.kind === 'text') return { ...item, x: at(item.x), baseline: at(item.baseline), size: at(item.size) };
      if (item.kind === 'bars') return { ...item, x: at(item.x), y: at(item.y), height: at(item.height), module: item.module * by };
      return { ...item, x: at(item.x), y: at(item.y), module: item.module * by };
    }),
  };
}
