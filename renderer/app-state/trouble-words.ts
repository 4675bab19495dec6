import { useCallback } from 'react';
import { formatQuantity, formatRupiah } from '../../shared/i18n/format.ts';
import type { MessageParams } from '../../shared/i18n/translate.ts';
import { wordsOr } from '../../shared/i18n/words-or.ts';
import type { Quantity } from '../../shared/kernel/quantity.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { useWords } from './language.ts';
import type { Trouble } from './trouble.ts';

/** What happened, and what is safe or what to do. */
export interface TroubleWords {
  readonly title: string;
  readonly text: string | null;
}

const MONEY = ['total', 'missing', 'limit', 'difference', 'over', 'due', 'gross', 'net', 'usual', 'found', 'counted', 'held', 'amount', 'asked', 'short'];

/** Thousandths of a unit. */
const QUANTITIES = ['left', 'needed'];

/** Tenths of a millimetre, told in millimetres. */
const LENGTHS = ['needs', 'has'];

/** The data of a refusal as values for its text: money written as money, waiting in whole seconds, long codes cut. */
export function refusalParams(refusal: Refusal): MessageParams {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(refusal)) {
    if (MONEY.includes(name) && typeof value === 'number') params[name] = formatRupiah(rupiah(value));
    else if (name === 'waitMs' && typeof value === 'number') params['seconds'] = Math.ceil(value / 1000);
    else if (QUANTITIES.includes(name) && typeof value === 'number') params[name] = formatQuantity(value as Quantity);
    else if (LENGTHS.includes(name) && typeof value === 'number') params[name] = (value / 10).toLocaleString('id-ID');
    else if (typeof value === 'number') params[name] = value;
    else if (name === 'day' && typeof value === 'string') params[name] = value.split('-').reverse().join('-');
    else if (typeof value === 'string' && name !== 'code') params[name] = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  }
  return params;
}

/** Words for a trouble. A refusal has `errors.<code>` and, where there is more to say, `errors.<code>.text`. */
export function useTroubleWords(): (trouble: Trouble) => TroubleWords {
  const t = useWords();
  return useCallback(
    (trouble) => {
      if (trouble.kind === 'silent') return { title: t('errors.silent'), text: t('errors.silent.text') };
      if (trouble.kind === 'unheard') return { title: t('errors.silent'), text: t('errors.unheard.text') };
      if (trouble.kind === 'broken') return { title: t('errors.broken'), text: t('errors.broken.text') };
      const key = `errors.${trouble.refusal.code}`;
      const params = refusalParams(trouble.refusal);
      return { title: wordsOr(t, key, params) ?? t('errors.unknown'), text: wordsOr(t, `${key}.text`, params) };
    },
    [t],
  );
}
