import type { GoodsKind } from './goods-document.ts';

/** What a paper of goods says, Indonesian as all papers. */
export interface GoodsWords {
  readonly title: string;
  /** What happened to the goods listed below it, after the day: small at its beginning. */
  readonly opening: string;
  /** Head of the amounts, or null where no amount belongs on the paper. */
  readonly cost: string | null;
  /** Who signs left and right; the other side is at the left when goods come in, at the right when they leave. */
  readonly giver: string;
  readonly taker: string;
  readonly closing: string;
}

export const GOODS_WORDS: Record<GoodsKind, GoodsWords> = {
  received: { title: 'TANDA TERIMA BARANG', opening: 'telah diterima barang sebagai berikut:', cost: 'Biaya satuan', giver: 'Yang menyerahkan', taker: 'Yang menerima', closing: 'Barang telah diperiksa dan diterima dalam keadaan baik.' },
  consigned: {
    title: 'TANDA TERIMA TITIPAN',
    opening: 'telah diterima untuk dititipjualkan barang sebagai berikut, yang tetap milik penitip sampai terjual:',
    cost: 'Harga penitip',
    giver: 'Penitip',
    taker: 'Yang menerima',
    closing: 'Barang yang tidak terjual, rusak atau kedaluwarsa dikembalikan kepada penitip dengan berita acara.',
  },
  production: { title: 'BERITA ACARA HASIL PRODUKSI', opening: 'telah selesai dibuat dan diserahkan kepada galeri:', cost: 'Biaya satuan', giver: 'Pelaksana produksi', taker: 'Yang menerima', closing: 'Hasil produksi telah dihitung bersama.' },
  waste: { title: 'BERITA ACARA SUSUT BARANG', opening: 'barang berikut rusak, susut atau kedaluwarsa dan dikeluarkan dari persediaan:', cost: 'Nilai satuan', giver: 'Yang mengeluarkan', taker: 'Saksi', closing: 'Berita acara ini dibuat dengan sebenarnya.' },
  sample: { title: 'BUKTI PENGELUARAN CONTOH', opening: 'barang berikut dikeluarkan sebagai contoh atau cicipan:', cost: 'Nilai satuan', giver: 'Yang mengeluarkan', taker: 'Yang menerima', closing: 'Barang contoh tidak dijual.' },
  'loan-out': { title: 'BUKTI PINJAM BARANG PAMERAN', opening: 'barang berikut dipinjamkan untuk pameran dan tetap tercatat sebagai persediaan:', cost: 'Nilai satuan', giver: 'Yang menyerahkan', taker: 'Peminjam', closing: 'Peminjam bertanggung jawab atas barang sampai dikembalikan.' },
  'loan-back': { title: 'BUKTI KEMBALI BARANG PAMERAN', opening: 'barang pinjaman pameran berikut telah dikembalikan:', cost: 'Nilai satuan', giver: 'Peminjam', taker: 'Yang menerima', closing: 'Barang telah diperiksa saat dikembalikan.' },
  'to-producer': { title: 'BERITA ACARA RETUR BARANG', opening: 'barang berikut dikembalikan kepada pembuat atau penitipnya:', cost: 'Nilai satuan', giver: 'Yang menyerahkan', taker: 'Yang menerima', closing: 'Barang telah diperiksa bersama.' },
  transfer: { title: 'BUKTI PEMINDAHAN BARANG', opening: 'barang berikut dipindahkan:', cost: null, giver: 'Yang menyerahkan', taker: 'Yang menerima', closing: 'Barang telah dihitung bersama.' },
};
