import { useState, type FormEvent } from 'react';
import { parseRupiah } from '../../../../shared/domain/cash/parse-rupiah.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { formatAmount, formatRupiah } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { Button } from '../../../ui/button.tsx';
import type { Counter } from '../state/counter.ts';
import type { WantsPrice } from '../state/counter-screen.ts';
import { useScanState } from '../use-counter.ts';

/** A service or a piece made to order comes into the cart: what does it cost? Enter alone takes what it mostly costs. */
export function PriceEntry({ counter, wants }: { readonly counter: Counter; readonly wants: WantsPrice }) {
  const t = useWords();
  const words = useTroubleWords();
  const waiting = useScanState(counter, (state) => state.waiting.length);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  useScreenKeys([{ keys: 'Escape', label: t('sale.key.back'), run: counter.dropPrice }]);
  const give = (event: FormEvent): void => {
    event.preventDefault();
    const price = typed.trim() === '' ? { ok: true as const, value: wants.usual } : parseRupiah(typed.replace('=', ''));
    if (!price.ok) return setWrong(describeError(t, price.error));
    const refusal = counter.givePrice(price.value);
    if (refusal !== null) setWrong(words({ kind: 'refused', refusal }).title);
  };
  return (
    <form className="price-entry" aria-label={t('sale.priceOf', { name: wants.name })} onSubmit={give}>
      <p className="strong clip-2">{t('sale.priceOf', { name: wants.name })}</p>
      {waiting > 0 && <p className="waiting-scans small">{t('sale.scansWaiting', { count: waiting })}</p>}
      <div className="row">
        <div className={wrong === null ? 'field amount grow' : 'field amount grow wrong'}>
          <span className="lead" aria-hidden="true">
            Rp
          </span>
          <input
            autoFocus
            type="text"
            inputMode="numeric"
            data-scan="refuse"
            autoComplete="off"
            aria-label={t('sale.priceOf', { name: wants.name })}
            aria-invalid={wrong !== null || undefined}
            placeholder={formatAmount(wants.usual)}
            maxLength={20}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(null);
            }}
          />
        </div>
        <Button type="submit" kind="primary" keys="Enter">
          {t('sale.priceIn')}
        </Button>
        <Button keys="Esc" onClick={counter.dropPrice}>
          {t('general.back')}
        </Button>
      </div>
      {wrong === null ? (
        <p className="small quiet">{t('sale.priceFloor', { floor: formatRupiah(wants.floor), usual: formatRupiah(wants.usual) })}</p>
      ) : (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
