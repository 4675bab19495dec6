import type { ProcedureName } from '../../shared/contract/contract.ts';
import { SECRETS, TEST_UNIT } from './test-service.ts';

const id = (n: number): string => `01a1ff87-bf70-7001-9594-${n.toString(16).padStart(12, '0')}`;
const printer = { address: null, profileId: 'generic-58', drawer: true };

/** One input per procedure that its schema takes; the ids in it name nothing. */
export const EXAMPLE_INPUTS: Record<ProcedureName, unknown> = {
  'setup.status': {},
  'setup.createGallery': {
    commandId: id(1),
    unit: TEST_UNIT,
    registerCode: 'K1',
    administrator: { name: 'Maria', secret: SECRETS.administrator },
    cashier: null,
    printer,
  },
  'setup.createDemo': { commandId: id(2) },
  'session.welcome': {},
  'session.signIn': { userId: id(3), secret: '482915' },
  'session.signOut': {},
  'session.lock': {},
  'session.unlock': { secret: '482915' },
  'session.stillHere': {},
  'session.people': {},
  'session.addPerson': { commandId: id(4), name: 'Sari', role: 'cashier', secret: '925814' },
  'session.changePerson': { commandId: id(5), userId: id(3), active: false },
  'catalog.categories': {},
  'catalog.shelf': { categoryId: null, offset: 0, limit: 10 },
  'catalog.search': { text: 'kopi', limit: 10 },
  'cart.current': {},
  'cart.apply': { commandId: id(6), saleId: id(7), command: { type: 'add-code', lineId: id(8), text: '8991234567890', quantity: 1000 } },
  'cart.park': { commandId: id(9), saleId: id(7), label: 'Ibu baju biru' },
  'cart.parked': {},
  'cart.recall': { commandId: id(10), saleId: id(7) },
  'cart.cancel': { commandId: id(11), saleId: id(7) },
  'sale.complete': { commandId: id(12), saleId: id(7), expectedTotal: 10_000, payments: [{ tender: 'cash', received: 20_000 }] },
  'sale.recent': { limit: 10 },
  'sale.receipt': { saleId: id(7) },
  'sale.copy': { commandId: id(13), saleId: id(7) },
  'shift.current': {},
  'shift.open': { commandId: id(14), openingFloat: 200_000 },
  'shift.close': { commandId: id(15), counted: 200_000, note: null },
  'shift.recent': {},
  'prints.overview': {},
  'prints.list': {},
  'prints.answer': { commandId: id(16), jobId: id(17), printed: true },
  'prints.skip': { commandId: id(18), jobId: id(17) },
  'prints.retry': {},
  'prints.test': { commandId: id(19) },
  'settings.current': {},
  'settings.history': {},
  'settings.change': { commandId: id(20), change: { key: 'counter', value: { lockMinutes: 3, sound: 60 } }, validFrom: null, legalReference: null },
  'journal.verify': { anchor: null },
  'journal.list': { beforeSeq: null, limit: 10 },
  'journal.head': {},
  'report.sales': { from: '2026-11-01', to: '2026-11-30' },
  'events.subscribe': {},
};

export const PROCEDURES = Object.keys(EXAMPLE_INPUTS) as ProcedureName[];
