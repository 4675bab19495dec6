/** Below this SQLite a checkpoint beside a writer could lose committed pages (the WAL-reset bug, fixed in 3.51.3). */
export const OLDEST_ENGINE = '3.51.3';

/** @throws Error when `version` of SQLite is older than {@link OLDEST_ENGINE}: no money is written on an engine that may lose it. */
export function assertEngine(version: string): void {
  const found = version.split('.').map(Number);
  const wanted = OLDEST_ENGINE.split('.').map(Number);
  for (let place = 0; place < 3; place += 1) {
    const difference = (found[place] ?? 0) - (wanted[place] ?? 0);
    if (difference > 0) return;
    if (difference < 0) throw new Error(`SQLite ${version} is older than ${OLDEST_ENGINE}; the program was put together wrongly, install it again`);
  }
}
