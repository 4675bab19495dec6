import { BreakLine, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import type { LayoutLine, LayoutRow, QrRow } from '../../../shared/domain/receipt/layout.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { ditheredLogo, LOGO_GAP } from '../picture/dithered-logo.ts';
import type { GreyPicture } from '../picture/dot-picture.ts';
import { qrDots, qrModuleDots, qrModules } from '../picture/qr-dots.ts';
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import { codePage, cut, feedDots, feedLines, INITIALIZE, nativeQr, raster, SINGLE_BYTE, textSize } from './escpos.ts';

/** The bytes that print `document` on a printer of `profile`, from reset to cut. The mark is printed where `logo` is given. */
export function composeReceipt(document: ReceiptDocument, profile: PrinterProfile, logo?: GreyPicture): Uint8Array {
  // A fresh builder each time: it never empties its buffer, a second use would print the first paper again.
  const builder = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '', width: profile.columns, breakLine: BreakLine.NONE });
  const add = (bytes: Uint8Array): void => builder.add(Buffer.from(bytes));
  add(INITIALIZE);
  if (profile.sendFsDot) add(SINGLE_BYTE);
  if (profile.codePage !== null) add(codePage(profile.codePage));
  // The builder copies all it holds with every addition: emptied after each row it stays fast for a receipt of 500 lines.
  const parts: Uint8Array[] = [];
  for (const row of layoutDocument(document, profile.columns).rows) {
    addRow(builder, add, row, profile, logo);
    parts.push(builder.getBuffer() ?? new Uint8Array());
    builder.clear();
  }
  return Uint8Array.from(Buffer.concat(parts));
}

function addRow(builder: ThermalPrinter, add: (bytes: Uint8Array) => void, row: LayoutRow, profile: PrinterProfile, logo: GreyPicture | undefined): void {
  switch (row.kind) {
    case 'line':
      addLine(builder, add, row);
      return;
    case 'logo':
      if (logo === undefined) return;
      add(raster(ditheredLogo(logo, profile.dots), profile.dots));
      add(feedDots(LOGO_GAP));
      return;
    case 'qr':
      addQr(builder, add, row, profile);
      return;
    case 'feed':
      add(feedLines(row.lines));
      return;
    case 'cut':
      add(profile.cutter ? cut(profile.cutFeed) : feedDots(profile.cutFeed));
      return;
  }
}

/** Each line sets what it needs and puts it back: a printer that misses one command spoils one line only. */
function addLine(builder: ThermalPrinter, add: (bytes: Uint8Array) => void, line: LayoutLine): void {
  const plain = line.width === 1 && line.height === 1;
  if (line.align === 'center') builder.alignCenter();
  if (line.align === 'right') builder.alignRight();
  if (!plain) add(textSize(line.width, line.height));
  if (line.bold) builder.bold(true);
  // As bytes: text given as a string is looked at character by character for code pages, which ASCII does not need.
  add(Buffer.from(line.text, 'ascii'));
  builder.newLine();
  if (line.bold) builder.bold(false);
  if (!plain) add(textSize(1, 1));
  if (line.align !== 'left') builder.alignLeft();
}

function addQr(builder: ThermalPrinter, add: (bytes: Uint8Array) => void, { text, large }: QrRow, profile: PrinterProfile): void {
  const size = large ? 'large' : 'normal';
  if (!profile.nativeQr) {
    const code = qrDots(text);
    add(raster(code, profile.dots, qrModuleDots(code.width, profile.dots, size)));
    return;
  }
  builder.alignCenter();
  add(nativeQr(text, qrModuleDots(qrModules(text), profile.dots, size)));
  builder.alignLeft();
}
