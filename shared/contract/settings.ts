import { type } from '@orpc/contract';
import * as z from 'zod';
import { LOGO_BYTES_MAX, type SettingKey, type Settings } from '../domain/setting/settings.ts';
import { labelTemplate } from './label-template-schema.ts';
import { LABEL_DPI, LABEL_LANGUAGES, LABEL_SENSORS } from '../domain/label/label-printer.ts';
import { LABEL_CONTENTS, PATTERN_DECIMALS, PATTERNS_MAX } from '../domain/barcode/label-pattern.ts';
import { TENDER_KINDS } from '../domain/payment/tender.ts';
import type { BasisPoints } from '../kernel/basis-points.ts';
import { TIME_ZONES, type Instant } from '../kernel/instant.ts';
import { isCalendarDay } from '../domain/treasury/calendar-day.ts';
import { businessDay, id, money, nothing, procedure, shortText } from './base.ts';

const tender = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.string().trim().min(1).max(20),
  kind: z.enum(TENDER_KINDS),
  needsReference: z.boolean(),
  opensDrawer: z.boolean(),
  active: z.boolean(),
});

/** `02-29` comes in leap years alone. */
const dayOfEachYear = z.string().refine((day) => isCalendarDay(`2028-${day}`));
const revenueAccount = z.string().regex(/^\d{6}$/);

const official = z.strictObject({
  position: z.string().trim().max(60),
  name: z.string().trim().max(80),
  /** 18 digits, with or without blanks. */
  nip: z.string().regex(/^(?:[\d ]{18,22})?$/),
  rank: z.string().trim().max(60),
});

const labelPattern = z.strictObject({
  name: z.string().trim().min(1).max(40),
  pattern: z.string().regex(/^[PNQXC]{1,24}$/),
  prefix: z.string().regex(/^[0-9]{1,12}$/),
  content: z.enum(LABEL_CONTENTS),
  decimals: z.int().min(PATTERN_DECIMALS.min).max(PATTERN_DECIMALS.max),
});
/** Basis points, 0..10000. */
const share = z.custom<BasisPoints>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 10_000);

/** One schema per setting: what may be stored under its key. */
export const settingSchemas = {
  unit: z.strictObject({
    name: z.string().trim().min(1).max(60),
    agency: z.string().trim().max(80),
    address: z.string().trim().max(160),
    phone: z.string().trim().max(30),
    timeZone: z.enum(TIME_ZONES),
  }),
  'unit.office': z.strictObject({
    above: z.array(z.string().trim().max(80)).max(4),
    ministryCode: z.string().regex(/^(?:\d{3})?$/),
    satkerCode: z.string().regex(/^(?:\d{6})?$/),
    city: z.string().trim().max(40),
    dipaNumber: z.string().trim().max(60),
    dipaDay: businessDay.nullable(),
    kppn: z.string().trim().max(60),
  }),
  'unit.officials': z.strictObject({ head: official, treasurer: official }),
  kuitansi: z.strictObject({ remindStamp: z.boolean(), above: money, stamp: money }),
  'receipt.texts': z.strictObject({ thanks: z.array(shortText(120)).max(6), showWorkshop: z.boolean(), logo: z.boolean() }),
  'receipt.logo': z.strictObject({ png: z.base64().max(LOGO_BYTES_MAX).nullable() }),
  'cash.rounding': z.strictObject({ step: money, mode: z.enum(['down', 'up', 'nearest']) }),
  tenders: z.strictObject({ list: z.array(tender).min(1).max(12) }),
  qris: z.strictObject({ payload: shortText(600).nullable() }),
  'discount.limit': z.strictObject({ share, amount: money }),
  'refund.limit': z.strictObject({ amount: money }),
  'stock.rules': z.strictObject({ allowNegative: z.boolean(), warnDays: z.int().min(0).max(365), slowDays: z.int().min(1).max(3_650) }),
  'revenue.accounts': z.strictObject({
    list: z.array(z.strictObject({ code: revenueAccount, name: z.string().trim().min(1).max(120) })).min(1).max(40),
    fallback: revenueAccount,
    byCategory: z.record(z.string().max(40), revenueAccount),
    shortage: revenueAccount,
  }),
  'treasury.deadline': z.strictObject({
    workDays: z.array(z.int().min(0).max(6)).min(1).max(7),
    endMinute: z.int().min(0).max(1439),
    dispensation: z.strictObject({ days: z.int().min(1).max(90), counts: z.enum(['calendar', 'working']), letter: z.string().trim().min(1).max(80), from: businessDay, to: businessDay }).nullable(),
    billingHours: z.int().min(1).max(720),
  }),
  'treasury.holidays': z.strictObject({ list: z.array(z.strictObject({ day: z.union([businessDay, dayOfEachYear]), name: z.string().trim().min(1).max(80) })).max(400) }),
  'treasury.targets': z.strictObject({ list: z.array(z.strictObject({ year: z.int().min(2000).max(2200), account: revenueAccount, amount: money })).max(400) }),
  matching: z.strictObject({ feeMax: share, feeRates: z.array(share).max(8), daysAfter: z.int().min(0).max(14), minutesApart: z.int().min(1).max(120) }),
  'cash.limits': z.strictObject({ paidOut: money, difference: money }),
  'cash.float': z.strictObject({ amount: money }),
  'stock-count.limit': z.strictObject({ amount: money }),
  'printer.receipt': z.strictObject({ address: shortText(200).nullable(), profileId: shortText(40), drawer: z.boolean() }),
  'printer.label': z.strictObject({ address: shortText(200).nullable(), language: z.enum(LABEL_LANGUAGES), dpi: z.literal(LABEL_DPI), sensor: z.enum(LABEL_SENSORS), darkness: z.int().min(1).max(15), speed: z.int().min(1).max(6), turned: z.boolean() }),
  labels: z.strictObject({ templates: z.array(labelTemplate).min(1).max(40).readonly(), cardText: z.string().trim().max(120) }),
  scanner: z.strictObject({
    minLength: z.int().min(3).max(20),
    averageGapMs: z.int().min(5).max(200),
    maxGapMs: z.int().min(10).max(500),
    prefix: shortText(4).nullable(),
    suffix: z.enum(['Enter', 'Tab', 'none']),
  }),
  'barcode.patterns': z.strictObject({ list: z.array(labelPattern).max(PATTERNS_MAX) }),
  'display.vfd': z.strictObject({ on: z.boolean(), port: z.string().trim().max(120), baud: z.literal([2400, 4800, 9600, 19200, 38400, 57600, 115200]) }),
  counter: z.strictObject({ lockMinutes: z.int().min(1).max(60), sound: z.int().min(0).max(100) }),
  backup: z.strictObject({ folder: shortText(240).nullable(), stick: z.boolean() }),
} satisfies Record<SettingKey, z.ZodType>;

const change = z.discriminatedUnion('key', [
  z.strictObject({ key: z.literal('unit'), value: settingSchemas.unit }),
  z.strictObject({ key: z.literal('unit.office'), value: settingSchemas['unit.office'] }),
  z.strictObject({ key: z.literal('unit.officials'), value: settingSchemas['unit.officials'] }),
  z.strictObject({ key: z.literal('kuitansi'), value: settingSchemas.kuitansi }),
  z.strictObject({ key: z.literal('receipt.texts'), value: settingSchemas['receipt.texts'] }),
  z.strictObject({ key: z.literal('receipt.logo'), value: settingSchemas['receipt.logo'] }),
  z.strictObject({ key: z.literal('cash.rounding'), value: settingSchemas['cash.rounding'] }),
  z.strictObject({ key: z.literal('tenders'), value: settingSchemas.tenders }),
  z.strictObject({ key: z.literal('qris'), value: settingSchemas.qris }),
  z.strictObject({ key: z.literal('discount.limit'), value: settingSchemas['discount.limit'] }),
  z.strictObject({ key: z.literal('refund.limit'), value: settingSchemas['refund.limit'] }),
  z.strictObject({ key: z.literal('matching'), value: settingSchemas.matching }),
  z.strictObject({ key: z.literal('stock.rules'), value: settingSchemas['stock.rules'] }),
  z.strictObject({ key: z.literal('revenue.accounts'), value: settingSchemas['revenue.accounts'] }),
  z.strictObject({ key: z.literal('treasury.deadline'), value: settingSchemas['treasury.deadline'] }),
  z.strictObject({ key: z.literal('treasury.holidays'), value: settingSchemas['treasury.holidays'] }),
  z.strictObject({ key: z.literal('treasury.targets'), value: settingSchemas['treasury.targets'] }),
  z.strictObject({ key: z.literal('cash.limits'), value: settingSchemas['cash.limits'] }),
  z.strictObject({ key: z.literal('cash.float'), value: settingSchemas['cash.float'] }),
  z.strictObject({ key: z.literal('stock-count.limit'), value: settingSchemas['stock-count.limit'] }),
  z.strictObject({ key: z.literal('printer.receipt'), value: settingSchemas['printer.receipt'] }),
  z.strictObject({ key: z.literal('printer.label'), value: settingSchemas['printer.label'] }),
  z.strictObject({ key: z.literal('labels'), value: settingSchemas.labels }),
  z.strictObject({ key: z.literal('scanner'), value: settingSchemas.scanner }),
  z.strictObject({ key: z.literal('barcode.patterns'), value: settingSchemas['barcode.patterns'] }),
  z.strictObject({ key: z.literal('display.vfd'), value: settingSchemas['display.vfd'] }),
  z.strictObject({ key: z.literal('counter'), value: settingSchemas.counter }),
  z.strictObject({ key: z.literal('backup'), value: settingSchemas.backup }),
]);

export interface SettingHistoryRow {
  readonly key: SettingKey;
  readonly value: unknown;
  readonly validFrom: Instant;
  readonly legalReference: string | null;
  readonly setBy: string | null;
}

export const settings = {
  /** Every setting in force now. */
  current: procedure.input(nothing).output(type<Settings>()),
  history: procedure.input(nothing).output(type<readonly SettingHistoryRow[]>()),
  /** Sets one setting from `validFrom` (null = now), with the rule it rests on. */
  change: procedure
    .input(z.strictObject({ commandId: id<'command'>(), change, validFrom: z.int().nullable(), legalReference: shortText(200).nullable() }))
    .output(type<Settings>()),
};
