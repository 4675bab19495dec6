import type { Role } from '../domain/access/role.ts';
import type { ProcedureName } from './contract.ts';

/**
 * Who may call: `anyone` needs no sign-in, `locked` also works while the screen is locked, `display` is for the buyer's screens and for
 * nobody else (they may call nothing else), else the roles named.
 */
export type Access = 'anyone' | 'locked' | 'display' | readonly Role[];

const EVERYONE: readonly Role[] = ['cashier', 'treasurer', 'manager', 'auditor', 'administrator'];
const COUNTER: readonly Role[] = ['cashier', 'administrator'];
const PAPER: readonly Role[] = ['cashier', 'treasurer', 'manager', 'administrator'];
const CLOSERS: readonly Role[] = ['cashier', 'treasurer', 'administrator'];
const KEEPERS: readonly Role[] = ['manager', 'administrator'];
const TREASURY: readonly Role[] = ['treasurer', 'administrator'];
const READERS: readonly Role[] = ['treasurer', 'manager', 'auditor', 'administrator'];

/**
 * The role matrix: one row per procedure, checked by the compiler (a procedure without a row does not build) and by the service.
 * The auditor reads everything and writes nothing. The page reads the same table to show what a person can do.
 */
export const ACCESS: Record<ProcedureName, Access> = {
  'setup.status': 'anyone',
  'setup.createGallery': 'anyone',
  'setup.createDemo': 'anyone',
  'session.welcome': 'anyone',
  'session.signIn': 'anyone',
  'session.signOut': 'locked',
  'session.lock': 'locked',
  'session.unlock': 'locked',
  'session.approve': EVERYONE,
  'session.stillHere': EVERYONE,
  'session.people': ['manager', 'auditor', 'administrator'],
  'session.addPerson': ['administrator'],
  'session.changePerson': ['administrator'],
  'catalog.categories': EVERYONE,
  'catalog.shelf': EVERYONE,
  'catalog.search': EVERYONE,
  'catalog.places': KEEPERS,
  'catalog.list': KEEPERS,
  'catalog.addProduct': KEEPERS,
  'catalog.changeProduct': KEEPERS,
  'catalog.receiveStock': KEEPERS,
  'prices.lists': EVERYONE,
  'prices.rules': READERS,
  'prices.setList': KEEPERS,
  'prices.setRule': KEEPERS,
  'prices.removeRule': KEEPERS,
  'customers.list': EVERYONE,
  'customers.history': READERS,
  'customers.add': ['cashier', 'manager', 'administrator'],
  'customers.change': KEEPERS,
  'customers.erase': KEEPERS,
  'cart.current': COUNTER,
  'cart.apply': COUNTER,
  'cart.park': COUNTER,
  'cart.parked': EVERYONE,
  'cart.recall': COUNTER,
  'cart.cancel': COUNTER,
  'cart.cancelParked': COUNTER,
  'cart.carryOver': COUNTER,
  'sale.complete': COUNTER,
  'sale.returnable': EVERYONE,
  'sale.moneyBack': EVERYONE,
  'sale.void': COUNTER,
  'sale.recent': EVERYONE,
  'sale.receipt': EVERYONE,
  'sale.copy': PAPER,
  'sale.gift': PAPER,
  'sale.file': PAPER,
  'qris.code': PAPER,
  'qris.explain': EVERYONE,
  'qris.print': PAPER,
  'paper.kuitansiState': EVERYONE,
  'paper.issueKuitansi': PAPER,
  'paper.kuitansi': EVERYONE,
  'display.open': PAPER,
  'display.show': COUNTER,
  'display.testVfd': KEEPERS,
  'display.ports': KEEPERS,
  'display.state': 'display',
  'display.follow': 'display',
  'paper.book': READERS,
  'paper.bookPaper': READERS,
  'paper.accountability': READERS,
  'paper.accountabilityPaper': READERS,
  'paper.handover': EVERYONE,
  'paper.examination': READERS,
  'paper.close': EVERYONE,
  'paper.closeRegister': READERS,
  'exports.status': EVERYONE,
  'exports.make': ['treasurer', 'manager', 'administrator'],
  'shift.current': EVERYONE,
  'shift.open': COUNTER,
  'shift.moveCash': COUNTER,
  'shift.attachment': EVERYONE,
  'shift.own': COUNTER,
  'shift.sheet': EVERYONE,
  'shift.count': CLOSERS,
  'shift.close': CLOSERS,
  'shift.printX': PAPER,
  'shift.printZ': PAPER,
  'shift.recent': READERS,
  'shift.sealed': READERS,
  'shift.differences': READERS,
  'treasury.due': READERS,
  'treasury.today': READERS,
  'treasury.handOver': TREASURY,
  'treasury.handovers': READERS,
  'treasury.printHandover': TREASURY,
  'treasury.moveBank': TREASURY,
  'treasury.makeGood': TREASURY,
  'treasury.correctDue': TREASURY,
  'treasury.makeBilling': TREASURY,
  'treasury.endBilling': TREASURY,
  'treasury.payDeposit': TREASURY,
  'treasury.billings': READERS,
  'treasury.differences': READERS,
  'treasury.target': READERS,
  'treasury.find': READERS,
  'treasury.setRules': ['treasurer', 'manager', 'administrator'],
  'prints.overview': EVERYONE,
  'prints.list': EVERYONE,
  'prints.answer': PAPER,
  'prints.skip': PAPER,
  'prints.retry': PAPER,
  'prints.test': PAPER,
  'settings.current': EVERYONE,
  'settings.history': READERS,
  'settings.change': KEEPERS,
  'journal.verify': READERS,
  'journal.list': READERS,
  'journal.head': READERS,
  'report.sales': READERS,
  'backup.status': EVERYONE,
  'backup.list': READERS,
  'backup.copy': ['treasurer', 'manager', 'administrator'],
  'clock.status': EVERYONE,
  'clock.accept': PAPER,
  'reconciliation.board': READERS,
  'reconciliation.waiting': READERS,
  'reconciliation.ofSale': EVERYONE,
  'reconciliation.preview': TREASURY,
  'reconciliation.import': TREASURY,
  'reconciliation.match': TREASURY,
  'reconciliation.unmatch': TREASURY,
  'events.subscribe': EVERYONE,
};

/** True when `role` (null = nobody signed in) may call the procedure. */
export function mayCall(name: ProcedureName, role: Role | null): boolean {
  const access = ACCESS[name];
  if (access === 'anyone') return true;
  if (role === null || access === 'display') return false;
  return access === 'locked' || access.includes(role);
}
