import { call, type AnyProcedure } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCESS } from '../../../shared/contract/access-matrix.ts';
import { contract, type ProcedureName } from '../../../shared/contract/contract.ts';
import type { Person } from '../../../shared/contract/session.ts';
import { ROLES, type Role } from '../../../shared/domain/access/role.ts';
import { EXAMPLE_INPUTS, PROCEDURES } from '../../support/example-inputs.ts';
import { foundTestGallery, removeTestDir, SECRETS, signInAs, startTestService, type TestService } from '../../support/test-service.ts';

let it: TestService;
let people: Record<Role, Person>;
let refused = 0;
let allowed = 0;

beforeAll(async () => {
  it = await startTestService();
  people = await foundTestGallery(it);
});
afterAll(async () => {
  console.log(`permission matrix: ${refused} calls refused without a changed row, ${allowed} let through`);
  await it.close();
  removeTestDir(it.dir);
});

const procedureOf = (name: ProcedureName): AnyProcedure => {
  const [area = '', verb = ''] = name.split('.');
  return (it.service.router as unknown as Record<string, Record<string, AnyProcedure>>)[area]?.[verb] as AnyProcedure;
};

/** How a call ends: the code of a refusal at the gate, or `in` when the gate let it through. */
async function knock(name: ProcedureName, token: string | undefined, input: unknown, isDisplay = false): Promise<string> {
  try {
    const answer: unknown = await call(procedureOf(name), input, { context: { sessionToken: token, isDisplay }, path: name.split('.') });
    if (name === 'events.subscribe' || name === 'display.follow') await (answer as AsyncGenerator<unknown>).return(undefined);
    return 'in';
  } catch (error) {
    const { code, data } = error as { readonly code?: string; readonly data?: { readonly code?: string } };
    const refusal = code === 'REFUSED' ? data?.code : undefined;
    const atGate = refusal === 'session.required' || refusal === 'session.locked' || refusal === 'session.forbidden';
    return atGate ? refusal : 'in';
  }
}

async function expectRefused(name: ProcedureName, token: string | undefined, code: string): Promise<void> {
  for (const input of [EXAMPLE_INPUTS[name], { nonsense: true }, undefined]) {
    const before = it.changes();
    expect({ name, ended: await knock(name, token, input) }).toEqual({ name, ended: code });
    expect({ name, changed: it.changes() - before }).toEqual({ name, changed: 0 });
    refused += 1;
  }
}

/** Knocks with input that no schema takes where there is one, so that nothing happens behind the gate. */
async function expectIn(name: ProcedureName, token: string | undefined): Promise<void> {
  expect({ name, ended: await knock(name, token, { nonsense: true }) }).toEqual({ name, ended: 'in' });
  allowed += 1;
}

/**
 * Who may move money, goods and people, written down here once more: the matrix itself cannot be its own witness.
 * c cashier, t treasurer, m manager, a auditor, x administrator.
 */
const WHO: Partial<Record<ProcedureName, string>> = {
  'cart.apply': 'cx', 'cart.park': 'cx', 'cart.recall': 'cx', 'cart.cancel': 'cx', 'cart.cancelParked': 'cx', 'cart.carryOver': 'cx',
  'sale.complete': 'cx', 'sale.void': 'cx', 'sale.copy': 'ctmx', 'sale.gift': 'ctmx', 'sale.file': 'ctmx',
  'qris.code': 'ctmx', 'qris.print': 'ctmx', 'display.open': 'ctmx', 'display.show': 'cx', 'display.testVfd': 'mx',
  'prices.setList': 'mx', 'prices.setRule': 'mx', 'prices.removeRule': 'mx',
  'customers.add': 'cmx', 'customers.change': 'mx', 'customers.erase': 'mx',
  'reconciliation.preview': 'tx', 'reconciliation.import': 'tx', 'reconciliation.match': 'tx', 'reconciliation.unmatch': 'tx',
  'paper.issueKuitansi': 'ctmx', 'paper.examine': 'tmx', 'exports.make': 'tmx', 'backup.copy': 'tmx',
  'shift.open': 'cx', 'shift.moveCash': 'cx', 'shift.count': 'ctx', 'shift.close': 'ctx', 'shift.printX': 'ctmx', 'shift.printZ': 'ctmx',
  'treasury.handOver': 'tx', 'treasury.printHandover': 'tx', 'treasury.moveBank': 'tx', 'treasury.makeGood': 'tx', 'treasury.correctDue': 'tx',
  'treasury.makeBilling': 'tx', 'treasury.endBilling': 'tx', 'treasury.payDeposit': 'tx', 'treasury.setRules': 'tmx',
  'settings.change': 'mx', 'session.addPerson': 'x', 'session.changePerson': 'x',
};
const LETTERS: Record<string, Role> = { c: 'cashier', t: 'treasurer', m: 'manager', a: 'auditor', x: 'administrator' };

describe('the role matrix', () => {
  test('gives each act that moves something to the roles written down here, and to no other', () => {
    for (const [name, letters] of Object.entries(WHO)) {
      const allowedRoles = [...letters].map((letter) => LETTERS[letter]);
      expect({ name, roles: ROLES.filter((role) => (ACCESS[name as ProcedureName] as readonly Role[]).includes(role)).toSorted() }).toEqual({ name, roles: allowedRoles.toSorted() });
    }
  });

  test('the examples name every procedure of the contract, and the router has each', () => {
    const all = Object.entries(contract).flatMap(([area, verbs]) => Object.keys(verbs).map((verb) => `${area}.${verb}`));
    expect(PROCEDURES.toSorted()).toEqual(all.toSorted());
    expect(PROCEDURES.filter((name) => procedureOf(name) === undefined)).toEqual([]);
  });

  test('without a session only what anyone may ask is let through', async () => {
    for (const name of PROCEDURES) {
      if (ACCESS[name] === 'anyone') await expectIn(name, undefined);
      else await expectRefused(name, undefined, 'session.required');
    }
  });

  test.each(['', 'x', 'A'.repeat(43), '__proto__', 'constructor'])('the made-up token %j opens nothing', async (token) => {
    for (const name of PROCEDURES) if (ACCESS[name] !== 'anyone') await expectRefused(name, token, 'session.required');
  });

  test('a session that was signed out, or whose person was switched off, opens nothing', async () => {
    const ended = await signInAs(it, people.auditor, SECRETS.auditor);
    await it.as(ended).session.signOut();
    const off = await signInAs(it, people.auditor, SECRETS.auditor);
    it.service.desk.sessions.endOf(people.auditor.userId);
    for (const name of PROCEDURES) if (ACCESS[name] !== 'anyone') for (const token of [ended, off]) await expectRefused(name, token, 'session.required');
  });

  test.each(ROLES)('%s reaches exactly what the matrix says', async (role) => {
    for (const name of PROCEDURES) {
      const access = ACCESS[name];
      const token = await signInAs(it, people[role], SECRETS[role]);
      if (access !== 'display' && (typeof access === 'string' || access.includes(role))) await expectIn(name, token);
      else await expectRefused(name, token, 'session.forbidden');
    }
  });

  test.each(ROLES)('a locked %s reaches nothing but unlocking and signing out', async (role) => {
    for (const how of ['by hand', 'by idling'] as const) {
      for (const name of PROCEDURES) {
        const access = ACCESS[name];
        const token = await signInAs(it, people[role], SECRETS[role]);
        if (how === 'by hand') await it.as(token).session.lock();
        else it.clock.advance(3 * 60_000);
        if (access === 'display') await expectRefused(name, token, 'session.forbidden');
        else if (typeof access === 'string') await expectIn(name, token);
        else await expectRefused(name, token, 'session.locked');
      }
    }
  });

  test("a buyer's screen reaches what is made for it and nothing else, not even with a session of the administrator", async () => {
    const token = await signInAs(it, people.administrator, SECRETS.administrator);
    for (const name of PROCEDURES) {
      for (const sent of [undefined, token]) {
        const before = it.changes();
        const ended = await knock(name, sent, EXAMPLE_INPUTS[name], true);
        expect({ name, ended, changed: it.changes() - before }).toEqual({ name, ended: ACCESS[name] === 'display' ? 'in' : 'session.forbidden', changed: 0 });
      }
    }
  });

  test('the auditor writes nothing, whatever is asked for', async () => {
    const token = await signInAs(it, people.auditor, SECRETS.auditor);
    const before = it.changes();
    for (const name of PROCEDURES) {
      if (ACCESS[name] === 'anyone' || ACCESS[name] === 'locked') continue;
      await knock(name, token, EXAMPLE_INPUTS[name]);
    }
    expect(it.changes()).toBe(before);
  });
});
