import { isAcceptableCredential } from '../../../shared/domain/access/role.ts';
import { parsePrinterAddress } from '../../../shared/domain/printing/printer-address.ts';
import type { TimeZone } from '../../../shared/kernel/instant.ts';
import { randomPin } from '../../app-state/random-pin.ts';

/** What the wizard has been told so far, as typed. */
export interface GalleryDraft {
  readonly name: string;
  readonly agency: string;
  readonly address: string;
  readonly phone: string;
  readonly timeZone: TimeZone;
  readonly registerCode: string;
  readonly printerAddress: string;
  readonly profileId: string;
  readonly drawer: boolean;
  readonly administratorName: string;
  readonly administratorSecret: string;
  readonly administratorAgain: string;
  readonly cashierName: string;
  readonly cashierPin: string;
}

/** What is wrong on a step, by field, as a code of `setup.wrong.<code>`. */
export type DraftFaults = Partial<Record<keyof GalleryDraft, 'empty' | 'register-code' | 'printer-address' | 'weak-password' | 'not-same' | 'weak-pin' | 'same-name'>>;

/** The faults of one step (0 unit, 1 register and printer, 2 people). Empty = go on. */
export function faultsOf(draft: GalleryDraft, step: number): DraftFaults {
  const faults: Partial<Record<keyof GalleryDraft, DraftFaults[keyof GalleryDraft]>> = {};
  if (step === 0 && draft.name.trim() === '') faults.name = 'empty';
  if (step === 1) {
    if (!/^[A-Z][A-Z0-9]{0,2}$/.test(draft.registerCode)) faults.registerCode = 'register-code';
    if (draft.printerAddress.trim() !== '' && !parsePrinterAddress(draft.printerAddress).ok) faults.printerAddress = 'printer-address';
  }
  if (step === 2) {
    if (draft.administratorName.trim() === '') faults.administratorName = 'empty';
    if (!isAcceptableCredential('administrator', draft.administratorSecret)) faults.administratorSecret = 'weak-password';
    else if (draft.administratorSecret !== draft.administratorAgain) faults.administratorAgain = 'not-same';
    if (draft.cashierName.trim() !== '') {
      if (!isAcceptableCredential('cashier', draft.cashierPin)) faults.cashierPin = 'weak-pin';
      if (draft.cashierName.trim().toLowerCase() === draft.administratorName.trim().toLowerCase()) faults.cashierName = 'same-name';
    }
  }
  return faults as DraftFaults;
}

/** Nothing told yet; the first cashier's PIN is offered by chance. */
export function emptyDraft(): GalleryDraft {
  return {
    name: '',
    agency: '',
    address: '',
    phone: '',
    timeZone: 'Asia/Jakarta',
    registerCode: 'K1',
    printerAddress: '',
    profileId: 'generic-58',
    drawer: true,
    administratorName: '',
    administratorSecret: '',
    administratorAgain: '',
    cashierName: '',
    cashierPin: randomPin(),
  };
}
