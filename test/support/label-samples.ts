import type { LabelFacts } from '../../shared/domain/label/label-facts.ts';
import type { LabelPrinterSetting } from '../../shared/domain/label/label-printer.ts';
import type { BusinessDay } from '../../shared/kernel/instant.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';

/** Food with everything a label can say. */
export const SHALLOTS: LabelFacts = {
  name: 'Bawang goreng Palu 100 g',
  price: rupiah(28_000),
  unit: 'bungkus',
  fractional: false,
  code: '2000140000289',
  workshop: 'Dapur produksi',
  producer: 'Lapas Kelas IIA Palu',
  batch: 'B2611-20',
  expiresOn: '2027-02-12' as BusinessDay,
  permits: [{ kind: 'P-IRT', number: '2067271010045-28' }],
  netWeight: '100 g',
  ingredients: null,
  cardText: 'Terima kasih sudah mendukung pelatihan kerja.',
};

/** The longest that goods may be called, at the highest price. */
export const LONGEST: LabelFacts = {
  ...SHALLOTS,
  name: 'Keset sabut kelapa anyaman tangan motif "Selamat Datang" ^FS~JA ukuran besar 40 × 60 cm warna alami tanpa pewarna buatan',
  price: rupiah(99_999_999),
  workshop: 'Bengkel kerja anyaman dan sabut kelapa',
  producer: 'Lembaga Pemasyarakatan Kelas IIA Palu',
};

export const LABEL_PRINTER: LabelPrinterSetting & { readonly address: string } = { address: 'tcp://127.0.0.1:9100', language: 'tspl', dpi: 203, sensor: 'gap', darkness: 8, speed: 4, turned: true };
