import type { QrisAccount, QrisField } from './qris-code.ts';

/** The acquirers' templates 26–50 and the national repository 51; 02–25 are card numbers of the card schemes. */
export function isAccountTag(tag: string): boolean {
  return tag >= '26' && tag <= '51';
}

/** True for `ID.CO.QRIS.WWW` and its older name `ID.OR.GPNQR.WWW`. */
export function isNationalDomain(domain: string): boolean {
  return /^ID\.(?:CO\.QRIS|OR\.GPNQR)\.WWW$/i.test(domain);
}

/** The accounts that can be read and paid to: a domain (00) and at least a PAN (01) or a merchant id (02). */
export function readAccounts(fields: readonly QrisField[]): readonly QrisAccount[] {
  return fields.filter((field) => isAccountTag(field.tag)).flatMap(readAccount);
}

function readAccount(field: QrisField): readonly QrisAccount[] {
  const value = (tag: string) => field.fields?.find((sub) => sub.tag === tag)?.value ?? null;
  const domain = value('00');
  const pan = value('01');
  const merchantId = value('02');
  if (domain === null || (pan === null && merchantId === null)) return [];
  return [{ tag: field.tag, domain, pan, merchantId, criteria: value('03') }];
}
