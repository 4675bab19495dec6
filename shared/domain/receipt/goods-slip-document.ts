import type { Instant } from '../../kernel/instant.ts';
import { priceOf } from '../../kernel/rupiah.ts';
import { GOODS_RULES, goodsNumber, goodsTotal, type GoodsDocument, type GoodsLine } from '../stock/goods-document.ts';
import { GOODS_WORDS } from '../stock/goods-words.ts';
import { sidesOf } from '../stock/sides-of.ts';
import { columns, RULE, text } from './blocks.ts';
import { paperAmount, paperQuantity } from './paper-text.ts';
import type { Block, ReceiptDocument } from './receipt-document.ts';
import { BLANK_NAME, slipDocument, slipMoment, type SlipFrame } from './slip-head.ts';

/** A document of goods on the receipt roll, signed by both sides. */
export interface GoodsSlip extends SlipFrame {
  readonly document: GoodsDocument;
  readonly fromPlace: string | null;
  readonly toPlace: string | null;
  readonly at: Instant;
}

export function goodsSlipDocument(slip: GoodsSlip): ReceiptDocument {
  const { document, fromPlace, toPlace } = slip;
  const words = GOODS_WORDS[document.kind];
  const number = goodsNumber(document.kind, document.number);
  const goods = document.lines.filter((line) => line.role === 'goods');
  const materials = document.lines.filter((line) => line.role === 'material');
  const { total, complete } = goodsTotal(goods);
  const sides = sidesOf(document);
  const comesIn = GOODS_RULES[document.kind].way === 'in' || document.kind === 'loan-back';
  const other = document.person === '' ? BLANK_NAME : document.person;
  const [giver, taker] = comesIn ? [other, document.writer] : [document.writer, other];
  const route = [fromPlace, toPlace].filter((place) => place !== null).join(' ke ');
  return slipDocument(
    slip,
    words.title,
    [
      columns('Nomor', number, { bold: true }),
      slipMoment('Waktu', slip.at, slip.zone),
      ...fact(document.kind === 'consigned' ? 'Penitip' : 'Pihak lain', sides.other),
      ...fact('Pemilik', sides.owner),
      ...(document.kind === 'production' || route === '' ? [] : fact('Tempat', route)),
      ...fact('Surat', document.reference ?? ''),
      RULE,
      ...goods.flatMap((line) => lineBlocks(line, words.cost !== null)),
      ...(words.cost === null || total === 0 ? [] : [RULE, columns(complete ? 'JUMLAH' : 'JUMLAH (sebagian)', paperAmount(total), { bold: true })]),
      ...(materials.length === 0 ? [] : [RULE, text('Bahan yang dipakai', { bold: true }), ...materials.flatMap((line) => lineBlocks(line, false))]),
      ...fact('Catatan', document.note ?? ''),
    ],
    [words.giver, giver, words.taker, taker],
    number,
  );
}

function fact(label: string, value: string): readonly Block[] {
  return value === '' ? [] : [text(`${label}: ${value}`)];
}

function lineBlocks(line: GoodsLine, priced: boolean): readonly Block[] {
  const batch = [line.lot === null ? '' : `Kel. ${line.lot}`, line.expiresOn === null ? '' : `baik s.d. ${line.expiresOn.split('-').reverse().join('-')}`].filter((part) => part !== '').join(', ');
  const much = paperQuantity(line.quantity, line.unit);
  return [
    text(line.name),
    priced && line.unitCost !== null ? columns(`${much} x ${paperAmount(line.unitCost)}`, paperAmount(priceOf(line.unitCost, line.quantity)), { indent: 2 }) : columns('', much),
    ...(batch === '' ? [] : [text(batch, { indent: 2 })]),
  ];
}
