import { type } from '@orpc/contract';
import * as z from 'zod';
import type { ApprovedAct } from '../domain/access/approval.ts';
import { BACK_REASON_MAX } from '../domain/payment/money-back.ts';
import { ROLES, type CredentialKind, type Role } from '../domain/access/role.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant, TimeZone } from '../kernel/instant.ts';
import { CASH_MOVE_KINDS } from '../domain/shift/cash-move.ts';
import { discountValue, id, money, nothing, procedure, shortText, signedMoney, thousandths } from './base.ts';

/** A person as the sign-in screen shows them. */
export interface Person {
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
  readonly credential: CredentialKind;
}

/** Proof of a sign-in; held in the page's memory only and sent as header `etalase-session`. */
export interface SignedIn {
  readonly token: string;
  readonly person: Person;
}

/** What the sign-in screen tells before anyone signed in. */
export interface Welcome {
  /** The time the register books with, ms UTC. */
  readonly now: Instant;
  readonly people: readonly Person[];
  readonly galleryName: string;
  readonly agency: string;
  readonly registerName: string;
  readonly registerCode: string;
  readonly timeZone: TimeZone;
  readonly parkedCarts: number;
  readonly journalEntries: number;
  /** State of the check of the newest journal entries made at start. */
  readonly journalSound: boolean;
  readonly shift: { readonly number: number; readonly cashier: string; readonly openedAt: Instant } | null;
}

export interface PersonRow extends Person {
  readonly active: boolean;
}

const approvedAct: z.ZodType<ApprovedAct, ApprovedAct> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('discount'), saleId: id<'sale'>(), lineId: id<'line'>().nullable(), value: discountValue }),
  z.strictObject({ type: z.literal('expired'), saleId: id<'sale'>(), text: z.string().max(20_000), quantity: thousandths }),
  z.strictObject({ type: z.literal('refund'), saleId: id<'sale'>(), tender: z.string().min(1).max(40).nullable() }),
  z.strictObject({ type: z.literal('void'), saleId: id<'sale'>() }),
  z.strictObject({ type: z.literal('cash-move'), shiftId: id<'shift'>(), kind: z.enum(CASH_MOVE_KINDS), amount: money }),
  z.strictObject({ type: z.literal('difference'), shiftId: id<'shift'>() }),
  z.strictObject({ type: z.literal('handover'), giverId: id<'user'>(), shiftIds: z.array(id<'shift'>()).min(1).max(400), counted: money }),
  z.strictObject({ type: z.literal('stock-count'), countId: id<'stock-count'>(), short: signedMoney, over: money }),
  z.strictObject({ type: z.literal('due-correction'), lines: z.array(z.strictObject({ account: shortText(6), amount: signedMoney })).min(1).max(40), reference: shortText(120) }),
]);

export const session = {
  welcome: procedure.input(nothing).output(type<Welcome>()),
  signIn: procedure.input(z.strictObject({ userId: id<'user'>(), secret: shortText(128) })).output(type<SignedIn>()),
  /** Ends the session; the cart stays. */
  signOut: procedure.input(nothing).output(type<void>()),
  /** Locks the screen: the token is refused until `unlock` gives the same person's secret. The cart stays. */
  lock: procedure.input(nothing).output(type<void>()),
  unlock: procedure.input(z.strictObject({ secret: shortText(128) })).output(type<void>()),
  /**
   * A second person allows one act of the signed-in one; guesses count like a sign-in, and nobody allows their own act. `reason` goes onto
   * the document where it needs one: money that goes back another way than it came.
   */
  approve: procedure
    .input(z.strictObject({ userId: id<'user'>(), secret: shortText(128), act: approvedAct, reason: z.string().trim().max(BACK_REASON_MAX).optional() }))
    .output(type<{ readonly approvalId: string; readonly approvedBy: string; readonly validMs: number }>()),
  /** Somebody is at the screen, though only reading: the idle minutes begin anew. */
  stillHere: procedure.input(nothing).output(type<void>()),
  people: procedure.input(nothing).output(type<readonly PersonRow[]>()),
  addPerson: procedure
    .input(z.strictObject({ commandId: id<'command'>(), name: z.string().trim().min(1).max(60), role: z.enum(ROLES), secret: shortText(128) }))
    .output(type<Person>()),
  /** Sets a new PIN or password, unlocks a person locked out, or switches a person off and on. */
  changePerson: procedure
    .input(z.strictObject({ commandId: id<'command'>(), userId: id<'user'>(), secret: shortText(128).optional(), active: z.boolean().optional(), unlock: z.literal(true).optional() }))
    .output(type<PersonRow>()),
};
