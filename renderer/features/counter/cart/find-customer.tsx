import { Plus, Search, User } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CustomerRow } from '../../../../shared/contract/customers.ts';
import { readCustomerLine } from '../../../../shared/domain/customer/customer.ts';
import type { Cart } from '../../../../shared/domain/sale/cart.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { troubleOf } from '../../../app-state/trouble.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import type { Counter } from '../state/counter.ts';

/** So many fit above the lines. */
const HITS = 5;

/** One line finds a customer by name or number, or makes a new one: Enter takes the first hit, or the new customer where there is none. `known`: who buys already. */
export function FindCustomer({ counter, known }: { readonly counter: Counter; readonly known: Cart['customer'] }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ readonly text: string; readonly hits: readonly CustomerRow[] }>({ text: '', hits: [] });
  const [place, setPlace] = useState(0);
  const [wrong, setWrong] = useState<string | null>(null);
  const asked = useRef<{ readonly text: string; readonly answer: Promise<readonly CustomerRow[]> }>({ text: '', answer: Promise.resolve([]) });
  const add = useCommand((commandId, name: string, phone: string | null) => service.customers.add({ commandId, customer: { name, phone, agency: null, npwp: null, listId: null } }));
  const say = (error: unknown): void => setWrong(words(troubleOf(error)).title);

  const hitsFor = (text: string): Promise<readonly CustomerRow[]> => {
    if (asked.current.text !== text) asked.current = { text, answer: service.customers.list({ text, offset: 0, limit: HITS }).then((page) => page.customers) };
    return asked.current.answer;
  };
  const type = (text: string): void => {
    setTyped(text);
    setPlace(0);
    setWrong(null);
    add.clear();
    if (text.trim() === '') return setFound({ text: '', hits: [] });
    hitsFor(text).then((hits) => asked.current.text === text && setFound({ text, hits }), say);
  };
  const attach = async (customerId: CustomerRow['customerId'] | null): Promise<void> => {
    const result = await counter.setCustomer(customerId);
    if (result.type !== 'answer') setWrong(words(result.type === 'refused' ? { kind: 'refused', refusal: result.refusal } : { kind: 'broken', detail: '' }).title);
  };
  const create = async (): Promise<void> => {
    const { name, phone } = readCustomerLine(typed);
    if (name === '') return setWrong(t('sale.customerNeedsName'));
    const made = await add.run(name, phone);
    if (made !== null) await attach(made.customerId);
  };
  /** Enter may be quicker than the answer: it waits for the hits of exactly what is typed. */
  const take = async (): Promise<void> => {
    if (typed.trim() === '') return counter.show({ editing: null });
    const hits = await hitsFor(typed);
    const hit = hits[place];
    if (hit === undefined) await create();
    else await attach(hit.customerId);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setPlace((now) => Math.min(found.hits.length, Math.max(0, now + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (event.repeat || add.busy) return;
      const input = event.currentTarget;
      // What is typed behind Enter is looked for among the goods, as it is once the customer is there.
      input.blur();
      void take()
        .catch(say)
        .finally(() => document.activeElement === document.body && input.focus());
    }
  };
  const takeOff = (): void => void attach(null);
  useScreenKeys([
    { keys: 'Escape', label: t('sale.key.back'), run: () => counter.show({ editing: null }) },
    ...(known === null ? [] : [{ keys: 'Ctrl+Delete', label: t('sale.noCustomer'), inFields: true, run: takeOff }]),
  ]);
  const wanted = readCustomerLine(typed);
  const trouble = wrong ?? (add.trouble === null ? null : words(add.trouble).title);
  const current = found.text === typed;
  return (
    <div className="find-customer">
      <div className="row">
        <div className={trouble === null ? 'field grow' : 'field grow wrong'}>
          <Icon of={Search} />
          <input autoFocus type="text" data-scan="refuse" autoComplete="off" spellCheck={false} aria-label={t('sale.findCustomer')} placeholder={t('sale.customerKeys')} aria-invalid={trouble !== null || undefined} maxLength={90} value={typed} onKeyDown={onKeyDown} onChange={(event) => type(event.target.value)} />
        </div>
        <Button size="small" kind="plainly" keys="Esc" onClick={() => counter.show({ editing: null })}>
          {t('general.back')}
        </Button>
      </div>
      {trouble !== null && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      {typed.trim() === '' ? (
        <p className="small quiet">{t('sale.findCustomerHint')}</p>
      ) : (
        <ul aria-label={t('sale.customers')} aria-busy={!current || undefined}>
          {found.hits.map((hit, index) => (
            <li key={hit.customerId}>
              <CustomerHit icon={User} chosen={current && index === place} title={hit.name} more={[hit.agency, hit.phone, hit.list?.name].filter((part) => part !== null && part !== undefined).join(' · ')} onTake={() => void attach(hit.customerId)} />
            </li>
          ))}
          <li>
            <CustomerHit icon={Plus} chosen={current && place === found.hits.length} title={t('sale.newCustomer', { name: wanted.name })} more={wanted.phone ?? ''} onTake={() => void create()} />
          </li>
        </ul>
      )}
      {known !== null && (
        <Button size="small" kind="danger" keys="Ctrl+Del" onClick={takeOff}>
          {t('sale.noCustomer')}
        </Button>
      )}
    </div>
  );
}

function CustomerHit({ icon, chosen, title, more, onTake }: { readonly icon: typeof User; readonly chosen: boolean; readonly title: string; readonly more: string; readonly onTake: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (chosen) button.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <button ref={button} type="button" className={chosen ? 'customer-hit chosen' : 'customer-hit'} aria-current={chosen || undefined} onPointerDown={(event) => event.preventDefault()} onClick={onTake}>
      <Icon of={icon} size={18} />
      <span className="cart-words">
        <span className="strong clip">{title}</span>
        {more !== '' && <span className="small quiet clip">{more}</span>}
      </span>
      {chosen && <Keycap>Enter</Keycap>}
    </button>
  );
}
