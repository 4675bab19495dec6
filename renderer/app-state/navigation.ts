import { mayCall } from '../../shared/contract/access-matrix.ts';
import type { ProcedureName } from '../../shared/contract/contract.ts';
import type { Role } from '../../shared/domain/access/role.ts';
import { createStore, useStore } from './store.ts';

/** Pages in the order of the rail, each with the procedure that it lives from: who may call that may open the page. */
export const PAGES = [
  { id: 'counter', needs: 'cart.apply' },
  { id: 'prints', needs: 'prints.answer' },
  { id: 'shift', needs: 'shift.current' },
  { id: 'receipts', needs: 'sale.recent' },
  { id: 'goods', needs: 'catalog.addProduct' },
  { id: 'journal', needs: 'journal.list' },
  { id: 'report', needs: 'report.sales' },
  { id: 'settings', needs: 'settings.history' },
  { id: 'people', needs: 'session.people' },
  { id: 'customers', needs: 'customers.history' },
] as const satisfies readonly { readonly id: string; readonly needs: ProcedureName }[];
export type PageId = (typeof PAGES)[number]['id'];

export function pagesOf(role: Role): readonly PageId[] {
  return PAGES.filter((page) => mayCall(page.needs, role)).map((page) => page.id);
}

const current = createStore<PageId>('counter');

export function openPage(id: PageId): void {
  current.set(id);
}

export function useCurrentPage(): PageId {
  return useStore(current);
}
