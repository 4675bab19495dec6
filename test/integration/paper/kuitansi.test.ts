import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issueKuitansi } from '../../../electron/services/paper/issue-kuitansi.ts';
import { kuitansiState } from '../../../electron/services/paper/kuitansi-state.ts';
import { readKuitansi } from '../../../electron/services/paper/kuitansi-of-sale.ts';
import { voidSale } from '../../../electron/services/sale/void-sale.ts';
import { SETTING_DEFAULTS } from '../../../shared/domain/setting/settings.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import { testGallery, type TestGallery } from '../../support/test-gallery.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { verified } from '../../support/verified.ts';

describe('the kuitansi of a sale', () => {
  let gallery: TestGallery;
  beforeEach(() => {
    gallery = testGallery();
  });
  afterEach(() => gallery.close());

  const sell = (): SaleId => {
    gallery.add(1, undefined);
    return gallery.pay().saleId;
  };
  const issue = (saleId: SaleId, payer = 'Dinas Sosial Kota Palu', commandId = gallery.newId<'command'>()) =>
    issueKuitansi(gallery.context, gallery.cashier, { commandId, saleId, payer, purpose: 'Pembelian kursi' });
  const lines = async (saleId: SaleId, copyNumber: number) => pdfText(Buffer.from((await readKuitansi(gallery.context, { saleId, copyNumber })).pdf, 'base64')).flat();

  it('is journalled, says who paid and for what, and its copies say the same with their number', async () => {
    const saleId = sell();
    expect(kuitansiState(gallery.context, { saleId })).toMatchObject({ possible: true, issued: null, stamp: null });
    expect(issue(saleId)).toEqual({ copyNumber: 0 });
    expect(issue(saleId, 'Orang lain')).toEqual({ copyNumber: 1 });
    expect(kuitansiState(gallery.context, { saleId }).issued).toMatchObject({ payer: 'Dinas Sosial Kota Palu', copies: 1 });
    const [original, copy] = [await lines(saleId, 0), await lines(saleId, 1)];
    expect(original).toContain('Sudah terima dari : Dinas Sosial Kota Palu');
    expect(original).not.toContain('*** SALINAN ke-1 ***');
    expect(copy).toContain('*** SALINAN ke-1 ***');
    expect(copy.filter((line) => line !== '*** SALINAN ke-1 ***')).toEqual(original);
    expect(verified(gallery.file)).toMatchObject({ sound: true, difference: null });
  });

  it('is made once for a command that is asked again', () => {
    const saleId = sell();
    const commandId = gallery.newId<'command'>();
    expect(issue(saleId, 'A', commandId)).toEqual(issue(saleId, 'A', commandId));
    expect(gallery.context.store.kuitansi.ofSale(saleId)).toHaveLength(1);
  });

  it('names who was in office on the day of the sale, also when another was named since', async () => {
    const officials = SETTING_DEFAULTS['unit.officials'];
    gallery.setting('unit.office', { ...SETTING_DEFAULTS['unit.office'], above: ['Kementerian Contoh'], city: 'Palu' });
    gallery.setting('unit.officials', { ...officials, treasurer: { ...officials.treasurer, name: 'Dewi Suryani', nip: '198001012005012001' } });
    const saleId = sell();
    gallery.time.now += 86_400_000;
    gallery.setting('unit.officials', { ...officials, treasurer: { ...officials.treasurer, name: 'Penerus' } });
    issue(saleId);
    const paper = await lines(saleId, 0);
    expect(paper[0]).toBe('KEMENTERIAN CONTOH');
    expect(paper).toContain('Dewi Suryani');
    expect(paper).toContain('NIP 198001012005012001');
    expect(paper.join('\n')).not.toContain('Penerus');
  });

  it('is not made of what was undone, nor read before it was made', () => {
    const saleId = sell();
    expect(refusalOf(() => readKuitansi(gallery.context, { saleId, copyNumber: 0 }))).toBe('kuitansi.none');
    voidSale(gallery.context, gallery.administrator, { commandId: gallery.newId<'command'>(), saleId, reason: 'salah', approvalId: null });
    expect(kuitansiState(gallery.context, { saleId }).possible).toBe(false);
    expect(refusalOf(() => issue(saleId))).toBe('kuitansi.not-paid');
    expect(gallery.context.store.kuitansi.ofSale(saleId)).toEqual([]);
  });
});
