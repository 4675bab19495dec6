import { mayCall } from '../../shared/contract/access-matrix.ts';
import type { ProcedureName } from '../../shared/contract/contract.ts';
import type { Role } from '../../shared/domain/access/role.ts';
import { createStore, useStore } from './store.ts';

/** Pages in the order of the rail, each with the procedure that it lives from: who may call that may open the page. */
export const PAGES = [
  { id: 'counter', needs: 'cart.apply' },
  { id: 'treasury', needs: 'treasury.today' },
  { id: 'prints', needs: 'prints.answer' },
  { id: 'shift', needs: 'shift.current' },
  { id: 'receipts', needs: 'sale.recent' },
  { id: 'goods', needs: 'catalog.addProduct' },
  { id: 'journal', needs: 'journal.list' },
  { id: 'report', needs: 'report.sales' },
  { id: 'reconciliation', needs: 'reconciliation.board' },
  { id: 'settings', needs: 'settings.history' },
  { id: 'people', needs: 'session.people' },
  { id: 'customers', needs: 'customers.history' },
  { id: 'stock', needs: 'counting.list' },
] as const satisfies readonly { readonly id: string; readonly needs: ProcedureName }[];
export type PageId = (typeof PAGES)[number]['id'];

/** The keys that open the pages in their order together with Alt: one row of the keyboard, and what lies before it. */
export const PAGE_KEYS = '1234567890-=`';

export function pagesOf(role: Role): readonly PageId[] {
  return PAGES.filter((page) => mayCall(page.needs, role)).map((page) => page.id);
}

const current = createStore<PageId>('counter');

/** The part of the page that was asked for with it; another object each time, so that asking again is heard. */
const wanted = createStore<{ readonly part: string | null }>({ part: null });

/** Opens a page, at one of its parts when that is named. */
export function openPage(id: PageId, part: string | null = null): void {
  wanted.set({ part });
  current.set(id);
}

/** Goes on from one page to another; whoever looks elsewhere by then stays there. */
export function leadOn(from: PageId, id: PageId, part: string | null = null): void {
  if (current.get() === from) openPage(id, part);
}

/** The part of this page that was asked for; null when none was. */
export function useWantedPart(): { readonly part: string | null } {
  return useStore(wanted);
}

export function useCurrentPage(): PageId {
  return useStore(current);
}
