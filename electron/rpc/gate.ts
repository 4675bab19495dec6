import { implement } from '@orpc/server';
import { ACCESS } from '../../shared/contract/access-matrix.ts';
import { contract, type ProcedureName } from '../../shared/contract/contract.ts';
import { isWellFormed } from '../../shared/kernel/well-formed.ts';
import { Refused } from '../services/refused.ts';
import type { Session } from '../services/session/sessions.ts';
import { mapError, refusedError } from './error-map.ts';
import type { CallContext, RpcServices } from './rpc-services.ts';

/** A call slower than this (ms) is logged. */
const SLOW_MS = 250;

/** What a window asks by itself while nobody is there; it does not keep the screen open. */
const BY_ITSELF: ReadonlySet<ProcedureName> = new Set([
  'events.subscribe',
  'prints.overview',
  'prints.list',
  'reconciliation.waiting',
  'backup.status',
  'clock.status',
  'goodsImport.status',
  'settings.current',
  'shift.current',
  'treasury.due',
  'setup.status',
  'session.welcome',
]);

/** What a cashier waits for between two customers. */
const OF_THE_TILL = /^(?:cart|sale)\.|^catalog\.(?:search|shelf|categories)$/;

/**
 * The contract behind its gate: every procedure made from it is timed, refuses whom the role matrix does not name, and tells
 * errors without details. The gate stands before the input is looked at, but for one thing that holds for every text of every procedure:
 * it must be well-formed, or what is stored would be another text than what was hashed.
 */
export function openGate(services: RpcServices) {
  const { context, desk, health } = services;
  return implement(contract)
    .$context<CallContext>()
    .use(async ({ context: call, path, next }, input: unknown) => {
      const name = path.join('.') as ProcedureName;
      const begun = context.clock.monotonic();
      const leave = OF_THE_TILL.test(name) ? services.traffic.enter() : null;
      try {
        if (health.isClosed()) throw refusedError({ code: 'service.stopping' });
        if (health.isChecking()) throw refusedError({ code: 'store.checking' });
        const session = call.isDisplay === true ? admitDisplay(name) : admit(name, desk.sessions.find(call.sessionToken), desk.sessions.touch);
        if (!isWellFormed(input)) throw new Refused({ code: 'text.broken' });
        return await next({ context: { session } });
      } catch (error) {
        const mapped = mapError(error);
        // The store was closed for good under a call that had begun before; what one turn recorded is recorded, and nothing of it is half.
        if (mapped.kind === 'fault' && health.isClosed()) throw refusedError({ code: 'service.stopping' });
        if (mapped.kind === 'broken') health.suspect(error);
        // The store was taken away from under a call that had begun before: it is asked again like any other.
        if ((mapped.kind === 'fault' || mapped.kind === 'ended') && health.isChecking()) throw refusedError({ code: 'store.checking' });
        if (mapped.kind === 'fault') context.log.error('rpc-fault', { procedure: name, reason: reasonOf(error) });
        throw mapped.error;
      } finally {
        leave?.();
        const ms = Math.round(context.clock.monotonic() - begun);
        if (ms >= SLOW_MS) context.log.warn('rpc-slow', { procedure: name, ms });
      }
    });
}
export type Gate = ReturnType<typeof openGate>;

/** A buyer's screen has no session, whatever it sends: it may call what is made for it and nothing that anyone else may. */
function admitDisplay(name: ProcedureName): null {
  if (ACCESS[name] !== 'display') throw new Refused({ code: 'session.forbidden' });
  return null;
}

/** The session of the call, where the procedure allows it to this person in this state. */
function admit(name: ProcedureName, session: Session | null, touch: (session: Session) => void): Session | null {
  const access = ACCESS[name];
  if (access === 'anyone') return session;
  if (session === null) throw new Refused({ code: 'session.required' });
  if (access === 'locked') return session;
  if (access === 'display') throw new Refused({ code: 'session.forbidden' });
  if (session.isLocked()) throw new Refused({ code: 'session.locked' });
  if (!access.includes(session.actor.role)) throw new Refused({ code: 'session.forbidden' });
  if (!BY_ITSELF.has(name)) touch(session);
  return session;
}

/** The session that the gate let through; the procedures of `anyone` may come without one. */
export function signedIn(call: { readonly session: Session | null }): Session {
  if (call.session === null) throw new Refused({ code: 'session.required' });
  return call.session;
}

/** Where it happened and what the program said; never what a person typed. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : typeof error;
}
