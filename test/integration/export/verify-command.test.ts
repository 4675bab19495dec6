import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runVerifyExport } from '../../../electron/host/verify-export-command.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import { exportText } from '../../../shared/domain/close-export/close-export.ts';
import { sealCode } from '../../../shared/domain/close/seal.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import { sampleExport, sealOf } from '../../support/sample-export.ts';

describe('etalase verify --export', () => {
  let folder: string;
  let said: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'etalase-export-'));
    said = '';
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const verify = (text: string, ...more: readonly string[]) => {
    const file = join(folder, 'x.json');
    writeFileSync(file, text);
    return runVerifyExport(['--export', file, ...more], (words) => (said = words));
  };

  it('says COCOK with the codes to compare, and 0', async () => {
    const documents = sampleExport();
    const code = sealCode(documents[2]?.seal.hash ?? '');
    expect(await verify(exportText(documents), '--seal', code.toLowerCase())).toBe(0);
    expect(said).toContain('COCOK: 3 tutup kas Galeri Sigi, mesin kasir K1.');
    expect(said).toContain(`Z 000009 2026-11-22 segel ${code}`);
  });

  it('says what is wrong, and 1', async () => {
    expect(await verify(exportText(sampleExport()).replace('"counted":1008500', '"counted":1008400'))).toBe(1);
    expect(said).toContain('Z 000007: isi tidak sama dengan yang disegel.');
    expect(await verify(exportText(sampleExport(1)), '--seal', 'AAAA-AAAA-AAAA')).toBe(1);
    expect(said).toContain('Kode AAAA-AAAA-AAAA dari kertas tidak ada');
    expect(await verify(exportText([]))).toBe(1);
    expect(await verify('bukan json', '--json')).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ faults: [{ kind: 'unreadable' }] });
  });

  it('a form that this program never seals is refused, also with a right signature', async () => {
    const content = { ...sampleExport(1)[0]?.content, extra: 1 } as unknown as SealedClose;
    expect(await verify(`${canonicalJson({ format: 'etalase-close-export', version: 1, closes: [{ content, seal: sealOf(content) }] })}\n`)).toBe(1);
    expect(said).toContain('tidak dapat dibaca');
  });

  it('a signature or key that is none is told, not thrown', async () => {
    const [document] = sampleExport(1);
    for (const change of [{ signature: 'AA==' }, { publicKey: 'AA==' }, { publicKey: Buffer.alloc(32, 255).toString('base64') }]) {
      expect(await verify(exportText([{ content: document?.content as SealedClose, seal: { ...(document?.seal as never as { hash: string; signature: string; publicKey: string }), ...change } }]))).toBe(1);
      expect(said).toContain('tanda tangan tidak cocok');
    }
  });
});
