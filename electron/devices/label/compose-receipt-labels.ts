import type { LabelRun } from '../../services/ports/label-work.ts';
import { cut, feedDots, INITIALIZE, raster, SINGLE_BYTE } from '../compose/escpos.ts';
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import { drawLabel } from './draw-label.ts';
import { setGoodLabel } from './set-label.ts';

const RECEIPT_DPI = 203;

/** Labels on receipt paper: each as a picture, cut off or fed to the tear bar behind it, for this paper has no gaps to stop at. */
export function composeReceiptLabels(run: LabelRun, profile: PrinterProfile): Uint8Array {
  const parts: Uint8Array[] = [INITIALIZE, ...(profile.sendFsDot ? [SINGLE_BYTE] : [])];
  for (const { facts, copies } of run.lines) {
    const picture = drawLabel(setGoodLabel(facts, run.template, RECEIPT_DPI));
    if (picture.width > profile.dots) throw new RangeError(`a label of ${picture.width} dots on paper of ${profile.dots}`);
    const label = Buffer.concat([raster(picture, profile.dots), profile.cutter ? cut(profile.cutFeed) : feedDots(profile.cutFeed)]);
    for (let copy = 0; copy < copies; copy += 1) parts.push(label);
  }
  return Buffer.concat(parts);
}
