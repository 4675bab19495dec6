import { expect, test } from 'vitest';
import { setOfficePaper } from '../../../electron/office-press/set-office-paper.ts';
import { closeRegisterPaper } from '../../../shared/domain/office-paper/close-register-paper.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { SAMPLE_ISSUER } from '../../support/sample-issuer.ts';

test('the register of closes breaks no word of a cashier\'s name, nor a seal, beside amounts of hundreds of millions', async () => {
  const [name, seal] = ['Siti Nurhaliza Kusumawardhani Prawirodirdjo', '4TPW-81HN-0KCE'];
  const [net, difference] = [rupiah(999_999_999), rupiah(-99_999_999)];
  const close = { zNumber: 1, day: '2026-11-20', cashier: name, net, expected: net, counted: rupiah(900_000_000), difference, handover: net, seal };
  const paper = closeRegisterPaper([close, { ...close, zNumber: 2 }], { from: '2026-11-01', to: '2026-11-30', at: 0, footer: '' }, SAMPLE_ISSUER);
  const words = pdfText(await setOfficePaper(paper)).flat().join('\n').split(/\s+/);
  for (const whole of [...name.split(' '), seal, '999.999.999', '-99.999.999', '1.999.999.998', '-199.999.998']) expect(words).toContain(whole);
});
