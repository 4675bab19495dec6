import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGE_KEYS, pagesOf } from '../../../renderer/app-state/navigation.ts';
import { columnsOfProfile, PRINTER_PROFILES } from '../../../renderer/app-state/printer-profiles.ts';
import { ROLES } from '../../../shared/domain/access/role.ts';
import { keyNameOf } from '../../../renderer/app-state/screen-keys.ts';
import { zQrText } from '../../../shared/domain/receipt/z-slip-document.ts';
import { Z_SLIP } from '../../support/sample-receipts.ts';
import { readAnchor, readReceiptQr } from '../../../renderer/features/journal/read-paper.ts';
import { shortRupiah } from '../../../renderer/features/report/short-millions.ts';
import { looksTyped, proposeScanner } from '../../../renderer/features/settings/propose-scanner.ts';
import { sampleReceipt } from '../../../renderer/features/settings/sample-receipt.ts';
import { startOfDay } from '../../../renderer/features/settings/start-of-day.ts';
import { faultsOf, type GalleryDraft } from '../../../renderer/features/setup/gallery-draft.ts';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { layoutText } from '../../../shared/domain/receipt/layout-text.ts';
import { SETTING_DEFAULTS } from '../../../shared/domain/setting/settings.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

describe('the rail', () => {
  it('shows each role the pages it may use, and no more', () => {
    for (const role of ROLES) expect(pagesOf(role).length, `${role} has a key for every page`).toBeLessThanOrEqual(PAGE_KEYS.length);
    expect(pagesOf('cashier')).toEqual(['counter', 'prints', 'shift', 'receipts', 'stock']);
    expect(pagesOf('auditor')).toEqual(['treasury', 'shift', 'receipts', 'journal', 'report', 'reconciliation', 'settings', 'people', 'customers', 'stock']);
    expect(pagesOf('treasurer')).toEqual(['treasury', 'prints', 'shift', 'receipts', 'journal', 'report', 'reconciliation', 'settings', 'customers', 'stock']);
    expect(pagesOf('manager')).toEqual(['treasury', 'prints', 'shift', 'receipts', 'goods', 'journal', 'report', 'reconciliation', 'settings', 'people', 'customers', 'stock']);
    expect(pagesOf('administrator')).toEqual(['counter', 'treasury', 'prints', 'shift', 'receipts', 'goods', 'journal', 'report', 'reconciliation', 'settings', 'people', 'customers', 'stock']);
  });
});

describe('a key', () => {
  const event = { key: '', code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };
  it('has the name it has on the keyboard', () => {
    expect(keyNameOf({ ...event, key: 'y', code: 'KeyY' })).toBe('Y');
    expect(keyNameOf({ ...event, key: 'p', code: 'KeyP', ctrlKey: true })).toBe('Ctrl+P');
    expect(keyNameOf({ ...event, key: '¡', code: 'Digit1', altKey: true })).toBe('Alt+1');
    expect(keyNameOf({ ...event, key: '*', code: 'Digit8', shiftKey: true })).toBe('*');
    expect(keyNameOf({ ...event, key: 'Tab', code: 'Tab', shiftKey: true })).toBe('Shift+Tab');
  });
});

describe('a place in the journal copied from paper', () => {
  it('is read with dots, blanks and capitals', () => {
    expect(readAnchor(' 18.205 ', '3FA9 C2D1')).toEqual({ seq: 18_205, head8: '3fa9c2d1' });
  });

  it.each([
    ['0', '3fa9c2d1'],
    ['12', '3fa9c2d'],
    ['12', '3fa9c2dg'],
    ['', ''],
  ])('is not guessed from %s / %s', (seq, code) => {
    expect(readAnchor(seq, code)).toBeNull();
  });

  it('is read from the QR of a receipt', () => {
    const unit = { name: 'Galeri | Karya', agency: '', address: '', phone: '', timeZone: 'Asia/Makassar' } as const;
    const qr = sampleReceipt(unit, SETTING_DEFAULTS['receipt.texts'], 'K1', 'Rina', 0).blocks.find((block) => block.kind === 'qr');
    expect(readReceiptQr(qr?.text ?? '')).toEqual({ seq: 18_205, head8: '3fa9c2d1' });
    expect(readReceiptQr('00020101021126')).toBeNull();
    expect(readReceiptQr(zQrText(Z_SLIP))).toEqual({ seq: 935, head8: '7d10ffe2' });
  });
});

describe('days', () => {
  it.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const)('begin at midnight of the unit (%s)', (zone) => {
    const start = startOfDay('2027-01-01', zone);
    expect(start).not.toBeNull();
    expect(businessDayOf(start ?? 0, zone)).toBe('2027-01-01');
    expect(businessDayOf((start ?? 0) - 1, zone)).toBe('2026-12-31');
    expect(startOfDay('2027-02-30', zone)).toBeNull();
  });
});

describe('figures in charts', () => {
  it('are short and never rounded up', () => {
    expect(shortRupiah(rupiah(2_479_999), 'id')).toBe('2,47 jt');
    expect(shortRupiah(rupiah(2_919_999_999), 'id')).toBe('2,91 M');
    expect(shortRupiah(rupiah(999_999_999), 'id')).toBe('999,99 jt');
    expect(shortRupiah(rupiah(850_900), 'id')).toBe('850 rb');
    expect(shortRupiah(rupiah(3_000_000), 'id')).toBe('3 jt');
    expect(shortRupiah(rupiah(900), 'id')).toBe('900');
    expect([2_919_999_999, 2_479_999, 850_900].map((amount) => shortRupiah(rupiah(amount), 'en'))).toEqual(['2,91 B', '2,47 M', '850 K']);
  });
});

describe('a scanner that was measured', () => {
  it('gets limits with room, yet under a hand', () => {
    const quick = { text: '8991234567897', gaps: Array.from({ length: 12 }, () => 8), end: null };
    expect(proposeScanner(quick, SETTING_DEFAULTS.scanner)).toEqual(SETTING_DEFAULTS.scanner);
    const slow = { text: '8991234567897', gaps: Array.from({ length: 12 }, () => 30), end: 'Tab' as const };
    expect(proposeScanner(slow, SETTING_DEFAULTS.scanner)).toMatchObject({ averageGapMs: 60, maxGapMs: 120, suffix: 'Tab' });
    expect(looksTyped(slow)).toBe(false);
    expect(looksTyped({ text: '899', gaps: [140, 180], end: null })).toBe(true);
  });
});

describe('the printers to choose from', () => {
  it('are those the devices know, with their columns', () => {
    const folder = join(import.meta.dirname, '../../../electron/devices/profiles');
    const known = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { readonly id: string; readonly columns: number });
    expect(PRINTER_PROFILES.map(({ id, columns }) => ({ id, columns })).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(known.map(({ id, columns }) => ({ id, columns })).toSorted((a, b) => a.id.localeCompare(b.id)));
    expect(columnsOfProfile('nobody')).toBe(32);
  });
});

describe('the receipt beside its texts', () => {
  it('shows what is being typed, on every paper', () => {
    const unit = { name: 'Galeri', agency: '', address: '', phone: '', timeZone: 'Asia/Jakarta' } as const;
    for (const columns of [32, 42, 48]) {
      const text = layoutText(layoutDocument(sampleReceipt(unit, { thanks: ['Sampai jumpa lagi.'], showWorkshop: false, logo: false }, 'K1', 'Rina', 0), columns));
      expect(text).toContain('Sampai jumpa lagi.');
      expect(text).not.toContain('bengkel');
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    }
  });
});

describe('the first start', () => {
  const draft: GalleryDraft = { name: 'Galeri', agency: '', address: '', phone: '', timeZone: 'Asia/Jakarta', registerCode: 'K1', printerAddress: '', profileId: 'generic-58', drawer: true, administratorName: 'Maria', administratorSecret: 'kata sandi panjang', administratorAgain: 'kata sandi panjang', cashierName: '', cashierPin: '123456' };

  it('goes on when a step is filled in', () => {
    for (const step of [0, 1, 2]) expect(faultsOf(draft, step)).toEqual({});
  });

  it.each<[number, Partial<GalleryDraft>, object]>([
    [0, { name: '  ' }, { name: 'empty' }],
    [1, { registerCode: '1K' }, { registerCode: 'register-code' }],
    [1, { printerAddress: '192.168.1.' }, { printerAddress: 'printer-address' }],
    [2, { administratorSecret: 'pendek' }, { administratorSecret: 'weak-password' }],
    [2, { administratorAgain: 'kata sandi panjan' }, { administratorAgain: 'not-same' }],
    [2, { cashierName: 'Rina', cashierPin: '123456' }, { cashierPin: 'weak-pin' }],
    [2, { cashierName: 'maria', cashierPin: '482915' }, { cashierName: 'same-name' }],
  ])('says on step %i what is wrong with %o', (step, change, faults) => {
    expect(faultsOf({ ...draft, ...change }, step)).toEqual(faults);
  });
});
