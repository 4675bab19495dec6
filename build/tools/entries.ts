/** Entry points of the service: one file each in dist/service, named like the key. */
export const SERVICE_ENTRIES = {
  node: 'electron/host/node.ts',
  utility: 'electron/host/utility.ts',
  'report-worker': 'electron/host/report-worker.ts',
  'office-press-worker': 'electron/host/office-press-worker.ts',
  'export-worker': 'electron/host/export-worker.ts',
  'goods-worker': 'electron/host/goods-worker.ts',
  'log-worker': 'electron/host/log-worker.ts',
  'backup-worker': 'electron/host/backup-worker.ts',
  cli: 'electron/host/cli.ts',
  demo: 'electron/host/demo.ts',
} as const;

/** Entry points of the Electron shell: dist/shell/main.cjs and the sandboxed preload. */
export const SHELL_ENTRIES = {
  main: 'electron/shell/main.ts',
  preload: 'electron/shell/preload.ts',
} as const;

/** The pages and the scripts they start: the till, and what buyers see. */
export const PAGE_ENTRIES = ['renderer/index.html', 'renderer/main.tsx', 'renderer/display.html', 'renderer/display.tsx'] as const;

/** What becomes the page beside every export. */
export const VERIFY_PAGE_ENTRY = 'renderer/verify-page/main.ts';

/**
 * Packages that stay outside the bundles: they load a compiled file that lies beside their own JavaScript.
 * Whatever is added here must also be let through by electron-builder.yml; the packing test compares the two.
 */
export const NATIVE_PACKAGES = ['better-sqlite3', 'koffi', 'serialport', 'usb'] as const;
