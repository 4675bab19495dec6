import { Boxes, ChartColumn, Contact, Landmark, Link2, ListChecks, Package, Printer, ReceiptText, Settings, ShoppingBasket, Users, WalletCards, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import { lazyPart, type LazyPart } from './app-state/lazy-part.tsx';
import type { PageId } from './app-state/navigation.ts';
import { loadOfficeWords } from './app-state/words.ts';
import type { MessageKey } from '../shared/i18n/indonesian.ts';

interface RailPage {
  readonly icon: LucideIcon;
  readonly label: MessageKey;
  readonly Page: LazyPart;
}

/** A page of the office, together with its words. */
function office(load: () => Promise<ComponentType>): LazyPart {
  return lazyPart(async () => {
    const [Page] = await Promise.all([load(), loadOfficeWords()]);
    return Page;
  });
}

/** Each page of the rail; the code of a page is loaded when it is first opened. */
export const RAIL_PAGES: Record<PageId, RailPage> = {
  counter: { icon: ShoppingBasket, label: 'general.page.sale', Page: lazyPart(() => import('./features/counter/counter-page.tsx').then((module) => module.CounterPage)) },
  treasury: { icon: Landmark, label: 'general.page.treasury', Page: office(() => import('./features/treasury/treasury-page.tsx').then((module) => module.TreasuryPage)) },
  prints: { icon: Printer, label: 'general.page.prints', Page: lazyPart(() => import('./features/prints/prints-page.tsx').then((module) => module.PrintsPage)) },
  shift: { icon: WalletCards, label: 'general.page.shift', Page: lazyPart(() => import('./features/shift/shift-page.tsx').then((module) => module.ShiftPage)) },
  receipts: { icon: ReceiptText, label: 'general.page.receipts', Page: office(() => import('./features/receipts/receipts-page.tsx').then((module) => module.ReceiptsPage)) },
  goods: { icon: Package, label: 'general.page.catalog', Page: office(() => import('./features/goods/goods-page.tsx').then((module) => module.GoodsPage)) },
  journal: { icon: Link2, label: 'general.page.journal', Page: office(() => import('./features/journal/journal-page.tsx').then((module) => module.JournalPage)) },
  report: { icon: ChartColumn, label: 'general.page.report', Page: office(() => import('./features/report/report-page.tsx').then((module) => module.ReportPage)) },
  reconciliation: { icon: ListChecks, label: 'general.page.reconciliation', Page: office(() => import('./features/reconciliation/reconciliation-page.tsx').then((module) => module.ReconciliationPage)) },
  settings: { icon: Settings, label: 'general.page.settings', Page: office(() => import('./features/settings/settings-page.tsx').then((module) => module.SettingsPage)) },
  people: { icon: Users, label: 'general.page.people', Page: office(() => import('./features/people/people-page.tsx').then((module) => module.PeoplePage)) },
  stock: { icon: Boxes, label: 'general.page.stock', Page: office(() => import('./features/stock/stock-page.tsx').then((module) => module.StockPage)) },
  customers: { icon: Contact, label: 'general.page.customers', Page: office(() => import('./features/customers/customers-page.tsx').then((module) => module.CustomersPage)) },
};

/** Fetches the code of `pages`, one whenever the window has nothing else to do. Answers the way to stop. */
export function pagesAhead(pages: readonly PageId[]): () => void {
  const left = [...new Set(pages)];
  let idle = 0;
  const one = (): void => {
    const next = left.shift();
    if (next === undefined) return;
    RAIL_PAGES[next].Page.ahead();
    idle = requestIdleCallback(one);
  };
  idle = requestIdleCallback(one);
  return () => cancelIdleCallback(idle);
}
