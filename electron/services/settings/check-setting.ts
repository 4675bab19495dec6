import { patternFault, type LabelPattern } from '../../../shared/domain/barcode/label-pattern.ts';
import type { LabelTemplate } from '../../../shared/domain/label/label-template.ts';
import { CASH } from '../../../shared/domain/payment/tender.ts';
import type { Settings } from '../../../shared/domain/setting/settings.ts';
import { usableQris } from '../qris/own-code.ts';
import { refuse } from '../refused.ts';
import type { SettingChange } from './change-setting.ts';
import { checkPrinterAddress } from './check-printer-address.ts';

/**
 * The change as it is stored: what no rule can work with is refused, a QRIS code loses what copying added to it.
 * @throws Refused backup.bad-folder, printer.bad-address, qris.unusable, tenders.cash-missing, tenders.code-twice, tenders.kind-fixed,
 * labels.name-twice, patterns.unusable, accounts.code-twice, accounts.not-listed
 */
export function checkedSetting(change: SettingChange, everSet: readonly Settings['tenders'][]): SettingChange {
  switch (change.key) {
    case 'printer.receipt':
    case 'printer.label':
      checkPrinterAddress(change.value);
      return change;
    case 'labels':
      checkTemplates(change.value.templates);
      return change;
    case 'qris':
      return change.value.payload === null ? change : { ...change, value: { payload: usableQris(change.value.payload).payload } };
    case 'backup':
      checkBackupFolder(change.value);
      return change;
    case 'tenders':
      checkTenders(change.value, everSet);
      return change;
    case 'revenue.accounts':
      checkAccounts(change.value);
      return change;
    case 'barcode.patterns':
      checkPatterns(change.value.list);
      return change;
    default:
      return change;
  }
}

/** A template is chosen by its name, and kept by its id. */
function checkTemplates(templates: readonly LabelTemplate[]): void {
  const names = templates.map(({ name }) => name.toLowerCase());
  const twice = templates.find(({ id, name }, index) => names.indexOf(name.toLowerCase()) !== index || templates.findIndex((one) => one.id === id) !== index);
  if (twice !== undefined) refuse({ code: 'labels.name-twice', name: twice.name });
}

/** A pattern that two readings fit would sell the wrong thing. */
function checkPatterns(list: readonly LabelPattern[]): void {
  list.forEach(({ name }, place) => {
    const reason = patternFault(list, place);
    if (reason !== null) refuse({ code: 'patterns.unusable', name, reason });
  });
}

/** A till must always be able to take cash; a payment must say by one code how it was made, and what that code is stays for ever: past payments rest on it. */
function checkTenders({ list }: Settings['tenders'], everSet: readonly Settings['tenders'][]): void {
  const codes = list.map((tender) => tender.code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) refuse({ code: 'tenders.code-twice', text: twice });
  const cash = list.filter((tender) => tender.kind === 'cash');
  if (cash.length !== 1 || cash[0]?.code !== CASH || !cash[0].active || cash[0].needsReference) refuse({ code: 'tenders.cash-missing' });
  const other = everSet.flatMap((before) => before.list).find((known) => list.some((tender) => tender.code === known.code && tender.kind !== known.kind));
  if (other !== undefined) refuse({ code: 'tenders.kind-fixed', name: other.name });
}

/** What is sold must be depositable: every account in use has its name in the list, once. */
function checkAccounts({ list, fallback, byCategory, shortage }: Settings['revenue.accounts']): void {
  const codes = list.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) refuse({ code: 'accounts.code-twice', account: twice });
  const unknown = [fallback, shortage, ...Object.values(byCategory)].find((code) => !codes.includes(code));
  if (unknown !== undefined) refuse({ code: 'accounts.not-listed', account: unknown });
}

/** A folder is named from the root of a disk, or nobody knows where the copies went. */
function checkBackupFolder({ folder }: Settings['backup']): void {
  if (folder !== null && !/^(?:\/|[A-Za-z]:[\\/]|\\\\[^\\])/.test(folder)) refuse({ code: 'backup.bad-folder', text: folder });
}
