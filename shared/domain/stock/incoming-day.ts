import { addDays } from '../../kernel/add-days.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { ProductDetails } from '../catalog/product-details.ts';

type Keeping = Pick<ProductDetails, 'tracksExpiry' | 'shelfLifeDays'>;

/** The day until which goods that come in on `today` are good: as it was told, else as long as the product keeps; null where neither is known. */
export function incomingDay({ tracksExpiry, shelfLifeDays }: Keeping, told: BusinessDay | null, today: BusinessDay): BusinessDay | null {
  return told ?? (tracksExpiry && shelfLifeDays !== null ? addDays(today, shelfLifeDays) : null);
}

/** Why goods cannot come in with this day: what keeps only so long needs one, and nothing comes in that is past its day. */
export function incomingDayFault({ tracksExpiry }: Pick<Keeping, 'tracksExpiry'>, expiresOn: BusinessDay | null, today: BusinessDay): 'needed' | 'past' | null {
  if (expiresOn === null) return tracksExpiry ? 'needed' : null;
  return expiresOn < today ? 'past' : null;
}
