import type { JournalDifference } from '../../shared/domain/journal/difference.ts';

/** What differs, in one Indonesian sentence for a terminal; the page has its own words. */
export function differenceWords(difference: JournalDifference): string {
  switch (difference.kind) {
    case 'hash':
      return `isi catatan jurnal nomor ${difference.seq} telah diubah.`;
    case 'gap':
      return `catatan jurnal nomor ${difference.seq} tidak ada.`;
    case 'previous-hash':
      return `catatan jurnal nomor ${difference.seq} tidak menyambung ke catatan sebelumnya.`;
    case 'unreadable':
      return `catatan jurnal nomor ${difference.seq} tidak dapat dibaca.`;
    case 'row-missing':
      return `tabel ${difference.table} kehilangan baris ${difference.key} dari catatan jurnal nomor ${difference.seq}.`;
    case 'row-differs':
      return `tabel ${difference.table}, baris ${difference.key}, kolom ${difference.column}: tersimpan ${difference.stored}, menurut jurnal nomor ${difference.seq} ${difference.journalled}.`;
    case 'row-extra':
      return `tabel ${difference.table} memuat baris ${difference.key} yang tidak ada dalam jurnal.`;
    case 'sum':
      return `jumlah ${difference.rule} untuk ${difference.key}: tersimpan ${difference.stored}, menurut hitungan ${difference.computed}.`;
    case 'seal':
      return `segel Z nomor ${difference.zNumber}: ${SEAL_WORDS[difference.fault]}.`;
    case 'attachment':
      return `lampiran ${difference.id} tidak sama dengan yang dicatat.`;
    case 'picture':
      return `gambar barang ${difference.hash.slice(0, 12)} hilang atau tidak sama dengan sidiknya.`;
    case 'anchor':
      return difference.journal === null
        ? `catatan nomor ${difference.seq} dari kertas (${difference.paper}) tidak ada: ekor jurnal terpotong, atau ini data lama.`
        : `catatan nomor ${difference.seq}: kertas ${difference.paper}, jurnal ${difference.journal}.`;
    case 'file':
      return `berkas data rusak: ${difference.detail}`;
  }
}

const SEAL_WORDS: Readonly<Record<Extract<JournalDifference, { kind: 'seal' }>['fault'], string>> = {
  hash: 'isinya telah diubah',
  chain: 'tidak menyambung ke Z sebelumnya',
  key: 'bukan kunci mesin kasir ini',
  signature: 'tanda tangannya tidak sah',
};
