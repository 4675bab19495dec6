import type { Language } from '../../shared/i18n/language.ts';
import type { MessageKey } from '../../shared/i18n/indonesian.ts';
import approval from '../../shared/i18n/id/approval.json' with { type: 'json' };
import backup from '../../shared/i18n/id/backup.json' with { type: 'json' };
import catalog from '../../shared/i18n/id/catalog.json' with { type: 'json' };
import errors from '../../shared/i18n/id/errors.json' with { type: 'json' };
import general from '../../shared/i18n/id/general.json' with { type: 'json' };
import parked from '../../shared/i18n/id/parked.json' with { type: 'json' };
import pay from '../../shared/i18n/id/pay.json' with { type: 'json' };
import prints from '../../shared/i18n/id/prints.json' with { type: 'json' };
import receipt from '../../shared/i18n/id/receipt.json' with { type: 'json' };
import sale from '../../shared/i18n/id/sale.json' with { type: 'json' };
import shift from '../../shared/i18n/id/shift.json' with { type: 'json' };
import signin from '../../shared/i18n/id/signin.json' with { type: 'json' };
import { createStore } from './store.ts';

export type Words = Readonly<Partial<Record<MessageKey, string>>>;

/** What the frame, the sign-in and the counter say: there at once. The rest comes with the page that says it, English when it is chosen. */
const REGISTER: Words = { ...approval, ...backup, ...catalog, ...errors, ...general, ...parked, ...pay, ...prints, ...receipt, ...sale, ...shift, ...signin };

/** The words loaded so far, by language. */
export const loadedWords = createStore<Readonly<Record<Language, Words>>>({ id: REGISTER, en: {} });

/** Loads the words of every office page. Pages of the rail wait for it together with their code. */
export async function loadOfficeWords(): Promise<void> {
  const { indonesian } = await import('../../shared/i18n/indonesian.ts');
  loadedWords.update((now) => (now.id === indonesian ? now : { ...now, id: indonesian }));
}

export async function loadEnglishWords(): Promise<void> {
  const { english } = await import('../../shared/i18n/english.ts');
  loadedWords.update((now) => (now.en === english ? now : { ...now, en: english }));
}
