import { useCallback, useEffect, useRef, useState } from 'react';
import type { Person } from '../shared/contract/session.ts';
import { AppBar } from './app-bar.tsx';
import { useScannerSettings } from './app-scanner.ts';
import { useNow } from './app-state/clock.ts';
import { useIdleLock } from './app-state/idle-lock.ts';
import { useWords } from './app-state/language.ts';
import { lazyPart } from './app-state/lazy-part.tsx';
import { openPage, PAGE_KEYS, pagesOf, useCurrentPage, type PageId } from './app-state/navigation.ts';
import { dropWaitingScans, setUnclaimedScan } from './app-state/scan.ts';
import { useScreenKeys } from './app-state/screen-keys.ts';
import { useAppState } from './app-state/service.ts';
import { usePrintOverview, useServiceEvent } from './app-state/desk.ts';
import { useAsk } from './app-state/use-ask.ts';
import { loadOfficeWords } from './app-state/words.ts';
import { DeskWarnings } from './desk-warnings.tsx';
import { LineAway } from './line-away.tsx';
import { PageGuard } from './page-guard.tsx';
import { pagesAhead, RAIL_PAGES } from './rail-pages.ts';
import { Initials } from './ui/initials.tsx';
import { Rail } from './ui/rail.tsx';

const LockScreen = lazyPart(() => import('./features/lock/lock-screen.tsx').then((module) => module.LockScreen));
const HelpPanel = lazyPart(async () => {
  const [{ HelpPanel: Panel }] = await Promise.all([import('./features/help/help-panel.tsx'), loadOfficeWords()]);
  return Panel;
});
const PersonMenu = lazyPart(() => import('./person-menu.tsx').then((module) => module.PersonMenu));

/** Pages that say by themselves what a lost line means for them. */
const TELLS_ITSELF: readonly PageId[] = ['counter', 'report'];

/** The one window of a signed-in person: rail, work area, bottom bar; the lock lies over all of it and the work stays below. */
export function AppFrame({ person, locked }: { readonly person: Person; readonly locked: boolean }) {
  const { service, session, desk } = useAppState();
  const t = useWords();
  const page = useCurrentPage();
  const pages = pagesOf(person.role);
  const prints = usePrintOverview();
  const toMatch = useToMatch(pages.includes('reconciliation'));
  const [menu, setMenu] = useState(false);
  const [help, setHelp] = useState(false);
  const focusBefore = useRef<Element | null>(null);

  useEffect(() => desk.open(), [desk]);
  // A lock must not wait for anything, nor fail.
  useEffect(() => LockScreen.ahead(), []);
  // Whoever opens a page for the first time finds it there.
  useEffect(() => pagesAhead(pages), [person.role]);
  useEffect(() => {
    if (locked) return;
    desk.resume();
    // Whoever was typing goes on where they were.
    if (focusBefore.current instanceof HTMLElement) focusBefore.current.focus();
    focusBefore.current = null;
  }, [desk, locked]);
  useEffect(() => {
    dropWaitingScans();
    setUnclaimedScan(() => (pages.includes('counter') ? openPage('counter') : dropWaitingScans()));
    return () => setUnclaimedScan(() => undefined);
  }, [person.role]);

  const lock = useCallback(() => {
    focusBefore.current = document.activeElement;
    setMenu(false);
    setHelp(false);
    session.setLocked(true);
    // The screen is locked at once; the service refuses the token from its answer on.
    service.session.lock().catch(() => undefined);
  }, [service, session]);
  const stillHere = useCallback(() => void service.session.stillHere().catch(() => undefined), [service]);
  useIdleLock(!locked, lock, stillHere);
  useScannerSettings();

  const open = pages.includes(page) ? page : pages[0];
  useScreenKeys([
    ...pages.map((id, index) => ({ keys: `Alt+${PAGE_KEYS[index]}`, run: () => openPage(id) })),
    // On the receipts page itself F8 goes on with the receipt that is shown.
    ...(open === 'receipts' ? [] : [{ keys: 'F8', run: () => openPage('receipts') }]),
    { keys: 'Alt+L', run: lock },
    { keys: 'F1', run: () => setHelp(true) },
  ]);

  if (open === undefined) return null;
  const Page = RAIL_PAGES[open].Page;
  const waiting = (prints?.waiting ?? 0) + (prints?.unknown ?? 0);
  const items = pages.map((id, index) => ({
    id,
    label: t(RAIL_PAGES[id].label),
    icon: RAIL_PAGES[id].icon,
    digit: PAGE_KEYS[index] ?? '',
    ...(id === 'prints' ? { waiting, waitingWords: t('prints.attention', { count: waiting }) } : {}),
    ...(id === 'reconciliation' ? { waiting: toMatch, waitingWords: t('general.toMatch', { count: toMatch }) } : {}),
  }));

  return (
    <div className="app-frame">
      <div className="app" inert={locked}>
        <Rail label={t('general.pages')} items={items} current={open} onOpen={(id) => openPage(id as typeof open)}>
          <button type="button" className="rail-who" aria-haspopup="true" aria-expanded={menu} onClick={() => setMenu(!menu)}>
            <Initials name={person.name} />
            <span className="name">
              <span className="clip">{person.name.split(' ')[0]}</span>
              <small>{t(`general.roleShort.${person.role}`)}</small>
            </span>
          </button>
        </Rail>
        <main>
          <DeskWarnings who={person.role} />
          {!TELLS_ITSELF.includes(open) && <LineAway />}
          <div className="page-slot">
            <PageGuard key={open}>
              <Page meanwhile={<PageWait />} />
            </PageGuard>
          </div>
        </main>
        <AppBar />
      </div>
      {menu && !locked && <PersonMenu person={person} onLock={lock} onClose={() => setMenu(false)} />}
      {help && !locked && <HelpPanel page={open} onClose={() => setHelp(false)} />}
      {locked && <LockScreen person={person} />}
    </div>
  );
}

/** A page on its way. Its heading is not yet the page's own: that one stands for a page that is there. */
function PageWait() {
  const t = useWords();
  return (
    <div className="page-wait" aria-busy="true">
      <h1 className="only-spoken">{t('general.loading')}</h1>
    </div>
  );
}

/** Payments that nobody has found on the bank's statement yet; asked only for those who have the page, and once a minute: a till that sells is not to wait for it. */
function useToMatch(mayRead: boolean): number {
  const { service } = useAppState();
  const minute = useNow(60_000);
  const asked = useAsk(() => (mayRead ? service.reconciliation.waiting() : Promise.resolve(null)), [service, mayRead, minute]);
  useServiceEvent((event) => {
    if (mayRead && event.type === 'reconciliation-changed') asked.again();
  });
  return asked.value?.count ?? 0;
}
