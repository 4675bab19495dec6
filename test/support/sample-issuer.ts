import { letterheadOf } from '../../shared/domain/office-paper/letterhead-of.ts';
import type { PaperIssuer } from '../../shared/domain/office-paper/paper-issuer.ts';
import type { OfficeSetting } from '../../shared/domain/setting/settings.ts';

const office: OfficeSetting = {
  above: ['Kementerian Imigrasi dan Pemasyarakatan', 'Direktorat Jenderal Pemasyarakatan', 'Kantor Wilayah Sulawesi Tengah'],
  ministryCode: '137',
  satkerCode: '407520',
  city: 'Palu',
  dipaNumber: 'SP DIPA-137.03.2.407520/2026',
  dipaDay: '2025-12-02',
  kppn: '051 Palu',
};

/** The office of the sample papers, everything set, with the longest names a signature has to bear. */
export const SAMPLE_ISSUER: PaperIssuer = {
  letterhead: letterheadOf({ name: 'Galeri Karya Mandiri', agency: 'Lembaga Pemasyarakatan Kelas IIA Palu', address: 'Jalan Dewi Sartika 51, Palu', phone: '0451-000000', timeZone: 'Asia/Makassar' }, office),
  office,
  head: { position: 'Kuasa Pengguna Anggaran', name: 'Ir. Raden Mas Bambang Sastronegoro Wirjokoesoemo, S.H., M.H.', nip: '196805121994031002', rank: 'Pembina Tk. I (IV/b)' },
  treasurer: { position: 'Bendahara Penerimaan', name: 'Dewi Suryani, S.E.', nip: '198001012005012001', rank: 'Penata Muda (III/a)' },
};
