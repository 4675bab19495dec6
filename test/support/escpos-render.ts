import bwip from 'bwip-js/node';
import { escposCommandLength } from './escpos-command.ts';

export interface PaperLine {
  readonly text: string;
  readonly bold: boolean;
  readonly width: number;
  readonly height: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A black and white picture as it lands on the paper. */
export interface PaperPicture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** What a printer would make of a job. `warnings` name everything that would misprint. */
export interface RenderedPaper {
  readonly lines: PaperLine[];
  /** Raster bands directly below each other are one picture. */
  readonly pictures: PaperPicture[];
  readonly qrs: { readonly text: string; readonly moduleDots: number; readonly picture: PaperPicture }[];
  readonly cuts: number;
  readonly pulses: { readonly pin: number; readonly onMs: number; readonly offMs: number }[];
  readonly warnings: string[];
}

/**
 * Reads a job as a printer does: `epson` powers on in single-byte mode, `cn` in double-byte Chinese mode until FS . comes.
 * Knows the commands that papers use and calls every other byte a warning.
 */
export function renderEscpos(job: Uint8Array, options: { readonly dots: number; readonly behaviour: 'epson' | 'cn' }): RenderedPaper {
  const { dots } = options;
  const paper = { lines: [] as PaperLine[], pictures: [] as PaperPicture[], qrs: [] as RenderedPaper['qrs'], cuts: 0, pulses: [] as RenderedPaper['pulses'], warnings: [] as string[] };
  let mode = { bold: false, width: 1, height: 1, align: 'left' as PaperLine['align'], doubleByte: options.behaviour === 'cn' };
  let text = '';
  let qr = { module: 3, data: Buffer.alloc(0) };
  let lastRaster = false;
  let fedSincePrint = 0;

  const warn = (message: string): void => void paper.warnings.push(message);
  const lineStart = (name: string): void => {
    if (text !== '') warn(`${name} in the middle of the line ${JSON.stringify(text)}`);
  };
  const endLine = (): void => {
    if (text.length * 12 * mode.width > dots) warn(`${text.length} characters do not fit: ${JSON.stringify(text)}`);
    paper.lines.push({ text, bold: mode.bold, width: mode.width, height: mode.height, align: mode.align });
    fedSincePrint = 0;
    text = '';
  };
  const picture = (from: Uint8Array, rowBytes: number, rows: number): PaperPicture => ({
    width: rowBytes * 8,
    height: rows,
    dots: Uint8Array.from({ length: rowBytes * 8 * rows }, (_, index) => ((from[index >> 3] ?? 0) >> (7 - (index & 7))) & 1),
  });
  const printQr = (): void => {
    const [symbol] = bwip.raw('qrcode', qr.data.toString('utf8'), 'eclevel=M');
    if (symbol === undefined || !('pixs' in symbol)) throw new Error('not a QR text');
    const width = symbol.pixx * qr.module;
    if (width + 8 * qr.module > dots) warn(`QR of ${width} dots has no quiet zone on ${dots}`);
    const cells = Uint8Array.from({ length: width * width }, (_, index) => symbol.pixs[Math.floor(index / width / qr.module) * symbol.pixx + Math.floor((index % width) / qr.module)] ?? 0);
    paper.qrs.push({ text: qr.data.toString('utf8'), moduleDots: qr.module, picture: { width, height: width, dots: cells } });
    fedSincePrint = 0;
  };
  const twoDimensional = (body: Uint8Array): void => {
    if (body[0] !== 0x31) return warn('a symbol other than QR');
    if (body[1] === 0x43) {
      qr = { ...qr, module: body[2] ?? 0 };
      if (qr.module < 1 || qr.module > 16) warn(`QR module of ${qr.module} dots`);
    } else if (body[1] === 0x50) qr = { ...qr, data: Buffer.from(body.subarray(3)) };
    else if (body[1] === 0x51) {
      lineStart('QR');
      printQr();
    }
  };
  const raster = (command: Uint8Array): void => {
    lineStart('raster');
    const rowBytes = (command[4] ?? 0) | ((command[5] ?? 0) << 8);
    const rows = (command[6] ?? 0) | ((command[7] ?? 0) << 8);
    if (rowBytes * 8 > dots + 7) warn(`picture of ${rowBytes * 8} dots on paper of ${dots}`);
    if (rows > 256) warn(`raster of ${rows} rows in one band`);
    const data = command.subarray(8);
    data.forEach((byte, index) => {
      if (byte === 0x10 && [4, 5, 0x14].includes(data[index + 1] ?? 0)) warn('a real-time command inside a picture');
    });
    const band = picture(data, rowBytes, rows);
    const above = lastRaster ? paper.pictures.pop() : undefined;
    paper.pictures.push(above === undefined ? band : { width: band.width, height: above.height + rows, dots: Buffer.concat([above.dots, band.dots]) });
    fedSincePrint = 0;
  };
  const execute = (command: Uint8Array): boolean => {
    const [first, second, third = 0, fourth = 0, fifth = 0] = command;
    if (first === 0x1b) {
      if (second === 0x40) {
        lineStart('ESC @');
        mode = { bold: false, width: 1, height: 1, align: 'left', doubleByte: options.behaviour === 'cn' };
      } else if (second === 0x74) lineStart('ESC t');
      else if (second === 0x45) mode.bold = (third & 1) === 1;
      else if (second === 0x61) {
        lineStart('ESC a');
        mode.align = (['left', 'center', 'right'] as const)[third % 48] ?? 'left';
      } else if (second === 0x64) fedSincePrint += third * 30;
      else if (second === 0x4a) fedSincePrint += third;
      else if (second === 0x70) {
        if ([0x1b, 0x1d].includes(fourth) || [0x1b, 0x1d].includes(fifth)) warn('a drawer pulse swallowed the next command');
        paper.pulses.push({ pin: third % 48 === 0 ? 2 : 5, onMs: fourth * 2, offMs: fifth * 2 });
      } else return false;
      return true;
    }
    if (first === 0x1c && second === 0x2e) {
      mode.doubleByte = false;
      return true;
    }
    if (first !== 0x1d) return false;
    if (second === 0x21) {
      mode.width = (third >> 4) + 1;
      mode.height = (third & 15) + 1;
    } else if (second === 0x56) {
      lineStart('cut');
      if (fedSincePrint + (third === 66 ? fourth : 0) < 90) warn('the cut goes through the last lines');
      paper.cuts += 1;
      fedSincePrint = 0;
    } else if (second === 0x76) raster(command);
    else if (second === 0x28 && third === 0x6b) twoDimensional(command.subarray(5));
    else return false;
    return true;
  };

  for (let at = 0; at < job.length; ) {
    const byte = job[at] ?? 0;
    const length = escposCommandLength(job, at);
    if (length === 0 || at + length > job.length) {
      warn(`the command at ${at} is not complete`);
      break;
    }
    const command = job.subarray(at, at + length);
    if (byte === 0x0a) endLine();
    else if (byte >= 0x20 && byte <= 0x7e) text += String.fromCharCode(byte);
    else if (length > 1 && execute(command)) lastRaster = command[0] === 0x1d && command[1] === 0x76;
    else warn(`${mode.doubleByte && byte > 0x80 ? 'Chinese character' : 'unknown bytes'} ${Buffer.from(command.subarray(0, 6)).toString('hex')} at ${at}`);
    if (length === 1) lastRaster = false;
    at += length;
  }
  if (text !== '') warn(`the last line has no end: ${JSON.stringify(text)}`);
  if (mode.doubleByte) warn('the printer was left in double-byte mode');
  return paper;
}
