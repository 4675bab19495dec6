import { rupiah } from '../../kernel/rupiah.ts';
import type { CashCount } from '../cash/cash-count.ts';
import { columns } from './blocks.ts';
import { paperAmount, paperNumber } from './paper-text.ts';
import type { Block } from './receipt-document.ts';

const KIND_WORDS = { note: '', coin: ' logam', other: '' } as const;

/** A counted drawer, a row per note and coin: `100.000 x 8   800.000`. The 1.000 of metal is named, there is one of paper too. */
export function countBlocks(count: CashCount): Block[] {
  return count.map(({ value, kind, pieces }) => {
    const worth = paperAmount(rupiah(value * pieces));
    return kind === 'other' ? columns('Lain-lain', worth, { indent: 1 }) : columns(`${paperAmount(value)}${KIND_WORDS[kind]} x ${paperNumber(pieces)}`, worth, { indent: 1 });
  });
}
