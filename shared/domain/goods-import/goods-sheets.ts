import type { Permit, PermitKind } from '../catalog/permit.ts';
import type { ProductKind } from '../catalog/product.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { Cell, Sheet } from '../close-export/export-tables.ts';
import { harmlessText } from '../close-export/harmless-text.ts';
import { GOODS_FIELDS, type GoodsField } from './goods-fields.ts';
import type { KnownGoods } from './plan-goods.ts';

/** A product as a whole, with what lies there of it. */
export interface GoodsListing extends KnownGoods {
  /** Thousandths; null for services. */
  readonly onHand: number | null;
  /** The earliest day among the batches of which something lies here; null where none has one. */
  readonly expiresOn: BusinessDay | null;
}

interface GoodsColumn {
  /** As the import knows it again. */
  readonly head: string;
  /** What a person writes there. */
  readonly hint: string;
  readonly of: (goods: GoodsListing) => Cell;
}

const yesNo = (value: boolean): Cell => (value ? 'ya' : 'tidak');
const KIND: Record<ProductKind, string> = { goods: 'barang', service: 'jasa', unique: 'satu-satunya' };
/** The first permit of a kind is the one a file means. */
const permit = (kind: PermitKind, part: keyof Pick<Permit, 'number' | 'endsOn'>) => (goods: GoodsListing): Cell => goods.details.permits.find((one) => one.kind === kind)?.[part] ?? null;
const amount = (thousandths: number | null): Cell => (thousandths === null ? null : thousandths / 1000);

/** The columns of a file of goods, the same for what goes out, for the empty form and for what comes in. */
const COLUMNS: Record<GoodsField, GoodsColumn> = {
  name: { head: 'Nama barang', hint: 'Wajib. Nama yang sama berarti barang yang sama.', of: ({ name }) => name },
  code: { head: 'Kode', hint: 'Barcode atau kode sendiri; beberapa kode dipisah koma. Baris dikenali dari kodenya dulu, baru dari namanya.', of: ({ codes }) => (codes.length === 0 ? null : codes.join(', ')) },
  price: { head: 'Harga (Rp)', hint: 'Wajib untuk barang baru. Rupiah bulat: 12500, 12.500 atau Rp 12.500,00.', of: ({ price }) => price },
  category: { head: 'Golongan', hint: 'Yang belum ada dibuat.', of: ({ category }) => category },
  workshop: { head: 'Bengkel kerja', hint: 'Yang belum ada dibuat. Tanpa nama orang.', of: ({ workshop }) => workshop },
  producer: { head: 'Unit penghasil', hint: 'Lapas, Rutan, Bapas atau koperasi.', of: ({ producer }) => producer },
  unit: { head: 'Satuan', hint: 'buah, kg, bungkus, kali …', of: ({ unit }) => unit },
  kind: { head: 'Jenis', hint: 'barang, jasa atau satu-satunya. Tidak bisa diubah kemudian.', of: ({ kind }) => KIND[kind] },
  fractional: { head: 'Boleh pecahan', hint: 'ya untuk yang ditimbang: 1,5 kg.', of: ({ kind, fractional }) => (kind === 'unique' ? null : yesNo(fractional)) },
  priceFloor: { head: 'Harga terendah (Rp)', hint: 'Hanya untuk harga terbuka.', of: ({ priceFloor }) => priceFloor },
  stock: { head: 'Stok', hint: 'Stok awal barang baru. Stok barang yang sudah ada tidak berubah dari berkas.', of: ({ onHand }) => amount(onHand) },
  expiresOn: { head: 'Baik sampai', hint: 'Hanya untuk stok awal barang baru yang ada kedaluwarsanya: 31-12-2027. Kosong: dihitung dari umur simpannya.', of: ({ expiresOn }) => expiresOn },
  active: { head: 'Dijual', hint: 'ya atau tidak.', of: ({ active }) => yesNo(active) },
  cost: { head: 'Harga pokok (Rp)', hint: 'Per satuan.', of: ({ details }) => details.cost },
  netContent: { head: 'Isi bersih', hint: '100 g', of: ({ details }) => details.netContent },
  ingredients: { head: 'Komposisi', hint: 'Untuk label pangan.', of: ({ details }) => details.ingredients },
  pirt: { head: 'P-IRT', hint: '15 angka.', of: permit('p-irt', 'number') },
  pirtEnd: { head: 'P-IRT berlaku sampai', hint: '2027-12-31 atau 31-12-2027.', of: permit('p-irt', 'endsOn') },
  bpomMd: { head: 'BPOM MD', hint: '12 angka.', of: permit('bpom-md', 'number') },
  bpomMl: { head: 'BPOM ML', hint: '12 angka.', of: permit('bpom-ml', 'number') },
  halal: { head: 'Halal', hint: 'Nomor sertifikat.', of: permit('halal', 'number') },
  halalEnd: { head: 'Halal berlaku sampai', hint: 'Kosong: tanpa batas.', of: permit('halal', 'endsOn') },
  tracksExpiry: { head: 'Ada kedaluwarsa', hint: 'ya atau tidak.', of: ({ details }) => yesNo(details.tracksExpiry) },
  shelfLifeDays: { head: 'Umur simpan (hari)', hint: 'Usul tanggal kedaluwarsa saat barang masuk.', of: ({ details }) => details.shelfLifeDays },
  tracksBatch: { head: 'Ada kelompok produksi', hint: 'ya atau tidak.', of: ({ details }) => yesNo(details.tracksBatch) },
  brand: { head: 'Merek', hint: '', of: ({ details }) => details.eKatalog?.brand ?? null },
  kbki: { head: 'KBKI', hint: '5 sampai 10 angka.', of: ({ details }) => details.eKatalog?.kbki ?? null },
  weightGrams: { head: 'Berat (gram)', hint: 'Dengan kemasannya.', of: ({ details }) => details.eKatalog?.weightGrams ?? null },
  description: { head: 'Deskripsi', hint: 'Untuk e-Katalog.', of: ({ details }) => details.eKatalog?.description ?? null },
  cardText: { head: 'Kartu QR', hint: 'Cerita barang untuk ponsel pembeli, paling banyak 160 huruf. Jangan menulis nama orang.', of: ({ details }) => details.cardText },
};

const HEAD = GOODS_FIELDS.map((field) => COLUMNS[field].head);

/** All goods, one row each: what is changed in it and brought in again changes the goods. */
export function goodsSheet(goods: readonly GoodsListing[]): Sheet {
  return { name: 'Barang', head: HEAD, rows: goods.map((one) => GOODS_FIELDS.map((field) => COLUMNS[field].of(one))) };
}

/** The form to fill in: no rows, and a sheet that says what belongs into each column. */
export function templateSheets(): readonly [Sheet, Sheet] {
  return [
    { name: 'Barang', head: HEAD, rows: [] },
    { name: 'Petunjuk', head: ['Kolom', 'Isi'], rows: GOODS_FIELDS.map((field) => [COLUMNS[field].head, COLUMNS[field].hint]) },
  ];
}

/** What e-Katalog asks of goods (product form of version 6, in its order), of those somebody described for it; the last column names what is still missing. */
export function eKatalogSheet(goods: readonly GoodsListing[]): Sheet {
  return {
    name: 'e-Katalog',
    head: ['Kategori galeri', 'Nama produk', 'Nomor produk', 'KBKI', 'TKDN (%)', 'Sertifikat TKDN', 'SNI', 'Merek', 'Spesifikasi', 'Izin', 'Satuan', 'Harga (Rp)', 'Stok', 'Berat (gram)', 'Panjang (mm)', 'Lebar (mm)', 'Tinggi (mm)', 'Tautan', 'Belum diisi'],
    rows: goods
      .filter(({ active, details }) => active && details.eKatalog !== null)
      .map(({ name, category, codes, unit, price, onHand, details }) => {
        const shop = details.eKatalog;
        const [length = null, width = null, height = null] = shop?.size ?? [];
        const missing = [...(shop?.kbki == null ? ['KBKI'] : []), ...(shop?.brand == null ? ['Merek'] : []), ...(shop?.description == null ? ['Spesifikasi'] : []), ...(shop?.weightGrams == null ? ['Berat'] : []), ...(shop?.size == null ? ['Ukuran'] : []), ...(codes.length === 0 ? ['Nomor produk'] : [])];
        return [category, name, codes[0] ?? null, shop?.kbki ?? null, shop?.tkdn == null ? null : shop.tkdn / 100, shop?.tkdnCertificate ?? null, shop?.sni ?? null, shop?.brand ?? null, shop?.description ?? null, permitWords(details.permits), unit, price, amount(onHand), shop?.weightGrams ?? null, length, width, height, shop?.link ?? null, missing.length === 0 ? null : missing.join(', ')];
      }),
  };
}

function permitWords(permits: readonly Permit[]): Cell {
  const words = permits.map(({ kind, number }) => `${COLUMNS[kind === 'p-irt' ? 'pirt' : kind === 'bpom-md' ? 'bpomMd' : kind === 'bpom-ml' ? 'bpomMl' : 'halal'].head} ${number}`);
  return words.length === 0 ? null : words.join('; ');
}

/** As a workbook keeps it: nothing is calculated there, but an apostrophe that is the text's own would be taken for one that made a CSV harmless. */
export function withApostrophes({ name, head, rows }: Sheet): Sheet {
  return { name, head, rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' && cell.startsWith("'") ? harmlessText(cell) : cell))) };
}

/** A part of a number with a comma, as the import of this country reads it: 1.125 would be a thousand. */
export function withCommas({ name, head, rows }: Sheet): Sheet {
  return { name, head, rows: rows.map((row) => row.map((cell) => (typeof cell === 'number' && !Number.isInteger(cell) ? String(cell).replace('.', ',') : cell))) };
}
