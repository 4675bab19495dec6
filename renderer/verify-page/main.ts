import { checkExport, type ExportCheck } from '../../shared/domain/close-export/check-export.ts';
import { exportFaultWords } from '../../shared/domain/close-export/fault-words.ts';
import { paperNumber } from '../../shared/domain/receipt/paper-text.ts';
import { checkingTools } from './checking-tools.ts';

const tools = checkingTools(globalThis.crypto?.subtle as SubtleCrypto | undefined);

function part<Kind extends HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

/** The chosen file against everything it says of itself, and against the codes typed from paper. */
async function check(): Promise<void> {
  const file = part<HTMLInputElement>('file').files?.[0];
  if (file === undefined) return;
  part('result').replaceChildren(element('p', 'Memeriksa …'));
  const codes = part<HTMLInputElement>('codes').value.split(/[\s,;]+/).filter((code) => code !== '');
  show(await checkExport(await file.text(), tools, codes), codes.length);
}

function show({ unit, register, closes, faults }: ExportCheck, codes: number): void {
  const sound = faults.length === 0 && closes.length > 0;
  const verdict = sound ? 'COCOK' : 'TIDAK COCOK';
  const reasons = document.createElement('ul');
  for (const fault of faults) reasons.append(element('li', exportFaultWords(fault)));
  if (closes.length === 0 && faults.length === 0) reasons.append(element('li', 'Tidak ada tutup kas di berkas ini.'));
  part('result').replaceChildren(
    element('p', verdict, sound ? 'verdict sound' : 'verdict broken'),
    element('p', sound ? `${closes.length} tutup kas ${unit}, mesin kasir ${register}: isi, tanda tangan, rantai dan semua jumlah benar.${codes === 0 ? ' Cocokkan kode segel di bawah dengan kertas.' : ' Kode dari kertas ada di berkas ini.'}` : ''),
    reasons,
    table(closes),
  );
}

function table(closes: ExportCheck['closes']): HTMLElement {
  const made = document.createElement('table');
  const head = document.createElement('tr');
  for (const name of ['Z', 'Tanggal', 'Kasir', 'Penjualan (Rp)', 'Diserahkan (Rp)', 'Segel', 'Kunci', 'Hasil']) head.append(element('th', name));
  made.append(head);
  for (const { z, day, cashier, net, handover, code, key, sound } of closes) {
    const row = document.createElement('tr');
    row.className = sound ? '' : 'broken';
    const cells = [String(z).padStart(6, '0'), day.split('-').toReversed().join('-'), cashier, paperNumber(net), paperNumber(handover), code, key, sound ? 'benar' : 'SALAH'];
    for (const [index, text] of cells.entries()) row.append(element('td', text, index === 3 || index === 4 ? 'amount' : ''));
    made.append(row);
  }
  return made;
}

part('file').addEventListener('change', () => void check());
part('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});
