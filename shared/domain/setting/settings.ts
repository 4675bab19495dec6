import type { BusinessDay, TimeZone } from '../../kernel/instant.ts';
import type { BasisPoints } from '../../kernel/basis-points.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import { DEFAULT_REVENUE_ACCOUNTS, type RevenueAccounts } from '../close/revenue-account.ts';
import { DEFAULT_MATCHING_TERMS, type MatchingTerms } from '../reconciliation/matching-terms.ts';
import { DEFAULT_TENDERS, type Tender } from '../payment/tender.ts';
import { BUILT_IN_TEMPLATES } from '../label/built-in-templates.ts';
import type { LabelPrinterSetting } from '../label/label-printer.ts';
import type { LabelTemplate } from '../label/label-template.ts';
import type { LabelPattern } from '../barcode/label-pattern.ts';
import type { DiscountLimit } from '../pricing/discount.ts';
import { DEFAULT_DEADLINE_RULES, DEFAULT_HOLIDAYS, type DeadlineRules, type Holiday, type RevenueTarget } from '../treasury/treasury-rules.ts';

/** Every setting by key. Each is dated: the value in force is the newest whose day has come. */
export interface Settings {
  readonly unit: UnitSetting;
  /** The unit among offices, for A4 papers. */
  readonly 'unit.office': OfficeSetting;
  /** Who signs A4 papers. */
  readonly 'unit.officials': OfficialsSetting;
  readonly kuitansi: KuitansiSetting;
  readonly 'receipt.texts': { readonly thanks: readonly string[]; readonly showWorkshop: boolean; readonly logo: boolean };
  /** The unit's mark on receipts: a PNG in base64, at most {@link LOGO_BYTES_MAX} characters; null = the woven mark. */
  readonly 'receipt.logo': { readonly png: string | null };
  readonly 'cash.rounding': CashRoundingSetting;
  /** Ways to pay, in the order of the payment screen. */
  readonly tenders: { readonly list: readonly Tender[] };
  /** The unit's own static QRIS code as it was scanned, or null. */
  readonly qris: { readonly payload: string | null };
  /** Up to here a cashier gives a discount alone. */
  readonly 'discount.limit': DiscountLimit;
  /** Up to here a cashier gives money back alone; 0: always with a second person. */
  readonly 'refund.limit': { readonly amount: Rupiah };
  /** Whether the stock may fall below zero at the till; how many days ahead an expiry is told; after how many days without a sale goods are slow. */
  readonly 'stock.rules': { readonly allowNegative: boolean; readonly warnDays: number; readonly slowDays: number };
  readonly 'revenue.accounts': RevenueAccounts;
  /** Until when receipts must be deposited. */
  readonly 'treasury.deadline': DeadlineRules;
  readonly 'treasury.holidays': { readonly list: readonly Holiday[] };
  readonly 'treasury.targets': { readonly list: readonly RevenueTarget[] };
  /** What counts as the same money at the till and at the bank. */
  readonly matching: MatchingTerms;
  /** Above these a second person is needed: what the drawer pays out at once, and what a count differs by. */
  readonly 'cash.limits': { readonly paidOut: Rupiah; readonly difference: Rupiah };
  /** What a close leaves in the drawer for the next shift, when there is as much. */
  readonly 'cash.float': { readonly amount: Rupiah };
  /** A stock count whose differences are worth more than this (at price, short and over together) is approved by two people. */
  readonly 'stock-count.limit': { readonly amount: Rupiah };
  readonly 'printer.receipt': PrinterSetting;
  readonly 'printer.label': LabelPrinterSetting;
  /** Labels as data, in the order in which they are offered, and what the card says besides the goods. */
  readonly labels: { readonly templates: readonly LabelTemplate[]; readonly cardText: string };
  readonly scanner: ScannerSetting;
  /** A pole display for buyers on a serial port (COM3, /dev/ttyUSB0). */
  readonly 'display.vfd': { readonly on: boolean; readonly port: string; readonly baud: number };
  /** How the gallery's own weight and price labels are built; the first that fits a code reads it. */
  readonly 'barcode.patterns': { readonly list: readonly LabelPattern[] };
  readonly counter: { readonly lockMinutes: number; readonly sound: number };
  /** Where copies of the books go: `folder` null = beside the books, on the same disk; `stick`: also onto a removable medium that is plugged in. */
  readonly backup: { readonly folder: string | null; readonly stick: boolean };
}
export type SettingKey = keyof Settings;

/** Longest base64 text of a logo: a picture as wide as the paper in grey. */
export const LOGO_BYTES_MAX = 96_000;

/** The gallery as it stands on paper. */
export interface UnitSetting {
  readonly name: string;
  readonly agency: string;
  readonly address: string;
  readonly phone: string;
  readonly timeZone: TimeZone;
}

/** What stands in the letterhead and on the books; every text may be empty and is then left out. */
export interface OfficeSetting {
  /** Ministry, directorate general, regional office, over the unit's agency. */
  readonly above: readonly string[];
  /** Code of the ministry (bagian anggaran), 3 digits. */
  readonly ministryCode: string;
  /** Code of the unit in the budget (satker), 6 digits. */
  readonly satkerCode: string;
  /** Where papers are signed. */
  readonly city: string;
  readonly dipaNumber: string;
  readonly dipaDay: BusinessDay | null;
  /** Treasury office, code and name. */
  readonly kppn: string;
}

/** An official as the papers name him; without a name a dotted line is left for a hand. */
export interface Official {
  readonly position: string;
  readonly name: string;
  readonly nip: string;
  /** Rank and class: Penata Muda (III/a). */
  readonly rank: string;
}

export interface OfficialsSetting {
  /** Kuasa pengguna anggaran: the head, who examines the cash. */
  readonly head: Official;
  readonly treasurer: Official;
}

/** The stamp duty reminder on a kuitansi: whether it is wanted, above which amount, and how much the stamp is. */
export interface KuitansiSetting {
  readonly remindStamp: boolean;
  readonly above: Rupiah;
  readonly stamp: Rupiah;
}

/** Cash is rounded to a multiple of `step` rupiah; step 0 turns rounding off. */
export interface CashRoundingSetting {
  readonly step: Rupiah;
  readonly mode: 'down' | 'up' | 'nearest';
}

/** The receipt printer: `tcp://HOST:9100` or `file:///path`; null = no printer, receipts stay unprinted. */
export interface PrinterSetting {
  readonly address: string | null;
  readonly profileId: string;
  readonly drawer: boolean;
}

/** How the keyboard-wedge scanner types; times in ms. */
export interface ScannerSetting {
  readonly minLength: number;
  readonly averageGapMs: number;
  readonly maxGapMs: number;
  readonly prefix: string | null;
  readonly suffix: 'Enter' | 'Tab' | 'none';
}

export const SETTING_DEFAULTS: Omit<Settings, 'unit'> = {
  'unit.office': { above: [], ministryCode: '', satkerCode: '', city: '', dipaNumber: '', dipaDay: null, kppn: '' },
  'unit.officials': {
    head: { position: 'Kuasa Pengguna Anggaran', name: '', nip: '', rank: '' },
    treasurer: { position: 'Bendahara Penerimaan', name: '', nip: '', rank: '' },
  },
  // UU 10/2020: a stamp of Rp 10.000 on a receipt of more than Rp 5.000.000. Whether the state's own receipts are free of it is for the unit to say.
  kuitansi: { remindStamp: true, above: 5_000_000 as Rupiah, stamp: 10_000 as Rupiah },
  'receipt.texts': { thanks: ['Terima kasih sudah mendukung pelatihan kerja.'], showWorkshop: true, logo: true },
  'receipt.logo': { png: null },
  // Rounding to Rp 100 in cash is custom, not law: the unit dates and changes it (domain notes on rounding).
  'cash.rounding': { step: 100 as Rupiah, mode: 'down' },
  tenders: { list: DEFAULT_TENDERS },
  qris: { payload: null },
  'discount.limit': { share: 1000 as BasisPoints, amount: 50_000 as Rupiah },
  'refund.limit': { amount: 0 as Rupiah },
  'stock.rules': { allowNegative: true, warnDays: 14, slowDays: 90 },
  'revenue.accounts': DEFAULT_REVENUE_ACCOUNTS,
  'treasury.deadline': DEFAULT_DEADLINE_RULES,
  'treasury.holidays': { list: DEFAULT_HOLIDAYS },
  'treasury.targets': { list: [] },
  matching: DEFAULT_MATCHING_TERMS,
  'cash.limits': { paidOut: 200_000 as Rupiah, difference: 10_000 as Rupiah },
  'cash.float': { amount: 500_000 as Rupiah },
  'stock-count.limit': { amount: 100_000 as Rupiah },
  'printer.receipt': { address: null, profileId: 'generic-58', drawer: true },
  'printer.label': { address: null, language: 'tspl', dpi: 203, sensor: 'gap', darkness: 8, speed: 4, turned: true },
  labels: { templates: BUILT_IN_TEMPLATES, cardText: 'Terima kasih sudah mendukung pelatihan kerja.' },
  scanner: { minLength: 4, averageGapMs: 35, maxGapMs: 80, prefix: null, suffix: 'Enter' },
  'display.vfd': { on: false, port: '', baud: 9600 },
  // No national layout exists: the two that scales in use print, switched to the gallery's own in the settings.
  'barcode.patterns': {
    list: [
      { name: 'Label berat', pattern: 'PPNNNNNQQQQQC', prefix: '21', content: 'weight', decimals: 0 },
      { name: 'Label harga', pattern: 'PPNNNNNQQQQQC', prefix: '22', content: 'price', decimals: 0 },
    ],
  },
  counter: { lockMinutes: 3, sound: 60 },
  backup: { folder: null, stick: true },
};
