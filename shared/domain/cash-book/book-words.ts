import type { JournalContent } from '../journal/entry.ts';
import type { MovementKind } from '../ledger/movement.ts';
import { paperNumber, zNumber } from '../treasury/paper-number.ts';

/** An entry as a book needs it. */
export type BookedEntry = JournalContent extends infer Entry ? (Entry extends JournalContent ? Pick<Entry, 'seq' | 'type' | 'body'> : never) : never;

/** What money without a document of the treasurer is called. */
const KIND_WORDS: Partial<Record<MovementKind, string>> = {
  settled: 'Pencairan pembayaran nontunai ke rekening',
  fee: 'Potongan penyelenggara pembayaran',
  difference: 'Selisih hitungan',
};

/** Number of the document and what happened, as a book says them (nomor bukti, uraian). */
export function bookWords(entry: BookedEntry, kind: MovementKind): { readonly proof: string; readonly text: string } {
  switch (entry.type) {
    case 'handover.made': {
      const { number, giver, closes } = entry.body;
      const of = closes.length === 0 ? '' : `, ${closes.map((close) => zNumber(close.zNumber)).join(', ')}`;
      return { proof: paperNumber('handover', number), text: `Diterima dari ${giver.name}${of}` };
    }
    case 'bank.moved': {
      const { number, direction, slip } = entry.body;
      const how = slip === '' ? '' : `, slip ${slip}`;
      return { proof: paperNumber('bank-move', number), text: `${direction === 'in' ? 'Disetor ke rekening bendahara' : 'Diambil dari rekening bendahara'}${how}` };
    }
    case 'money.made-good': {
      const { number, payer, reason, account } = entry.body;
      return { proof: paperNumber('made-good', number), text: `${reason}, dari ${payer}, akun ${account}` };
    }
    case 'deposit.paid': {
      const { number, ntpn, code, bank } = entry.body;
      return { proof: paperNumber('deposit', number), text: `Setoran ke kas negara, NTPN ${ntpn}, kode billing ${code}${bank === '' ? '' : `, ${bank}`}` };
    }
    default:
      return { proof: `Catatan ${entry.seq}`, text: KIND_WORDS[kind] ?? 'Mutasi uang' };
  }
}
