import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runExport } from '../../../electron/host/export-command.ts';
import { startExportWriter } from '../../../electron/host/export-writer.ts';
import { runVerifyExport } from '../../../electron/host/verify-export-command.ts';
import { startWatches } from '../../../electron/host/watches.ts';
import { closeFile, closeRegisterFile } from '../../../electron/services/paper/close-papers.ts';
import { closeExportSchema } from '../../../shared/contract/close-export-schema.ts';
import { sealCode } from '../../../shared/domain/close/seal.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { quietExports } from '../../support/quiet-exports.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { sellingService } from '../../support/selling-service.ts';
import { removeTestDir, startTestService, type TestService } from '../../support/test-service.ts';

const DAY_MS = 86_400_000;

describe('what leaves the register', () => {
  let running: TestService;
  afterEach(async () => {
    await running.close();
    removeTestDir(running.dir);
  });

  /** `count` days, each sold and closed. */
  async function days(count: number): Promise<void> {
    const desk = await sellingService(running.service);
    for (let day = 0; day < count; day += 1) {
      desk.open();
      desk.sell();
      desk.sell();
      desk.close();
      running.clock.advance(DAY_MS);
    }
  }
  const folder = () => join(running.dir, 'data', 'ekspor');
  const out = () => join(running.dir, 'out');

  describe('written for real', () => {
    beforeEach(async () => {
      running = await startTestService({ exportWriter: startExportWriter() });
    });

    it('after a close: signed JSON, CSV, XLSX and PDF lie in the folder, and verify from there alone', async () => {
      await days(1);
      await running.service.context.exports.settled();
      const names = readdirSync(folder()).filter((name) => name !== 'periksa.html').toSorted();
      expect(names).toEqual(['etalase-K1-Z000001-rincian.csv', 'etalase-K1-Z000001.csv', 'etalase-K1-Z000001.json', 'etalase-K1-Z000001.pdf', 'etalase-K1-Z000001.xlsx']);
      const json = join(folder(), 'etalase-K1-Z000001.json');
      expect(closeExportSchema.safeParse(JSON.parse(readFileSync(json, 'utf8'))).error).toBeUndefined();
      const code = sealCode(running.service.context.store.closes.byNumber(1)?.seal.hash ?? '');
      let said = '';
      expect(await runVerifyExport(['--export', json, '--seal', code], (words) => (said = words))).toBe(0);
      expect(said).toContain('COCOK: 1 tutup kas Galeri Karya Mandiri, mesin kasir K1.');
      const paper = pdfText(readFileSync(join(folder(), 'etalase-K1-Z000001.pdf'))).flat();
      expect(paper).toContain('Nomor 000001/KAS/XI/2026');
      expect(paper.join('\n')).toContain(`Segel ${code}`);
      expect(running.service.context.exports.status().attempts).toMatchObject([{ place: 'folder', closes: 1, detail: null }]);
    });

    it('again it is the same bytes; a folder that cannot be written is told and the till goes on', async () => {
      await days(2);
      await running.service.context.exports.settled();
      const json = join(folder(), 'etalase-K1-Z000002.json');
      const once = readFileSync(json);
      rmSync(folder(), { recursive: true });
      await running.service.context.exports.make('2026-11-21', '2026-11-21');
      expect(Buffer.compare(readFileSync(json), once)).toBe(0);
      rmSync(folder(), { recursive: true });
      writeFileSync(folder(), 'in the way');
      const { attempts } = await running.service.context.exports.make('2026-11-20', '2026-11-21');
      expect(attempts[0]?.files).toEqual([]);
      expect(attempts[0]?.detail).not.toBeNull();
      await days(1);
    });
  });

  describe('asked for', () => {
    it('the stick gets the same, and a stick that is missing is told', async () => {
      const writer = quietExports(undefined, ['/media/kasir/STICK']);
      running = await startTestService({ exportWriter: writer });
      const heard: string[] = [];
      Object.assign(running.service.context, { publish: (event: { readonly type: string }) => void heard.push(event.type) });
      await days(1);
      await running.service.context.exports.settled();
      expect(writer.orders.map((order) => order.folder)).toEqual([folder(), '/media/kasir/STICK/etalase-ekspor']);
      expect(running.service.context.exports.status().stickMissing).toBe(false);
      expect(heard.filter((type) => type === 'exports-changed')).toHaveLength(1);
      await running.close();
      removeTestDir(running.dir);
      running = await startTestService();
      await days(1);
      await running.service.context.exports.settled();
      expect(running.service.context.exports.status()).toMatchObject({ stickMissing: true, attempts: [{ place: 'folder' }] });
    });

    it('a close whose export was never written is made up for by the next look, oldest first and once', async () => {
      let broken = true;
      const writer = quietExports((order) => (broken && order.closes[0]?.content.zNumber !== 2 ? { ok: false, detail: 'the power failed' } : { ok: true, files: ['x'] }));
      running = await startTestService({ exportWriter: writer });
      await days(3);
      await running.service.context.exports.settled();
      const { dir, clock } = running;
      await running.service.close();
      // Another start: what was in memory is gone, what is on disk is known.
      const next = quietExports();
      running = await startTestService({ exportWriter: next }, dir);
      running.clock.setWall(clock.now());
      broken = false;
      await running.service.context.exports.look();
      const asked = () => next.orders.map(({ closes }) => closes.map(({ content }) => content.zNumber));
      expect(asked()).toEqual([[1], [3]]);
      await running.service.context.exports.look();
      expect(asked()).toHaveLength(2);
    });

    it('is looked after a while after each start, and hourly', async () => {
      vi.useFakeTimers();
      try {
        const looked = { copies: 0, exports: 0 };
        const stop = startWatches(
          { isChecking: () => false, suspect: () => undefined } as never,
          { look: async () => void (looked.copies += 1) } as never,
          { look: () => undefined } as never,
          () => undefined,
          { look: async () => void (looked.exports += 1) },
        );
        await vi.advanceTimersByTimeAsync(20_000);
        expect(looked).toEqual({ copies: 1, exports: 1 });
        await vi.advanceTimersByTimeAsync(3_600_000);
        expect(looked).toEqual({ copies: 2, exports: 2 });
        stop();
      } finally {
        vi.useRealTimers();
      }
      running = await startTestService();
    });

    it('days without a close and days that run backwards are refused', async () => {
      running = await startTestService();
      await days(1);
      const { exports } = running.service.context;
      await expect(exports.make('2026-11-21', '2026-11-20')).rejects.toMatchObject({ refusal: { code: 'period.backwards' } });
      await expect(exports.make('2026-12-01', '2026-12-31')).rejects.toMatchObject({ refusal: { code: 'export.nothing' } });
    });

    it('berita acara and register come out of the sealed closes, the register over the days that were asked for', async () => {
      running = await startTestService();
      await days(3);
      const { context } = running.service;
      const paper = await closeRegisterFile(context, { from: '2026-11-01', to: '2026-11-30' });
      const register = pdfText(Buffer.from(paper.pdf, 'base64')).flat();
      for (const z of ['000001', '000002', '000003']) expect(register.some((line) => line.startsWith(`${z} `))).toBe(true);
      // As the other books of the month: the days that were asked for, not those on which the first and the last close lie.
      expect(register).toContain('01-11-2026 sampai 30-11-2026');
      expect(paper.name).toBe('register-penutupan-kas-2026-11-01-2026-11-30.pdf');
      expect((await closeFile(context, { zNumber: 2 })).name).toBe('berita-acara-penutupan-kas-000002.pdf');
      expect(refusalOf(() => closeFile(context, { zNumber: 9 }))).toBe('close.not-found');
    });

    it('from the command line, while the till runs: the same JSON as the till writes', async () => {
      running = await startTestService();
      await days(3);
      let said = '';
      const run = (from: string, to: string) => runExport(['--data', join(running.dir, 'data'), '--from', from, '--to', to, '--out', out()], (words) => (said = words));
      expect(await run('2026-11-20', '2026-11-22')).toBe(0);
      expect(said).toContain('3 tutup kas ditulis');
      const json = join(out(), 'etalase-K1-Z000001-Z000003.json');
      expect(await runVerifyExport(['--export', json], () => undefined)).toBe(0);
      const changed = readFileSync(json, 'utf8').replace(/"net":(\d)/, (_all, digit: string) => `"net":${(Number(digit) % 9) + 1}`);
      writeFileSync(json, changed);
      expect(await runVerifyExport(['--export', json], (words) => (said = words))).toBe(1);
      expect(said).toContain('isi tidak sama dengan yang disegel');
      expect(await run('2027-01-01', '2027-01-31')).toBe(1);
      expect(existsSync(join(out(), 'etalase-kosong-Z000000.json'))).toBe(false);
      await expect(run('2026-11-31', '2026-12-01')).rejects.toThrow('bukan hari');
    });
  });
});
