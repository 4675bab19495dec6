import type { Official, OfficeSetting } from '../setting/settings.ts';
import type { Letterhead, PaperFact, Signer } from './office-paper.ts';
import { longDay } from './paper-day.ts';

/** The office that issues a paper, with its officials as they were in force at the paper's moment. */
export interface PaperIssuer {
  readonly letterhead: Letterhead;
  readonly office: OfficeSetting;
  readonly head: Official;
  readonly treasurer: Official;
}

export function signerOf(role: string, { position, name, nip }: Official): Signer {
  return { role, position, name, nip };
}

/** `Palu, 21 November 2026`; the day alone where no place is set. */
export function placeAndDate(office: OfficeSetting, day: string): string {
  return office.city === '' ? longDay(day) : `${office.city}, ${longDay(day)}`;
}

/** Where a name or number is written in by hand. */
export const WRITTEN_BY_HAND = '.'.repeat(36);

/** An official as a berita acara names him: name, NIP, rank, position. */
export function officialFacts(number: string, { name, nip, rank, position }: Official): PaperFact[] {
  return [
    { label: number === '' ? 'Nama' : `${number}. Nama`, value: name === '' ? WRITTEN_BY_HAND : name },
    ...(nip === '' ? [] : [{ label: 'NIP', value: nip }]),
    ...(rank === '' ? [] : [{ label: 'Pangkat/golongan', value: rank }]),
    { label: 'Jabatan', value: position },
  ];
}

/** What the front of every book says of the unit; what is not set is left out. */
export function unitFacts({ office, letterhead }: PaperIssuer): PaperFact[] {
  const dipa = [office.dipaNumber, office.dipaDay === null ? '' : `tanggal ${longDay(office.dipaDay)}`].filter((part) => part !== '').join(' ');
  return [
    { label: 'Kode bagian anggaran', value: office.ministryCode },
    { label: 'Satuan kerja', value: [office.satkerCode, letterhead.unit].filter((part) => part !== '').join(' ') },
    { label: 'DIPA', value: dipa },
    { label: 'KPPN', value: office.kppn },
  ].filter((fact) => fact.value !== '');
}
