import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { COMPILE_CACHE } from './build/tools/paths.ts';

const long = process.env['ETALASE_LONG'] === '1';

/** Files named *.long.test.ts run for minutes to hours; `npm run test:long` takes them in. */
const leftOut = long ? [] : ['**/*.long.test.ts'];

/** Projects of a later `order` begin when all of an earlier one have ended: what is quick tells first, and a browser has only another browser beside it. */
function project(name: string, folders: readonly string[], seconds: number, order: number, more: { readonly globalSetup?: string; readonly isolate?: false; readonly maxWorkers?: number } = {}) {
  return {
    plugins: [react()],
    test: {
      name,
      include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
      exclude: leftOut,
      environment: 'node',
      // The service is started many hundred times: the compiled form is kept, as `npm start` keeps it.
      env: { NODE_COMPILE_CACHE: COMPILE_CACHE },
      setupFiles: ['test/support/same-draws.ts'],
      // A state is waited for, however slow the machine; the usual second is a guess about its speed.
      expect: { poll: { timeout: 60_000 } },
      ...more,
      sequence: { groupOrder: order },
      testTimeout: (long ? 3600 : seconds) * 1000,
      hookTimeout: (long ? 600 : Math.max(seconds, 60)) * 1000,
    },
  };
}

export default defineConfig({
  test: {
    // Two: the machines this must pass on have two cores, and the crash tests start processes of their own.
    maxWorkers: 2,
    projects: [
      // Nothing outlives a test file but what it stored in its own folder; a process of its own for each cost more than it kept apart.
      project('unit', ['unit'], 20, 1, { isolate: false }),
      project('architecture', ['architecture'], 180, 1),
      project('integration', ['integration', 'migration', 'contract', 'crash'], 60, 2, { isolate: false }),
      // Three: whoever types and looks as a person does waits half of the time.
      project('e2e', ['e2e'], 120, 3, { globalSetup: 'test/support/keep-a-demo.ts', maxWorkers: 3 }),
      // Needs the real Electron and a display; the workflow on GitHub asks for it by setting this.
      ...(process.env['ETALASE_E2E_SHELL'] === '1' ? [project('e2e-shell', ['e2e-shell'], 120, 4)] : []),
    ],
  },
});
