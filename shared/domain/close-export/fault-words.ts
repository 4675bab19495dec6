import type { ExportFault } from './check-export.ts';

/** What was found, as a sentence for the person who checks; Indonesian always, like every paper. */
export function exportFaultWords(fault: ExportFault): string {
  switch (fault.kind) {
    case 'unreadable':
      return `Berkas tidak dapat dibaca (${fault.detail}).`;
    case 'version':
      return 'Berkas ini bukan ekspor tutup kas Etalase yang dikenal halaman ini.';
    case 'hash':
      return `Z ${number(fault.z)}: isi tidak sama dengan yang disegel.`;
    case 'signature':
      return `Z ${number(fault.z)}: tanda tangan tidak cocok dengan kunci mesin kasir.`;
    case 'gap':
      return `Z ${number(fault.z)}: seharusnya Z ${number(fault.expected)}; ada yang hilang atau ganda.`;
    case 'chain':
      return `Z ${number(fault.z)}: tidak menyambung ke segel sebelumnya.`;
    case 'sum':
      return `Z ${number(fault.z)}: jumlah ${fault.sum} tertulis ${fault.stated}, seharusnya ${fault.computed}.`;
    case 'perpetual':
      return `Z ${number(fault.z)}: jumlah sejak awal tertulis ${fault.stated}, seharusnya ${fault.computed}.`;
    case 'code':
      return `Kode ${fault.typed} dari kertas tidak ada di berkas ini.`;
  }
}

function number(z: number): string {
  return String(z).padStart(6, '0');
}
