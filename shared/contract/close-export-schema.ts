import * as z from 'zod';
import { EXPORT_FORMAT, EXPORT_VERSION } from '../domain/close-export/close-export.ts';
import { CLOSE_SCHEMA } from '../domain/close/sealed-close.ts';
import { TENDER_KINDS } from '../domain/payment/tender.ts';
import { TIME_ZONES } from '../kernel/instant.ts';
import { businessDay } from './base.ts';

const amount = z.int().describe('whole rupiah');
const count = z.int().min(0);
const instant = z.int().describe('milliseconds since 1970-01-01T00:00Z');
const uuid = z.string().regex(/^[0-9a-f-]{36}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const group = z.strictObject({ key: z.string(), label: z.string(), count, amount });
const groups = z.array(group);

const content = z.strictObject({
  schema: z.literal(CLOSE_SCHEMA),
  zNumber: z.int().min(1).describe('counts the closes of the register from 1 and never begins anew'),
  unit: z.strictObject({ name: z.string(), agency: z.string() }),
  register: z.strictObject({ id: uuid, code: z.string() }),
  shift: z.strictObject({ id: uuid, number: z.int().min(1), cashierId: uuid, cashier: z.string(), openedAt: instant, businessDay }),
  closedAt: instant,
  closedBy: z.strictObject({ id: uuid, name: z.string() }),
  timeZone: z.enum(TIME_ZONES),
  cash: z.strictObject({
    openingFloat: amount,
    sales: amount,
    refunds: amount,
    voids: amount,
    paidIn: amount,
    paidOut: amount,
    drops: amount,
    expected: amount,
    count: z.array(z.strictObject({ value: amount, kind: z.enum(['note', 'coin', 'other']), pieces: z.int().min(1) })),
    counted: amount,
    difference: amount.describe('counted - expected'),
    reason: z.string().nullable(),
    approvedBy: z.string().nullable(),
    recounts: count,
    floatLeft: amount,
    handover: amount.describe('counted - floatLeft'),
  }),
  tenders: z.array(z.strictObject({ ...group.shape, kind: z.enum(TENDER_KINDS), confirmed: amount.nullable() })),
  documents: groups,
  totals: z.strictObject({ gross: amount, discounts: amount, returns: amount, rounding: amount, net: amount.describe('gross - discounts + returns + rounding') }),
  groups: z.strictObject({ day: groups, category: groups, producer: groups, workshop: groups, cashier: groups, hour: groups, account: groups }),
  perpetual: z.strictObject({ documents: count, net: amount }),
  range: z.strictObject({ firstSeq: z.int().min(1), lastSeq: z.int().min(1), headHash: hash, firstReceipt: z.string().nullable(), lastReceipt: z.string().nullable() }),
  previousSeal: hash.nullable().describe('hash of the close before; null for the first'),
  parked: z.array(z.strictObject({ label: z.string(), lines: count, amount, decision: z.enum(['carried-over', 'cancelled']), reason: z.string().nullable() })),
  unprinted: z.array(z.string()),
  disagreements: z.array(z.strictObject({ group: z.string(), key: z.string(), kept: amount, recounted: amount })),
});

/** An export of sealed closes, version 1; docs/close-export.schema.json is the same for other programs. */
export const closeExportSchema = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  closes: z.array(
    z.strictObject({
      content,
      seal: z.strictObject({
        hash: hash.describe('SHA-256 of the canonical text of content'),
        signature: z.base64().describe('Ed25519 over the 32 bytes of hash'),
        publicKey: z.base64().describe('32 raw bytes of the public key of the register'),
      }),
    }),
  ),
});
