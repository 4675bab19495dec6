import { useEffect, useRef } from 'react';
import type { BackupStatus } from '../../shared/contract/backup.ts';
import type { ClockStatus } from '../../shared/contract/clock.ts';
import type { ServiceEvent } from '../../shared/contract/events.ts';
import type { PrintOverview } from '../../shared/contract/prints.ts';
import type { Settings } from '../../shared/domain/setting/settings.ts';
import { subscribe } from '../transport/subscribe.ts';
import { tellRegisterTime } from './clock.ts';
import { useAppState, type ServiceClient } from './service.ts';
import { createStore, useStore, type Store } from './store.ts';

export type ShiftNow = Awaited<ReturnType<ServiceClient['shift']['current']>>;

/** What every page of a signed-in person may show without asking: kept fresh by the service's events. */
export interface Desk {
  readonly settings: Store<Settings | null>;
  readonly shift: Store<ShiftNow | null>;
  readonly prints: Store<PrintOverview | null>;
  readonly backup: Store<BackupStatus | null>;
  readonly clock: Store<ClockStatus | null>;
  /** Listens from sign-in to sign-out; the returned function ends it. */
  open(): () => void;
  /** Listens again when the service had refused to: after a screen was unlocked. */
  resume(): void;
  listen(listener: (event: ServiceEvent) => void): () => void;
}

export function createDesk(service: ServiceClient): Desk {
  const settings = createStore<Settings | null>(null);
  const shift = createStore<ShiftNow | null>(null);
  const prints = createStore<PrintOverview | null>(null);
  const backup = createStore<BackupStatus | null>(null);
  const clock = createStore<ClockStatus | null>(null);
  clock.subscribe(() => {
    const status = clock.get();
    if (status !== null) tellRegisterTime(status.register);
  });
  const listeners = new Set<(event: ServiceEvent) => void>();
  let stopListening: (() => void) | null = null;
  let refused = false;

  async function load(): Promise<void> {
    const [newSettings, newShift, newPrints] = await Promise.all([service.settings.current(), service.shift.current(), service.prints.overview()]);
    settings.set(newSettings);
    shift.set(newShift);
    prints.set(newPrints);
    const [newBackup, newClock] = await Promise.all([service.backup.status(), service.clock.status()]);
    backup.set(newBackup);
    clock.set(newClock);
  }

  async function take(event: ServiceEvent): Promise<void> {
    if (event.type === 'prints-changed') prints.set(event.overview);
    if (event.type === 'backup-changed') backup.set(event.status);
    if (event.type === 'clock-changed') clock.set(event.status);
    if (event.type === 'shift-changed') shift.set(await service.shift.current());
    if (event.type === 'settings-changed') settings.set(await service.settings.current());
    for (const listener of [...listeners]) listener(event);
  }

  /** `missed`: events were heard before. The service tells first to ask anew then, as it does after every break. */
  function listenAnew(missed: boolean): void {
    stopListening?.();
    refused = false;
    let told = missed;
    const listen = (options: { readonly signal: AbortSignal }, renewed: boolean) => {
      told ||= renewed;
      return service.events.subscribe({ missed: told }, options);
    };
    stopListening = subscribe(listen, (event) => void take(event).catch(() => undefined), {
      // Asked only once the events flow: nothing that happens in between is missed. Who missed some is led to it by what is told first.
      onOpen: () => {
        if (!told) void load().catch(() => undefined);
      },
      onRefused: () => {
        refused = true;
      },
    });
  }

  return {
    settings,
    shift,
    prints,
    backup,
    clock,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open() {
      listenAnew(false);
      return () => {
        stopListening?.();
        stopListening = null;
        refused = false;
        settings.set(null);
        shift.set(null);
        prints.set(null);
        backup.set(null);
        clock.set(null);
      };
    },
    resume() {
      if (!refused) return;
      listenAnew(true);
    },
  };
}

/** Every setting in force; null for the moment before the first answer. */
export function useSettings(): Settings | null {
  return useStore(useAppState().desk.settings);
}

/** The open shift of this register and its sales, and the number of the newest close, wherever it was made; null while not known yet. */
export function useShift(): ShiftNow | null {
  return useStore(useAppState().desk.shift);
}

export function usePrintOverview(): PrintOverview | null {
  return useStore(useAppState().desk.prints);
}

/** How old the last good copy of the books is, and what hindered a newer one; null while not known yet. */
export function useBackup(): BackupStatus | null {
  return useStore(useAppState().desk.backup);
}

/** How the PC's clock stands against the register's time; null while not known yet. */
export function useClockStatus(): ClockStatus | null {
  return useStore(useAppState().desk.clock);
}

/** Hears what the service tells every window, while mounted. After a lost link or a locked screen every kind of event is told once: ask again. */
export function useServiceEvent(handler: (event: ServiceEvent) => void): void {
  const { desk } = useAppState();
  const newest = useRef(handler);
  newest.current = handler;
  useEffect(() => desk.listen((event) => newest.current(event)), [desk]);
}
