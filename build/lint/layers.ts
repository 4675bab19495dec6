/**
 * Who may import whom: the whole architecture as one table. A folder or package that is not here is an error; there are no
 * exceptions, and none are wanted: when something does not fit, either it lies in the wrong folder or the table is wrong.
 */
export interface Layer {
  /** A folder from the project root; `*` stands for one folder name; a trailing `/.` means the files directly in it. The most deeply nested one counts. */
  readonly folder: string;
  /** Folders it may import besides itself, written like `folder`. */
  readonly folders: readonly string[];
  /** npm packages, all their sub-paths included. */
  readonly packages: readonly string[];
  /** Node's own modules without `node:`, or every one of them. */
  readonly builtins: readonly string[] | 'all';
}

const SHARED = ['shared/kernel', 'shared/domain', 'shared/i18n'];
const FACE = ['renderer/ui', 'renderer/devices', 'renderer/transport', 'renderer/app-state'];
const REACT = ['react', 'react-dom'];
const RPC_CLIENT = ['@orpc/client', '@orpc/contract'];
const FILES = ['fs', 'fs/promises', 'path', 'url', 'os'];

const PRODUCT: readonly Layer[] = [
  { folder: 'shared/kernel', folders: [], packages: [], builtins: [] },
  { folder: 'shared/domain', folders: ['shared/kernel'], packages: [], builtins: [] },
  { folder: 'shared/contract', folders: ['shared/kernel', 'shared/domain'], packages: ['zod', '@orpc/contract'], builtins: [] },
  { folder: 'shared/i18n', folders: ['shared/kernel', 'shared/domain'], packages: [], builtins: [] },

  { folder: 'electron/platform', folders: ['shared/kernel', 'electron/services/ports'], packages: [], builtins: 'all' },
  { folder: 'electron/db', folders: [...SHARED, 'shared/contract'], packages: ['kysely', 'better-sqlite3'], builtins: ['crypto', ...FILES] },
  {
    folder: 'electron/devices',
    folders: [...SHARED, 'electron/services/ports'],
    packages: ['node-thermal-printer', 'escpos', 'bwip-js', 'pngjs', 'koffi', 'serialport', 'iconv-lite'],
    builtins: ['net', 'child_process', 'events', 'module', 'stream', 'timers', 'timers/promises', 'util', 'zlib', 'buffer', ...FILES],
  },
  { folder: 'electron/export', folders: [...SHARED, 'electron/services/ports', 'electron/office-press'], packages: ['write-excel-file'], builtins: ['crypto', ...FILES] },
  { folder: 'electron/sheet-reader', folders: SHARED, packages: ['csv-parse', 'fflate', 'sax'], builtins: [] },
  { folder: 'electron/office-press', folders: [...SHARED, 'electron/services/ports'], packages: ['pdfmake'], builtins: [] },
  // What the services ask of the world, as types: the adapters (devices, platform) see these and nothing else of the services.
  { folder: 'electron/services/ports', folders: [...SHARED, 'shared/contract'], packages: [], builtins: [] },
  { folder: 'electron/services', folders: [...SHARED, 'shared/contract', 'electron/services/ports', 'electron/db', 'electron/sheet-reader'], packages: [], builtins: ['crypto'] },
  { folder: 'electron/rpc', folders: [...SHARED, 'shared/contract', 'electron/services', 'electron/services/ports'], packages: ['@orpc/server', 'zod'], builtins: [] },
  {
    folder: 'electron/host',
    folders: [...SHARED, 'shared/contract', 'electron/rpc', 'electron/services', 'electron/services/ports', 'electron/db', 'electron/devices', 'electron/export', 'electron/office-press', 'electron/platform', 'electron/sheet-reader'],
    packages: ['ws', '@orpc/server'],
    builtins: 'all',
  },
  { folder: 'electron/shell', folders: [...SHARED, 'shared/contract'], packages: ['electron'], builtins: ['crypto', 'events', ...FILES] },

  { folder: 'renderer/transport', folders: [...SHARED, 'shared/contract'], packages: RPC_CLIENT, builtins: [] },
  { folder: 'renderer/devices', folders: SHARED, packages: ['react', 'qr'], builtins: [] },
  { folder: 'renderer/verify-page', folders: SHARED, packages: [], builtins: [] },
  {
    folder: 'renderer/ui',
    folders: SHARED,
    packages: [...REACT, '@base-ui/react', 'lucide-react'],
    builtins: [],
  },
  {
    folder: 'renderer/app-state',
    folders: [...SHARED, 'shared/contract', 'renderer/transport'],
    packages: [...REACT, ...RPC_CLIENT],
    builtins: [],
  },
  {
    folder: 'renderer/features/*',
    folders: [...SHARED, 'shared/contract', ...FACE],
    packages: [...REACT, ...RPC_CLIENT, '@base-ui/react', 'lucide-react'],
    builtins: [],
  },
  {
    folder: 'renderer/.',
    folders: [...SHARED, 'shared/contract', ...FACE, 'renderer/features/*'],
    packages: [...REACT, ...RPC_CLIENT, '@base-ui/react', 'lucide-react'],
    builtins: [],
  },
];

const BUILD: readonly Layer[] = [
  { folder: 'build/.', folders: ['build/tools'], packages: ['vite', '@vitejs/plugin-react'], builtins: 'all' },
  { folder: 'build/tools', folders: ['build/.', 'electron/platform'], packages: ['vite'], builtins: 'all' },
  { folder: 'build/lint', folders: [], packages: ['vite', 'oxlint'], builtins: 'all' },
  { folder: 'build/pack', folders: ['build/tools'], packages: ['app-builder-lib', 'electron-builder', 'js-yaml'], builtins: 'all' },
];

/** Tests may reach into every part of the product, but not into each other. */
const UNDER_TEST = PRODUCT.map((layer) => layer.folder);
const TEST_PACKAGES = [
  'vitest',
  'fast-check',
  'zod',
  'kysely',
  'better-sqlite3',
  'pngjs',
  'ws',
  'bwip-js',
  '@orpc/client',
  '@orpc/contract',
  '@orpc/server',
  'react',
  'react-dom',
];
const BROWSER_PACKAGES = ['playwright-core', 'axe-core', 'zxing-wasm'];
const BUILD_PACKAGES = ['vite', 'js-yaml', 'app-builder-lib', 'electron-builder', 'builder-util', '@electron/fuses', '@electron/asar'];

function testLayer(name: string, packages: readonly string[] = []): Layer {
  return {
    folder: `test/${name}`,
    folders: [...UNDER_TEST, ...BUILD.map((layer) => layer.folder), 'test/support', 'test/fixtures'],
    packages: [...TEST_PACKAGES, ...packages],
    builtins: 'all',
  };
}

const TESTS: readonly Layer[] = [
  testLayer('support', BROWSER_PACKAGES),
  testLayer('fixtures'),
  testLayer('unit', ['vite']),
  ...['types', 'contract', 'migration', 'crash'].map((name) => testLayer(name)),
  testLayer('integration', [...BUILD_PACKAGES, 'zxing-wasm']),
  testLayer('architecture', BUILD_PACKAGES),
  ...['e2e', 'e2e-shell', 'bench'].map((name) => testLayer(name, [...BROWSER_PACKAGES, 'vite', '@vitejs/plugin-react'])),
];

export const LAYERS: readonly Layer[] = [...PRODUCT, ...BUILD, ...TESTS];

/** The folders whose every source file must lie in one of the layers. */
export const ROOTS = ['shared', 'electron', 'renderer', 'build', 'test'] as const;

/** Folder names that say nothing about what lies inside. */
export const EMPTY_NAMES: ReadonlySet<string> = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager', 'managers']);

/** Hard limit on the lines of a source file. */
export const MAX_LINES = 400;
