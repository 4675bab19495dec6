/** What a column of a file can hold. `code` may stand in several columns; every other once. */
export const GOODS_FIELDS = [
  'name',
  'code',
  'price',
  'category',
  'workshop',
  'producer',
  'unit',
  'kind',
  'fractional',
  'priceFloor',
  'stock',
  'expiresOn',
  'active',
  'cost',
  'netContent',
  'ingredients',
  'pirt',
  'pirtEnd',
  'bpomMd',
  'bpomMl',
  'halal',
  'halalEnd',
  'tracksExpiry',
  'shelfLifeDays',
  'tracksBatch',
  'brand',
  'kbki',
  'weightGrams',
  'description',
  'cardText',
] as const;
export type GoodsField = (typeof GOODS_FIELDS)[number];
export type GoodsRole = GoodsField | 'ignore';

/** How people head such columns, the more telling first; what nobody may take for something else is named `ignore`. */
const WORDS: readonly (readonly [GoodsRole, RegExp])[] = [
  ['name', /^(?:nama|uraian) (?:barang|produk)\b/],
  ['ignore', /^(?:no|nomor|nomer|#|no urut)$|foto|gambar|picture|image/],
  // Whoever made it: no person's name may become that of goods. Their workshop and their unit may.
  ['ignore', /^(?!.*(?:harga|price|stok|jumlah|bengkel|unit|upt|lapas|rutan)).*(?:\b(?:wbp|napi|narapidana|tahanan)\b|warga binaan|pembuat|perajin|pengrajin|penjahit)/],
  ['priceFloor', /(?:harga|price).*(?:terendah|minimum|minimal|min)|(?:terendah|minimum|lowest|floor).*(?:harga|price)?/],
  ['cost', /(?:harga|price).*(?:beli|pokok|modal|perolehan|cost|buy)|^hpp|\bcost\b/],
  ['ignore', /(?:harga|price).*(?:grosir|reseller|lama|instansi)/],
  ['pirtEnd', /pirt.*(?:berlaku|sampai|akhir|habis|end|until)/],
  ['halalEnd', /halal.*(?:berlaku|sampai|akhir|habis|end|until)/],
  ['pirt', /pirt/],
  ['bpomMl', /bpom.*ml|^ml$/],
  ['bpomMd', /bpom|^md$/],
  ['halal', /halal/],
  ['shelfLifeDays', /(?:umur|masa|daya) simpan|shelf life/],
  ['expiresOn', /^baik (?:sampai|hingga|sebelum|sd)|(?:tanggal|tgl) (?:kedaluwarsa|kadaluarsa|kadaluwarsa|exp)|best before|(?:expir\w*|exp) date|^exp$/],
  ['tracksExpiry', /kedaluwarsa|kadaluarsa|kadaluwarsa|expir/],
  ['tracksBatch', /batch|kelompok produksi|^lot$/],
  ['kbki', /kbki/],
  ['netContent', /isi bersih|berat bersih|netto|net weight|net content/],
  ['weightGrams', /berat|bobot|weight/],
  ['cardText', /kartu (?:qr|cerita)|^cerita|qr card/],
  ['ingredients', /komposisi|^bahan|ingredient/],
  ['brand', /merek|merk|brand/],
  ['code', /barcode|\bean\b|\bupc\b|\bgtin\b|\bsku\b|\bplu\b|kode|\bcode\b/],
  ['price', /harga|price|tarif/],
  ['workshop', /bengkel|workshop|kelompok kerja|pokja/],
  ['producer', /unit penghasil|produsen|producer|pemasok|supplier|penitip|asal|pembuat|\bupt\b|lapas|rutan/],
  ['category', /golongan|kategori|category|kelompok|jenis barang/],
  ['fractional', /pecahan|desimal|timbang|boleh sebagian|fractional/],
  ['unit', /satuan|^unit$|\buom\b|kemasan/],
  ['kind', /^(?:jenis|tipe|type|kind)$/],
  ['stock', /stok|stock|sisa|jumlah|qty|kuantitas|on hand/],
  ['active', /aktif|active|dijual|status/],
  ['description', /deskripsi|keterangan|description/],
  ['name', /nama|name|barang|produk|product|item|uraian|hasil karya/],
];

/** How people shorten such names. */
const SHORT: Readonly<Record<string, string>> = { brg: 'barang', hrg: 'harga', sat: 'satuan', jml: 'jumlah', jmlh: 'jumlah', ket: 'keterangan' };

/** What a column of this name probably holds, or null. */
export function roleOfHeader(header: string): GoodsRole | null {
  const plain = plainHeader(header).split(' ').map((word) => SHORT[word] ?? word).join(' ');
  if (plain === '' || plain.length > 60) return null;
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** True where a column of names says that they are those of goods: a bare `Nama` beside it is somebody's. */
export function namesGoods(header: string): boolean {
  return /(?:barang|brg|produk|product|item|karya)$/.test(plainHeader(header));
}

/** A name without case, marks and double blanks: the same people head the same file the same way. */
export function plainHeader(header: string): string {
  return header.toLowerCase().replace(/[\s\u00a0_]+/g, ' ').replace(/\((?:rp|idr)\.?\)/g, '').replace(/[^\p{L}\p{N} #]/gu, '').trim();
}
