import type { CatalogImport } from '../../../electron/db/repos/catalog-repo.ts';
import { mintInternalEan } from '../../../shared/domain/barcode/mint-internal-ean.ts';
import type { StockEntryLine } from '../../../shared/domain/journal/entry.ts';
import type { SeededRandom } from './seeded-random.ts';

const THINGS = 'Keripik,Kopi,Sambal,Abon,Kue kering,Roti,Teh,Sirup,Madu,Keset,Sapu,Tas,Dompet,Kemeja,Sarung,Selendang,Taplak,Bantal,Kursi,Meja,Rak,Lemari,Bangku,Pot,Vas,Lampu,Nampan,Talenan,Sendok,Mangkuk,Piring,Patung,Miniatur,Wayang,Topeng,Kalung,Gelang,Cincin,Paving,Batako'.split(',');
const MANNERS = 'pisang,singkong,tempe,bawang,kelapa,jahe,kayu manis,pandan,rotan,bambu,mahoni,jati,batik,tenun,rajut,anyam,ukir,sabut,kain perca,kulit,tembaga,tanah liat,gula aren,cokelat,keju,pedas,manis,gurih,asin,hijau,merah,biru,hitam,putih'.split(',');
const PLACES = 'Palu,Donggala,Poso,Sigi,Luwuk,Ampana,Kendari,Makassar,Manado,Gorontalo,Ambon,Ternate,Sorong,Jayapura,Mataram,Kupang,Bali,Malang,Solo,Cirebon'.split(',');
const MEASURES = 'kecil,sedang,besar,100 g,150 g,250 g,500 g,1 kg,isi 3,isi 6,isi 12,motif A,motif B,motif C,nomor 1,nomor 2,nomor 3,nomor 4,seri baru,seri lama'.split(',');

const CATEGORIES = 12;
const PRODUCERS = 300;
/** Without a common factor with the number of names, so that each index gets a name of its own. */
const STRIDE = 104_729;

/** Goods of every kind in the proportions of a gallery, and what lies on the shelf of each. Equal for equal random numbers. */
export function catalogRows(products: number, random: SeededRandom, nextId: () => string, at: number): { readonly rows: CatalogImport; readonly stock: readonly StockEntryLine[] } {
  const categories = Array.from({ length: CATEGORIES }, (_, index) => ({ id: nextId(), name: `Golongan ${index + 1}`, position: index + 1 }));
  const producers = Array.from({ length: PRODUCERS }, (_, index) => ({ id: nextId(), name: `Lapas nomor ${index + 1}` }));
  const workshops = producers.map((producer) => ({ id: nextId(), producerId: producer.id, name: 'Bengkel kerja' }));
  const rows = Array.from({ length: products }, (_, index) => {
    const workshop = workshops[random.below(PRODUCERS)] ?? workshops[0];
    const chance = random.next();
    return {
      id: nextId(),
      name: nameOf(index),
      kind: chance < 0.02 ? ('unique' as const) : chance < 0.05 ? ('service' as const) : ('goods' as const),
      category_id: categories[random.below(CATEGORIES)]?.id ?? '',
      producer_id: workshop?.producerId ?? '',
      workshop_id: workshop?.id ?? '',
      unit: 'buah',
      fractional: 0 as const,
      price: 1_000 * (1 + random.below(300)),
      picture: null,
      rank: index + 1,
      created_at: at,
    };
  });
  const batches = rows
    .filter((row) => row.kind === 'goods' && random.next() < 0.2)
    .map((row) => ({ id: nextId(), productId: row.id, lot: 'AWAL', expiresOn: `2027-0${1 + random.below(9)}-1${random.below(10)}` }));
  const batchOf = new Map(batches.map((batch) => [batch.productId, batch.id]));
  const stocked = rows.filter((row) => row.kind !== 'service');
  return {
    rows: { producers, workshops, categories, products: rows, batches, codes: rows.map((row, index) => ({ code: mintInternalEan(index + 1), productId: row.id, position: 1 })) },
    stock: stocked.map((row) => ({ productId: row.id, batchId: batchOf.get(row.id) ?? null, quantity: row.kind === 'unique' ? 1_000 : 1_000_000_000 })),
  };
}

function nameOf(index: number): string {
  let place = (index * STRIDE) % (THINGS.length * MANNERS.length * PLACES.length * MEASURES.length);
  const words = [THINGS, MANNERS, PLACES, MEASURES].map((list) => {
    const word = list[place % list.length] ?? '';
    place = Math.floor(place / list.length);
    return word;
  });
  return words.join(' ');
}
