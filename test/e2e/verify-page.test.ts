import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfNeeded } from '../../build/tools/build.ts';
import { DIST } from '../../build/tools/paths.ts';
import { exportText } from '../../shared/domain/close-export/close-export.ts';
import { sealCode } from '../../shared/domain/close/seal.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { launchChromium } from '../support/chromium.ts';
import { sampleExport } from '../support/sample-export.ts';

describe('the page beside an export, opened from its folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-periksa-'));
  const documents = sampleExport();
  const errors: string[] = [];
  const asked: string[] = [];
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    await buildIfNeeded();
    writeFileSync(join(folder, 'periksa.html'), readFileSync(join(DIST, 'service', 'periksa.html')));
    browser = await launchChromium();
    page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'periksa.html')).href);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const check = async (text: string, code = ''): Promise<string> => {
    const file = join(folder, 'etalase-K1-Z000007-Z000009.json');
    writeFileSync(file, text);
    await page.getByLabel('Kode segel dari kertas').fill(code);
    await page.getByLabel('Berkas ekspor').setInputFiles([]);
    await page.getByLabel('Berkas ekspor').setInputFiles(file);
    const verdict = page.locator('.verdict');
    await verdict.waitFor();
    return page.locator('#result').innerText();
  };

  it('finds an untouched export right and shows the codes to compare with paper', async () => {
    const said = await check(exportText(documents), sealCode(documents[1]?.seal.hash ?? '').toLowerCase());
    expect(said).toMatch(/^COCOK/);
    expect(said).toContain('3 tutup kas Galeri Sigi, mesin kasir K1');
    for (const { seal } of documents) expect(said).toContain(sealCode(seal.hash));
    expect(await axeFaults(page)).toEqual([]);
  });

  it('finds one changed digit, a close left out, and a code that is not there', async () => {
    const changed = await check(exportText(documents).replace('"handover":508500', '"handover":508400'));
    expect(changed).toMatch(/^TIDAK COCOK/);
    expect(changed).toContain('Z 000007: isi tidak sama dengan yang disegel.');
    expect(changed).toContain('Z 000007: jumlah cash.handover tertulis 508400, seharusnya 508500.');
    expect(await check(exportText(documents.filter((_, index) => index !== 1)))).toContain('Z 000009: seharusnya Z 000008');
    expect(await check(exportText(documents), '0000-0000-0000')).toContain('Kode 0000-0000-0000 dari kertas tidak ada di berkas ini.');
  });

  it('asks the network for nothing, and nothing goes wrong in it', () => {
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(errors).toEqual([]);
  });
});
