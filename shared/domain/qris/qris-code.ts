import type { BasisPoints } from '../../kernel/basis-points.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

/** A data object; `fields` are its own objects when it is a template (26–51, 62, 64, 80–99) that can be read, else null. */
export interface QrisField {
  readonly tag: string;
  readonly value: string;
  readonly fields: readonly QrisField[] | null;
}

/** One merchant account template (EMVCo MPM tags 26–51; 51 is the national repository of BI/ASPI). */
export interface QrisAccount {
  readonly tag: string;
  /** Sub-tag 00, the reverse domain of the scheme, e.g. `ID.CO.QRIS.WWW`; as written, upper or lower case. */
  readonly domain: string;
  /** Sub-tag 01, the merchant PAN; its first eight digits name the payment provider. */
  readonly pan: string | null;
  /** Sub-tag 02, the merchant id; in the national repository the NMID. */
  readonly merchantId: string | null;
  /** Sub-tag 03 as written, e.g. `UMI`. */
  readonly criteria: string | null;
}

/** What the code asks of the payer on top (EMVCo MPM tags 55–57). `unreadable`: the three tags contradict each other. */
export type QrisTip =
  | { readonly kind: 'asked' }
  | { readonly kind: 'fixed'; readonly amount: Rupiah }
  | { readonly kind: 'percent'; readonly share: BasisPoints }
  | { readonly kind: 'unreadable' };

/** The judgement on tag 63. Only `right` proves that the code was copied whole; it never proves whose code it is. */
export interface QrisChecksum {
  /** `misplaced`: tag 63 stands, but not last, so nobody can say what it covers. */
  readonly verdict: 'right' | 'wrong' | 'missing' | 'misplaced';
  /** What the code says, null when it says nothing. */
  readonly stated: string | null;
  /** What it should say. */
  readonly computed: string;
}

/** Something that deviates from the standard and is accepted all the same, since codes in use have it; `tag` says where. */
export interface QrisRemark {
  readonly code:
    | 'cleaned'
    | 'lower-case-checksum'
    | 'missing'
    | 'too-long'
    | 'template-unreadable'
    | 'unknown-initiation'
    | 'dynamic-without-amount'
    | 'asks-tip';
  readonly tag: string;
}

/** A QRIS code that was read: everything it says, and how far it can be trusted. */
export interface QrisCode {
  /** The text of the code, freed of what copying added, its checksum in upper case. Safe to draw again. */
  readonly payload: string;
  /** Every data object in the order it stands. */
  readonly fields: readonly QrisField[];
  /** Tag 01: `static` (11, printed once, the payer types the amount), `dynamic` (12, for one sale), `unstated` otherwise. */
  readonly initiation: 'static' | 'dynamic' | 'unstated';
  /** `transfer`: money to a person's account (tag 40, category 4829, purpose BOOK, DMCT or XBCT), not to a merchant. */
  readonly purpose: 'payment' | 'transfer';
  readonly accounts: readonly QrisAccount[];
  /** National merchant id (tag 51, sub-tag 02), null when the code has none. */
  readonly nmid: string | null;
  /** Merchant criteria as written (UMI, UKE, UME, UBE, URE, PSO, BLU): the national one, else the first account's. */
  readonly criteria: string | null;
  /** Tag 52, ISO 18245. */
  readonly category: string | null;
  /** Tag 59, exactly as written: a blank at its end belongs to it. */
  readonly merchantName: string | null;
  /** Tag 60. */
  readonly city: string | null;
  /** Tag 61. */
  readonly postalCode: string | null;
  /** Tag 54 in rupiah, null when the payer types it. */
  readonly amount: Rupiah | null;
  readonly tip: QrisTip | null;
  /** Tag 62, sub-tags 01, 03, 05 and 07. */
  readonly additional: {
    readonly billNumber: string | null;
    readonly store: string | null;
    readonly reference: string | null;
    readonly terminal: string | null;
  };
  readonly checksum: QrisChecksum;
  readonly remarks: readonly QrisRemark[];
}
