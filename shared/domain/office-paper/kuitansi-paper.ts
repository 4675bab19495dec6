import type { BusinessDay, Instant } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { KuitansiSetting } from '../setting/settings.ts';
import { spellRupiah } from '../spelling/spell-rupiah.ts';
import { anchorText, rupiahFigure } from './figures.ts';
import { longDay, numberMonth } from './paper-day.ts';
import type { Letterhead, OfficePaper } from './office-paper.ts';

/** What a kuitansi says of one sale. */
export interface KuitansiFacts {
  readonly letterhead: Letterhead;
  readonly receiptNumber: string;
  readonly day: BusinessDay;
  /** When the sale was made, ms UTC. */
  readonly at: Instant;
  readonly payer: string;
  readonly amount: Rupiah;
  readonly purpose: string;
  /** `Tunai`, `QRIS dan tunai`. */
  readonly paidBy: string;
  readonly city: string;
  readonly receiver: { readonly position: string; readonly name: string; readonly nip: string };
  /** 0 = the first paper, else SALINAN ke-n. */
  readonly copyNumber: number;
  readonly stamp: KuitansiSetting;
  readonly anchor: { readonly seq: number; readonly head8: string };
}

/** `KW/K1-0147/XI/2026`: one kuitansi a sale, so its receipt's number is its own. */
export function kuitansiNumber(receiptNumber: string, day: BusinessDay): string {
  return `KW/${receiptNumber}/${numberMonth(day)}`;
}

/** A stamp is due above the limit; exactly the limit is free (UU 10/2020). */
export function needsStamp(amount: Rupiah, setting: KuitansiSetting): boolean {
  return setting.remindStamp && amount > setting.above;
}

export function kuitansiPaper(facts: KuitansiFacts): OfficePaper {
  const figures = rupiahFigure(facts.amount);
  return {
    fileName: `kuitansi-${facts.receiptNumber}${facts.copyNumber === 0 ? '' : `-salinan-${facts.copyNumber}`}`,
    landscape: false,
    letterhead: facts.letterhead,
    title: 'KUITANSI',
    number: `Nomor ${kuitansiNumber(facts.receiptNumber, facts.day)}`,
    mark: facts.copyNumber === 0 ? null : `*** SALINAN ke-${facts.copyNumber} ***`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'Sudah terima dari', value: facts.payer, strong: true },
          { label: 'Untuk pembayaran', value: facts.purpose },
          { label: 'Tanggal', value: longDay(facts.day) },
          { label: 'Cara bayar', value: facts.paidBy },
          { label: 'Struk', value: facts.receiptNumber },
          { label: 'Uang sejumlah', value: '' },
        ],
      },
      { kind: 'amount', figures, words: spellRupiah(facts.amount) },
      ...(needsStamp(facts.amount, facts.stamp)
        ? [{ kind: 'box', lines: [`Tempel meterai ${rupiahFigure(facts.stamp.stamp)} di sini`, `(jumlah di atas ${rupiahFigure(facts.stamp.above)})`] } as const]
        : []),
      {
        kind: 'signatures',
        closing: '',
        placeAndDate: '',
        signers: [{ role: `${facts.city === '' ? '' : `${facts.city}, `}${longDay(facts.day)}`, position: facts.receiver.position, name: facts.receiver.name, nip: facts.receiver.nip }],
      },
    ],
    footer: anchorText(facts.anchor),
    at: facts.at,
  };
}
