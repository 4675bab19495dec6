import type { Role } from '../../../shared/domain/access/role.ts';
import type { ProductKind } from '../../../shared/domain/catalog/product.ts';
import type { PriceEffect } from '../../../shared/domain/pricing/price-rule.ts';
import type { OfficeSetting, OfficialsSetting, UnitSetting } from '../../../shared/domain/setting/settings.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';

export interface DemoPerson {
  readonly name: string;
  readonly role: Role;
  /** PIN or password, as the role wants it; shown on screen, so worth nothing outside the demo. */
  readonly secret: string;
}

export interface DemoProducer {
  readonly key: string;
  readonly name: string;
}

export interface DemoWorkshop {
  readonly key: string;
  /** Key of the producing unit it belongs to. */
  readonly producer: string;
  readonly name: string;
}

export interface DemoCategory {
  readonly key: string;
  readonly name: string;
}

export interface DemoProduct {
  readonly key: string;
  readonly name: string;
  readonly kind: ProductKind;
  /** Keys of category and workshop. */
  readonly category: string;
  readonly workshop: string;
  /** Unit of sale as printed. */
  readonly unit: string;
  readonly fractional: boolean;
  readonly price: Rupiah;
  /** Lowest price that the cashier may type, in rupiah; null: the price is fixed. */
  readonly priceFloor: Rupiah | null;
  /** File in the page's pictures, without extension. */
  readonly picture: string | null;
  /** EAN-13 or Code 128; the first one is printed on labels. */
  readonly codes: readonly string[];
  /** Thousandths; null for services. */
  readonly openingStock: Quantity | null;
  /** Days from the gallery's first day to the expiry of the stock at hand; null when it does not expire. */
  readonly expiresInDays: number | null;
  /** Sales it stands on in an ordinary week, however many units each. */
  readonly weekly: number;
}

export interface DemoPriceList {
  readonly key: string;
  readonly name: string;
  readonly rules: readonly { readonly about: { readonly product: string } | { readonly category: string }; readonly effect: PriceEffect; readonly from: Quantity }[];
}

export interface DemoCustomer {
  readonly name: string;
  readonly phone: string | null;
  readonly agency: string | null;
  readonly npwp: string | null;
  /** Key of the price list, or null. */
  readonly list: string | null;
}

export interface DemoGallery {
  readonly unit: UnitSetting;
  readonly registerCode: string;
  /** A QRIS code that reads well and pays nobody. */
  /** Letterhead and officials of the A4 papers; every name and number an example. */
  readonly office: { readonly office: OfficeSetting; readonly officials: OfficialsSetting };
  readonly qris: string;
  readonly people: readonly DemoPerson[];
  readonly producers: readonly DemoProducer[];
  readonly workshops: readonly DemoWorkshop[];
  readonly categories: readonly DemoCategory[];
  /** Most sold first. */
  readonly products: readonly DemoProduct[];
  readonly priceLists: readonly DemoPriceList[];
  readonly customers: readonly DemoCustomer[];
}
