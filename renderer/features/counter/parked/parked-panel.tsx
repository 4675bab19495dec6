import { Hourglass, Layers } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { ParkedCart } from '../../../../shared/contract/cart.ts';
import { isOldParked } from '../../../../shared/domain/sale/parked-decision.ts';
import { formatClock, formatRupiah } from '../../../../shared/i18n/format.ts';
import { useNow } from '../../../app-state/clock.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { parkedAge } from '../../../app-state/parked-age.ts';
import { useKeysAhead, useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useUnitZone } from '../../../app-state/unit-zone.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Money } from '../../../ui/money.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { CounterBands } from '../sell/counter-bands.tsx';
import type { Counter } from '../state/counter.ts';
import { useCartState, useCounterScreen } from '../use-counter.ts';

const LABEL_MAX = 60;
/** Brings back the first, the second … */
const RECALLS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => `Ctrl+${place}`);

/** Puts the open sale aside under a name, and brings others back. */
export function ParkedPanel({ counter }: { readonly counter: Counter }) {
  const t = useWords();
  const service = useService();
  const hasLines = useCartState(counter, ({ cart }) => cart !== null && cart.lines.length > 0);
  const parked = useAsk(() => service.cart.parked(), [service]);
  const [cancelling, setCancelling] = useState<string | null>(null);
  useServiceEvent((event) => {
    if (event.type === 'cart-replaced') parked.again();
  });
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // The search that had the focus is gone, and there is no name to type: whoever listens hears where they are.
    if (document.activeElement === document.body) panel.current?.focus();
  }, []);
  const carts = parked.value ?? [];
  const back = (): void => (cancelling === null ? counter.show({ view: 'shelf' }) : setCancelling(null));
  useKeysAhead(RECALLS, parked.value === null && parked.trouble === null);
  useScreenKeys(
    [
      { keys: 'Escape', run: back },
      { keys: 'Esc', label: t('parked.key.back'), run: () => undefined },
      { keys: 'F4', run: back },
      ...carts.slice(0, RECALLS.length).map((one, index) => ({ keys: RECALLS[index] ?? '', run: () => void counter.recall(one.saleId) })),
    ],
  );
  return (
    <section ref={panel} tabIndex={-1} className="parked" aria-label={t('parked.title')}>
      <CounterBands counter={counter} onFindByName={() => counter.show({ view: 'shelf' })} />
      {hasLines && <ParkForm counter={counter} />}
      <Sheet title={t('parked.title')} icon={Layers} className="parked-sheet" aside={<Button size="small" kind="plainly" keys="Esc" onClick={back}>{t('general.back')}</Button>}>
        {parked.value !== null && carts.length === 0 ? (
          <Empty icon={Layers} title={t('parked.empty')}>
            {t('parked.emptyHint')}
          </Empty>
        ) : (
          <ul className="parked-list scroll">
            {carts.map((one, index) => (
              <ParkedRow key={one.saleId} counter={counter} cart={one} digit={index + 1} cancelling={cancelling === one.saleId} onCancel={setCancelling} />
            ))}
          </ul>
        )}
      </Sheet>
    </section>
  );
}

function ParkForm({ counter }: { readonly counter: Counter }) {
  const t = useWords();
  // It waits while a scan shows the shelf again.
  const label = useCounterScreen(counter, (screen) => screen.label);
  const park = (event: FormEvent): void => {
    event.preventDefault();
    if (counter.takeTyped()) void counter.park(label.trim() === '' ? null : label.trim());
  };
  return (
    <form className="sheet padded park-form" onSubmit={park}>
      <div className="field-box grow">
        <label className="field-label" htmlFor="park-label">
          {t('parked.nameLabel')}
        </label>
        <div className="field">
          <input id="park-label" autoFocus type="text" value={label} maxLength={LABEL_MAX} autoComplete="off" placeholder={t('parked.nameHint')} onChange={(event) => counter.show({ label: event.target.value })} />
        </div>
      </div>
      <Button type="submit" kind="primary" keys="Enter">
        {t('sale.park')}
      </Button>
    </form>
  );
}

interface ParkedRowProps {
  readonly counter: Counter;
  readonly cart: ParkedCart;
  readonly digit: number;
  readonly cancelling: boolean;
  readonly onCancel: (saleId: string | null) => void;
}

function ParkedRow({ counter, cart, digit, cancelling, onCancel }: ParkedRowProps) {
  const t = useWords();
  const zone = useUnitZone();
  const now = useNow();
  return (
    <li className="parked-row">
      <div className="grow">
        <p className="strong clip-2">{cart.label ?? t('parked.noName')}</p>
        <p className="small quiet clip">{t('parked.about', { names: cart.firstNames.join(', '), lines: cart.lines })}</p>
        <p className="small quiet row">
          {parkedAge(cart.parkedAt, now, t)} · {t('parked.by', { time: formatClock(cart.parkedAt, zone), name: cart.parkedBy })}
          {isOldParked(cart.parkedAt, now) && (
            <Chip tone="yellow" icon={Hourglass}>
              {t('parked.old')}
            </Chip>
          )}
        </p>
      </div>
      <Money amount={cart.total} />
      {cancelling ? (
        <div key="sure" className="row" role="alertdialog" aria-label={t('sale.cancelTitle')}>
          <Button
            kind="danger"
            onClick={() => {
              onCancel(null);
              void counter.cancel(cart.saleId);
            }}
          >
            {t('parked.cancelNow', { total: formatRupiah(cart.total) })}
          </Button>
          <Button keys="Esc" onClick={() => onCancel(null)}>
            {t('general.back')}
          </Button>
        </div>
      ) : (
        <div key="ways" className="row">
          <Button kind="plainly" onClick={() => onCancel(cart.saleId)}>
            {t('sale.cancel')}
          </Button>
          <Button {...(digit <= RECALLS.length ? { keys: `Ctrl+${digit}` } : {})} onClick={() => void counter.recall(cart.saleId)}>
            {t('parked.recall')}
          </Button>
        </div>
      )}
    </li>
  );
}
