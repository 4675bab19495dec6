import { ZONE_LABEL, type TimeZone } from '../../kernel/instant.ts';
import type { Cell, Sheet } from '../close-export/export-tables.ts';
import type { ListedStock, PlacedStock } from '../stock/stock-list.ts';
import { columnMoment, OWN_WORDS } from './list-words.ts';

/** A product of a list of stock with its first code and what of it lies where. */
export interface StockInSight extends ListedStock {
  readonly code: string | null;
  readonly placed: readonly PlacedStock[];
}

/** What the rows do not know: names of places and owners by their id, and the zone that moments are told in. */
export interface StockSheetWords {
  readonly places: ReadonlyMap<string, string>;
  readonly owners: ReadonlyMap<string, string>;
  readonly zone: TimeZone;
}

/** A list of stock as its page shows it, a row a product; and what lies where, of which batch and owner. `total`: products in it, with those beyond `rows`. */
export function onHandSheets({ rows, total }: { readonly rows: readonly StockInSight[]; readonly total: number }, { places, owners, zone }: StockSheetWords): Sheet[] {
  const place = (id: string): string => places.get(id) ?? id;
  const moment = (at: number | null): Cell => (at === null ? null : columnMoment(at, zone));
  const left = total - rows.length;
  return [
    {
      name: 'Stok',
      head: ['Barang', 'Kode', 'Ada', 'Satuan', 'Di mana', 'Batas stok', `Terakhir masuk (${ZONE_LABEL[zone]})`, `Terakhir laku (${ZONE_LABEL[zone]})`, 'Harga jual (Rp)', 'Keadaan'],
      rows: [
        ...rows.map((row): Cell[] => [row.name, row.code, units(onHandOf(row)), row.unit, whereWords(row, place), row.minimum === null ? null : units(row.minimum), moment(row.last_in), moment(row.last_sold), row.price, stateWords(row)]),
        ...(left > 0 ? [[`${left} barang lagi tidak termuat.`]] : []),
      ],
    },
    {
      name: 'Letak',
      head: ['Barang', 'Kode', 'Tempat', 'Kelompok', 'Baik sampai', 'Pemilik', 'Jumlah', 'Satuan', 'Biaya per satuan (Rp)'],
      rows: rows.flatMap((row) => row.placed.map((one): Cell[] => [row.name, row.code, place(one.place_id), one.lot, one.expires_on, one.owner_id === '' ? OWN_WORDS : (owners.get(one.owner_id) ?? one.owner_id), units(one.on_hand), row.unit, one.unit_cost])),
    },
  ];
}

const units = (thousandths: number): number => thousandths / 1000;

/** Over all places. */
const onHandOf = ({ placed }: StockInSight): number => placed.reduce((sum, one) => sum + one.on_hand, 0);

/** `Galeri 12, Gudang 40`. */
function whereWords({ placed }: StockInSight, place: (id: string) => string): string | null {
  const sums = new Map<string, number>();
  for (const one of placed) sums.set(one.place_id, (sums.get(one.place_id) ?? 0) + one.on_hand);
  return [...sums].map(([id, onHand]) => `${place(id)} ${String(units(onHand)).replace('.', ',')}`).join(', ') || null;
}

function stateWords(row: StockInSight): string | null {
  const low = row.minimum !== null && onHandOf(row) < row.minimum;
  const words = [...(row.placed.some((one) => one.on_hand < 0) ? ['di bawah nol'] : low ? ['tinggal sedikit'] : []), ...(row.active === 1 ? [] : ['tidak dijual'])];
  return words.join(', ') || null;
}
