import type { ProductRow } from '../../../shared/contract/catalog.ts';
import type { GoodsDraft, PlacedGoods } from '../../../shared/contract/stock.ts';
import { addDays } from '../../../shared/kernel/add-days.ts';
import { parseQuantity } from '../../../shared/domain/cash/parse-quantity.ts';
import { GALLERY } from '../../../shared/domain/stock/place.ts';
import type { ProducerId } from '../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { parseDay, writeDay } from '../../ui/parse-day.ts';

/** What came in of one product, as it is typed. */
export interface ReceiveDraft {
  readonly quantity: string;
  readonly lot: string;
  readonly expiresOn: string;
  readonly note: string;
  /** Empty: the unit's own goods. */
  readonly ownerId: string;
  readonly toPlace: string;
}

type Received = Pick<ProductRow, 'productId' | 'kind' | 'workshop' | 'details'>;

/** How such goods mostly come in: to the one place and of the one owner that they lie there of, good for as long as they keep. */
export function usualReceiving({ kind, details }: Received, placed: readonly PlacedGoods[], today: BusinessDay): ReceiveDraft {
  const lying = placed.filter((one) => one.onHand > 0);
  const owners = new Set(lying.map((one) => one.ownerId));
  const places = new Set(lying.map((one) => one.placeId));
  const [owner] = owners;
  const [place] = places;
  return {
    quantity: kind === 'unique' ? '1' : '',
    lot: '',
    expiresOn: details.tracksExpiry && details.shelfLifeDays !== null ? writeDay(addDays(today, details.shelfLifeDays)) : '',
    note: '',
    ownerId: owners.size === 1 ? (owner ?? '') : '',
    toPlace: places.size === 1 && place !== undefined ? place : GALLERY,
  };
}

export type ReceiveFaults = Readonly<Partial<Record<'quantity' | 'expiresOn', string>>>;

/** The document of goods that is meant, or the code of what is wrong with each field. */
export function receivingOf(product: Received, draft: ReceiveDraft, ownerName: string): { readonly document: GoodsDraft | null; readonly faults: ReceiveFaults } {
  const quantity = parseQuantity(draft.quantity);
  const { tracksBatch, tracksExpiry } = product.details;
  const typedDay = tracksExpiry ? draft.expiresOn.trim() : '';
  const expiresOn = parseDay(typedDay);
  const faults: ReceiveFaults = {
    ...(quantity.ok ? {} : { quantity: quantity.error.code }),
    ...(!tracksExpiry || expiresOn !== null ? {} : { expiresOn: typedDay === '' ? 'stock.day-needed' : 'stock.day-unreadable' }),
  };
  if (!quantity.ok || Object.keys(faults).length > 0) return { document: null, faults };
  const consigned = draft.ownerId !== '';
  return {
    document: {
      kind: consigned ? 'consigned' : 'received',
      fromPlace: null,
      toPlace: draft.toPlace,
      ownerId: consigned ? (draft.ownerId as ProducerId) : null,
      party: consigned ? ownerName : product.workshop,
      person: '',
      note: draft.note.trim(),
      reference: '',
      lines: [{ productId: product.productId, quantity: quantity.value, lot: tracksBatch ? draft.lot.trim() : '', expiresOn }],
    },
    faults,
  };
}
