import type { ConsignmentBundle } from '../consignment/bundle.ts';
import { paperNumber } from '../receipt/paper-text.ts';
import { quantity } from '../../kernel/quantity.ts';
import { amountColumn, quantityWithUnit } from './figures.ts';
import { goodsOfBatch } from './goods-of-batch.ts';
import type { OfficePaper } from './office-paper.ts';
import { longDay } from './paper-day.ts';
import { placeAndDate, signerOf, type PaperIssuer } from './paper-issuer.ts';

/** The sheet that goes with consigned goods: what they are, and the same as QR codes that the gallery's scanner reads. */
export function bundlePaper({ bundle, parts, fileName, at }: { readonly bundle: ConsignmentBundle; readonly parts: readonly string[]; readonly fileName: string; readonly at: number }, issuer: PaperIssuer): OfficePaper {
  return {
    fileName,
    landscape: false,
    letterhead: issuer.letterhead,
    title: 'SURAT PENGANTAR TITIPAN',
    number: `Nomor ${bundle.number}`,
    mark: null,
    blocks: [
      { kind: 'text', text: `Barang milik ${bundle.from}, ${longDay(bundle.day)}. Di galeri penerima, scan semua kode di bawah di halaman Stok, Titipan; urutannya bebas.` },
      {
        kind: 'table',
        columns: [{ head: 'No.', align: 'right', width: 24 }, { head: 'Barang', align: 'left', width: 'rest' }, { head: 'Jumlah', align: 'right', width: 84 }, amountColumn('Harga penitip')],
        rows: bundle.lines.map((line, index) => ({
          cells: [String(index + 1), goodsOfBatch(line), quantityWithUnit(quantity(line.quantity), line.unit), line.unitCost === null ? '' : paperNumber(line.unitCost)],
        })),
      },
      { kind: 'codes', codes: parts.map((text, index) => ({ text, label: `${index + 1} dari ${parts.length}` })) },
      { kind: 'signatures', closing: '', placeAndDate: placeAndDate(issuer.office, bundle.day), signers: [signerOf('Yang mengirim', { position: bundle.from, name: bundle.person, nip: '', rank: '' }), signerOf('Yang menerima', { position: '', name: '', nip: '', rank: '' })] },
    ],
    footer: `${bundle.number} ${bundle.from}`,
    at,
  };
}
