import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { NATIVE_PACKAGES, PAGE_ENTRIES, SERVICE_ENTRIES, SHELL_ENTRIES, VERIFY_PAGE_ENTRY } from './tools/entries.ts';
import { ROOT } from './tools/paths.ts';

const outside = [...builtinModules, /^node:/, 'electron', ...NATIVE_PACKAGES];

function absolute(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)]));
}

/**
 * What more than one screen needs lies in a few files of some size: each file is a request of its own, to a service that has a till to serve, and a
 * screen took three dozen of them. `entriesAware` keeps together what the same screens use, so that none of them loads much that it does not need.
 */
const PAGE_OUTPUT: Rolldown.OutputOptions = {
  codeSplitting: {
    groups: [
      { name: 'start', tags: ['$initial'], test: (id) => !PAGE_ENTRIES.some((entry) => id === join(ROOT, entry)), priority: 2 },
      { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 6_000, priority: 1 },
    ],
  },
  // A group names its files after all screens that use them, in letters that no host serves; the hash says as much.
  sanitizeFileName: (name) => name.replace(/~.*/, ''),
};

/** The page, for the Chromium of the pinned Electron. Nothing is inlined: the page's CSP allows no data: scripts or fonts. */
export function pageConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: join(ROOT, 'renderer'),
    plugins: [react()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome150',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: PAGE_ENTRIES.filter((file) => file.endsWith('.html')).map((file) => join(ROOT, file)), output: PAGE_OUTPUT },
    },
  };
}

/** pdfkit reads the measures of its fonts from files beside its own source; in a bundle they stand as text. Only the fonts of the A4 papers are taken. */
const fontMeasures: Plugin = {
  name: 'etalase:font-measures',
  transform(code, id) {
    if (!/[\\/]pdfkit[\\/]js[\\/]pdfkit(?:\.es)?\.js$/.test(id)) return null;
    return code.replaceAll(/fs\.readFileSync\(__dirname \+ '\/data\/(Helvetica(?:-Bold)?(?:Oblique)?(?:-Oblique)?\.afm)', 'utf8'\)/g, (_whole, file: string) =>
      JSON.stringify(readFileSync(join(dirname(id), 'data', file), 'utf8')),
    );
  },
};

function nodeConfig(outDir: string, entries: Readonly<Record<string, string>>, format: 'es' | 'cjs'): InlineConfig {
  const extension = format === 'es' ? 'mjs' : 'cjs';
  return {
    configFile: false,
    root: ROOT,
    publicDir: false,
    plugins: [fontMeasures],
    logLevel: 'warn',
    // Packages written as CommonJS ask for their folder; in a bundled module it is the module's own.
    ...(format === 'es' ? { define: { __dirname: 'import.meta.dirname' } } : {}),
    ssr: { noExternal: true, external: [...NATIVE_PACKAGES, 'electron'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: absolute(entries),
        external: outside,
        // Shared chunks lie beside the entries, so that a path taken from import.meta.url means the same in both.
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  };
}

/** Everything that runs in Node: both hosts, the report worker, the command line, the demo. */
export function serviceConfig(outDir: string, entries: Readonly<Record<string, string>> = SERVICE_ENTRIES): InlineConfig {
  return nodeConfig(outDir, entries, 'es');
}

/** One shell entry per build: a sandboxed preload must be a single CommonJS file, it cannot load a shared chunk. */
export function shellConfig(outDir: string, entry: keyof typeof SHELL_ENTRIES): InlineConfig {
  return nodeConfig(outDir, { [entry]: SHELL_ENTRIES[entry] }, 'cjs');
}

/** The page beside every export: one classic script for any browser of the last years, nothing written by itself. */
export function verifyPageConfig(): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      reportCompressedSize: false,
      modulePreload: false,
      rolldownOptions: { input: join(ROOT, VERIFY_PAGE_ENTRY), output: { format: 'iife', entryFileNames: 'periksa.js' } },
    },
  };
}

export default defineConfig(pageConfig(join(ROOT, 'dist', 'renderer')));
