import { describe, expect, test } from 'vitest';
import { resolvePageFile } from '../../../shared/contract/page-file.ts';
import { HOSTILE_PATHS } from '../../support/hostile-paths.ts';

const FILES = new Set(['index.html', 'assets/app-abcdefgh.js', 'assets/style-Zx_9-kLm.css', 'pictures/kopi.svg', 'fonts/a.woff2', 'assets/.hidden.js', 'notes.exe']);

describe('the files of the page', () => {
  test('the root is the page itself and a query changes nothing', () => {
    expect(resolvePageFile('/', FILES)?.file).toBe('index.html');
    expect(resolvePageFile('/?x=1', FILES)?.file).toBe('index.html');
    expect(resolvePageFile('/index.html?a=../..', FILES)?.file).toBe('index.html');
  });

  test('listed files are found with their type', () => {
    expect(resolvePageFile('/assets/app-abcdefgh.js', FILES)?.contentType).toBe('text/javascript; charset=utf-8');
    expect(resolvePageFile('/pictures/kopi.svg', FILES)?.contentType).toBe('image/svg+xml; charset=utf-8');
    expect(resolvePageFile('/fonts/a.woff2', FILES)?.contentType).toBe('font/woff2');
  });

  test('only names with a hash of their content are kept for ever', () => {
    expect(resolvePageFile('/assets/app-abcdefgh.js', FILES)?.cacheControl).toContain('immutable');
    expect(resolvePageFile('/assets/style-Zx_9-kLm.css', FILES)?.cacheControl).toContain('immutable');
    expect(resolvePageFile('/index.html', FILES)?.cacheControl).toBe('no-store');
    expect(resolvePageFile('/pictures/kopi.svg', FILES)?.cacheControl).toBe('no-store');
  });

  test('a listed file of an unknown type is not served', () => {
    expect(resolvePageFile('/notes.exe', FILES)).toBeUndefined();
  });

  test('more than sixty hostile paths lead nowhere', () => {
    expect(HOSTILE_PATHS.length).toBeGreaterThanOrEqual(60);
    for (const path of HOSTILE_PATHS) expect(resolvePageFile(path, FILES), JSON.stringify(path)).toBeUndefined();
  });
});
