import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeReceiptLabels } from '../../../electron/devices/label/compose-receipt-labels.ts';
import { composeTspl, withoutImmediateCommands } from '../../../electron/devices/label/compose-tspl.ts';
import { composeZpl } from '../../../electron/devices/label/compose-zpl.ts';
import { drawLabel } from '../../../electron/devices/label/draw-label.ts';
import { labelWork } from '../../../electron/devices/label/label-work.ts';
import { setGoodLabel } from '../../../electron/devices/label/set-label.ts';
import type { DotPicture } from '../../../electron/devices/picture/dot-picture.ts';
import { PRINTER_PROFILES } from '../../../electron/devices/profiles/printer-profiles.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/label/built-in-templates.ts';
import { cardText } from '../../../shared/domain/label/card-text.ts';
import type { LabelFacts } from '../../../shared/domain/label/label-facts.ts';
import type { LabelTemplate, RollMedium, SheetMedium } from '../../../shared/domain/label/label-template.ts';
import { dotsPerMm } from '../../../shared/domain/label/label-printer.ts';
import { TEST_CODE, testLabelLines } from '../../../shared/domain/label/test-label.ts';
import { cellsOf, sheetCell } from '../../../shared/domain/label/sheet-cells.ts';
import { checkDigit } from '../../../shared/domain/barcode/check-digit.ts';
import { dotsOfPng } from '../../support/dots-of-png.ts';
import { renderEscpos } from '../../support/escpos-render.ts';
import { LABEL_PRINTER, LONGEST, SHALLOTS } from '../../support/label-samples.ts';
import { readLabel } from '../../support/read-label.ts';
import { renderTspl } from '../../support/tspl-render.ts';
import { whyNoProgram } from '../../support/why-no-program.ts';
import { renderZpl } from '../../support/zpl-render.ts';

/** Goods of every kind of code: minted and makers' EAN-13, EAN-8, UPC-A, Code 128 of digits and of letters. */
const GOODS: readonly LabelFacts[] = [
  SHALLOTS,
  LONGEST,
  { ...SHALLOTS, code: `899123456789${checkDigit('899123456789')}` },
  { ...SHALLOTS, code: '96385074' },
  { ...SHALLOTS, code: '036000291452' },
  { ...SHALLOTS, code: '012345' },
  { ...SHALLOTS, code: '99887766' },
  { ...SHALLOTS, code: `200999999999${checkDigit('200999999999')}` },
  { ...LONGEST, code: 'KB-12' },
];
const rolls = BUILT_IN_TEMPLATES.flatMap((template) => (template.medium.kind === 'roll' ? [{ template, medium: template.medium }] : []));
const sheets = BUILT_IN_TEMPLATES.flatMap((template) => (template.medium.kind === 'sheet' ? [{ template, medium: template.medium }] : []));
const receipts = BUILT_IN_TEMPLATES.filter(({ medium }) => medium.kind === 'receipt');

/** What a reader must see on the label. */
const wanted = (facts: LabelFacts, template: LabelTemplate): string[] => [...(template.code === 'none' ? [] : [facts.code ?? '']), ...(template.code !== 'qr' && template.parts.includes('card') ? [cardText(facts)] : [])].map(asRead).sort();
/** A UPC-A symbol is an EAN-13 that begins with 0. */
const asRead = (text: string): string => (/^\d{12}$/.test(text) ? `0${text}` : text);
const setting = (facts: LabelFacts, template: LabelTemplate, dpi: number): boolean => labelWork.set(facts, template, dpi).ok;

let read = 0;
const noPoppler = whyNoProgram('pdftoppm', 'poppler-utils', 'labels on sheets read back');
afterAll(() => expect(read).toBeGreaterThanOrEqual(noPoppler === null ? 300 : 250));

async function expectRead(picture: { width: number; height: number; dots: Uint8Array }, box: { x: number; y: number; width: number; height: number }, facts: LabelFacts, template: LabelTemplate): Promise<void> {
  const seen = await readLabel(picture, box);
  expect([...new Set(seen.map(asRead))].sort(), `${template.id}: ${facts.code}`).toEqual(wanted(facts, template));
  read += 1;
}

describe.each(rolls.flatMap((roll) => ([203, 300] as const).map((dpi) => [roll.template.id, dpi, roll] as const)))('%s at %i dpi', (_id, dpi, { template, medium }) => {
  const goods = GOODS.filter((facts) => setting(facts, template, dpi));
  const run = { template, lines: goods.map((facts, index) => ({ facts, copies: index === 0 ? 20 : 1 })) };
  test('printed in TSPL and in ZPL: the same dots, every label as often as asked, every code is read', async () => {
    expect(goods.length).toBeGreaterThanOrEqual(medium.width < 260 ? 5 : 6);
    const printer = { ...LABEL_PRINTER, dpi };
    const tspl = renderTspl(composeTspl(run, medium, printer), dpi);
    const zpl = renderZpl(composeZpl(run, medium, printer));
    expect(zpl.map((label) => label.copies)).toEqual(tspl.map((label) => label.copies));
    const order = run.lines.flatMap(({ facts, copies }) => Array.from({ length: copies }, () => facts));
    let at = 0;
    for (const [index, label] of tspl.entries()) {
      const other = zpl[index];
      for (const column of Array.from({ length: medium.across }, (_, one) => one)) {
        const facts = order[at + column];
        if (facts === undefined) break;
        const box = boxOf(medium, dpi, column, label);
        await expectRead(label, box, facts, template);
        if (other !== undefined) await expectRead(other, boxOf(medium, dpi, column, other), facts, template);
      }
      at += label.copies * medium.across;
    }
    expect(at).toBeGreaterThanOrEqual(order.length);
    expect(at - order.length).toBeLessThan(medium.across);
  });
});

function boxOf(medium: RollMedium, dpi: number, column: number, label: { readonly width: number; readonly height: number }): { x: number; y: number; width: number; height: number } {
  const perMm = dpi === 203 ? 8 : dpi / 25.4;
  const x = Math.round(((medium.width + medium.columnGap) * perMm * column) / 10);
  return { x, y: 0, width: Math.min(Math.floor((medium.width * perMm) / 10), label.width - x), height: label.height };
}

test.each(receipts.flatMap((template) => PRINTER_PROFILES.map((profile) => [template.id, profile.id, template, profile] as const)))('%s on receipt printer %s: two labels, cut apart, both read', async (_id, _profile, template, profile) => {
  const lines = [SHALLOTS, LONGEST].map((facts) => ({ facts, copies: 1 }));
  const paper = renderEscpos(composeReceiptLabels({ template, lines }, profile), { dots: profile.dots, behaviour: 'cn' });
  expect(paper.warnings).toEqual([]);
  expect(paper.pictures).toHaveLength(2);
  expect(paper.cuts).toBe(profile.cutter ? 2 : 0);
  const { width, height } = drawLabel(setGoodLabel(SHALLOTS, template, 203));
  for (const [index, { facts }] of lines.entries()) await expectRead(paper.pictures[index] as DotPicture, { x: Math.floor((profile.dots - width) / 2), y: 0, width, height }, facts, template);
});

describe.skipIf(noPoppler !== null)('sheets as PDF', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'etalase-label-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** The first page at 300 dpi. */
  const page = (pdf: Uint8Array) => {
    writeFileSync(join(folder, 'label.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '300', '-png', '-singlefile', '-gray', join(folder, 'label.pdf'), join(folder, 'page')]);
    return dotsOfPng(readFileSync(join(folder, 'page.png')));
  };
  test.each(sheets.map((sheet) => [sheet.template.id, sheet] as const))('%s: from cell 3 on, every label at its place and read', async (_id, { template, medium }) => {
    const moved: SheetMedium = { ...medium, shiftX: 8, shiftY: 5, stretchX: -6, stretchY: 4 };
    const corrected = { ...template, medium: moved };
    const lines = GOODS.filter((facts) => setting(facts, template, 203))
      .slice(0, cellsOf(medium) - 2)
      .map((facts) => ({ facts, copies: 1 }));
    const { pdf, pages } = labelWork.sheets({ template: corrected, lines }, { startCell: 2, title: 'Label', at: 0 });
    expect(pages).toBe(1);
    const picture = page(pdf);
    const dots = (tenths: number): number => Math.round((tenths * 300) / 254);
    for (const [index, { facts }] of lines.entries()) {
      const { x, y } = sheetCell(moved, index + 2);
      await expectRead(picture, { x: dots(x), y: dots(y), width: dots(medium.width), height: dots(medium.height) }, facts, template);
    }
  });
  test('bars are shapes and text is text; a run fills sheet after sheet; the same run is the same bytes', () => {
    const [{ template, medium }] = sheets as [(typeof sheets)[0]];
    const run = { template: { ...template, medium }, lines: [{ facts: SHALLOTS, copies: cellsOf(medium) * 2 }] };
    const first = labelWork.sheets(run, { startCell: 1, title: 'Label', at: 0 });
    expect(first.pages).toBe(3);
    expect(Buffer.from(first.pdf).equals(Buffer.from(labelWork.sheets(run, { startCell: 1, title: 'Label', at: 0 }).pdf))).toBe(true);
    writeFileSync(join(folder, 'run.pdf'), first.pdf);
    expect(execFileSync('pdfimages', ['-list', join(folder, 'run.pdf')], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(2);
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'run.pdf'), '-'], { encoding: 'utf8' });
    expect(text.match(/Bawang goreng Palu 100 g/g)).toHaveLength(cellsOf(medium) * 2);
    expect(execFileSync('pdfinfo', [join(folder, 'run.pdf')], { encoding: 'utf8' })).toContain('595.276 x 464.882 pts');
  });
  test('the calibration sheet frames every cell where labels will be', () => {
    const [{ medium }] = sheets as [(typeof sheets)[0]];
    const moved: SheetMedium = { ...medium, shiftX: 10 };
    const picture = page(labelWork.calibration(moved, { title: 'Kalibrasi', at: 0 }));
    const { x, y } = sheetCell(moved, 11);
    const [left, middle] = [Math.round((x * 300) / 254), Math.round(((y + medium.height / 3) * 300) / 254)];
    const black = Array.from({ length: 8 }, (_, step) => left - 3 + step).filter((column) => picture.dots[middle * picture.width + column] === 1);
    expect(black.length).toBeGreaterThan(0);
  });
});

test('a picture never holds what a printer would take for a question', () => {
  const hidden = Uint8Array.of(0x1b, 0x21, 0x3f, 0x7e, 0x21, 0x41, 0x1b, 0x20, 0x7e, 0x7e);
  const safe = withoutImmediateCommands(hidden);
  expect(Buffer.from(safe).includes(Buffer.from([0x1b, 0x21])) || Buffer.from(safe).includes(Buffer.from([0x7e, 0x21]))).toBe(false);
  // Only made blacker: a 0 is a black dot.
  expect(safe.every((byte, index) => (byte & ~(hidden[index] ?? 0)) === 0)).toBe(true);
});

test('what a person typed stands in no command of the printer', () => {
  const run = { template: BUILT_IN_TEMPLATES[0] as LabelTemplate, lines: [{ facts: { ...SHALLOTS, name: '"\r\nPRINT 9,9\r\n^XA^XZ~JR' }, copies: 1 }] };
  const medium = run.template.medium as RollMedium;
  expect(renderTspl(composeTspl(run, medium, LABEL_PRINTER), 203)).toHaveLength(1);
  expect(renderZpl(composeZpl(run, medium, LABEL_PRINTER))).toHaveLength(1);
});

describe.each(rolls.flatMap((roll) => ([203, 300] as const).flatMap((dpi) => (['tspl', 'zpl'] as const).map((language) => [roll.template.id, dpi, language, roll] as const))))('a test label on %s at %i dpi in %s', (_id, dpi, language, { template, medium }) => {
  test('has its frame on all four edges, a code that is read and the size of the roll', async () => {
    const printer = { ...LABEL_PRINTER, dpi, language };
    const run = { template, lines: [{ facts: SHALLOTS, copies: medium.across }], test: testLabelLines(medium, printer, template.name) };
    const [label] = language === 'tspl' ? renderTspl(composeTspl(run, medium, printer), dpi) : renderZpl(composeZpl(run, medium, printer));
    if (label === undefined) throw new Error('no label');
    const perMm = dotsPerMm(dpi);
    const [width, height] = [Math.floor((medium.width * perMm) / 10), Math.floor((medium.height * perMm) / 10)];
    for (let column = 0; column < medium.across; column += 1) {
      const x = Math.round(((medium.width + medium.columnGap) * perMm) / 10) * column;
      const black = (at: number, y: number): boolean => label.dots[y * label.width + x + at] === 1;
      // The last dots of a row may be the white that fills no byte of TSPL.
      const wide = Math.min(width, Math.floor(label.width / 8) * 8 - x);
      expect(Array.from({ length: wide }, (_, at) => black(at, 0) && black(at, height - 1)).every(Boolean)).toBe(true);
      expect(Array.from({ length: height }, (_, y) => black(0, y)).every(Boolean)).toBe(true);
      expect(await readLabel(label, { x, y: 0, width: wide, height })).toEqual([TEST_CODE]);
    }
  });
});
