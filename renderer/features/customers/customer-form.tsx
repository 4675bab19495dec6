import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { CustomerRow } from '../../../shared/contract/customers.ts';
import { CUSTOMER_NAME_MAX, looksLikeNpwp, PHONE_MAX } from '../../../shared/domain/customer/customer.ts';
import type { CustomerId, PriceListId } from '../../../shared/kernel/ids.ts';
import { useClashBand } from '../../app-state/use-clash-band.ts';
import { KeptForm, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { ClashBand } from '../../ui/clash-band.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';

const NO_LIST = 'none';

interface CustomerFormProps {
  readonly customer: CustomerRow | null;
  /** Recorded just now, by the form of a new one. */
  readonly added?: boolean;
  /** Settles when what is stored now is shown. */
  readonly onStored: (customerId: CustomerId) => Promise<void>;
  readonly onClose: () => void;
}

/** What is known of a customer; only the name is needed. What is typed waits for whoever looks at another page, or at another customer. */
export function CustomerForm(props: CustomerFormProps) {
  return (
    <KeptForm name={`customer/${props.customer?.customerId ?? 'new'}`} ground={props.customer}>
      <CustomerFields {...props} />
    </KeptForm>
  );
}

function CustomerFields({ customer, added = false, onStored, onClose }: CustomerFormProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const kept = useKeptForm();
  const [name, setName] = useTyped('name', () => customer?.name ?? '');
  const [phone, setPhone] = useTyped('phone', () => customer?.phone ?? '');
  const [agency, setAgency] = useTyped('agency', () => customer?.agency ?? '');
  const [npwp, setNpwp] = useTyped('npwp', () => customer?.npwp ?? '');
  const [list, setList] = useTyped<string>('list', () => customer?.list?.listId ?? NO_LIST);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(added);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const lists = useAsk(() => service.prices.lists(), [service]);
  const store = useCommand((commandId) => {
    const wanted = { name, phone, agency, npwp, listId: list === NO_LIST ? null : (list as PriceListId) };
    return customer === null ? service.customers.add({ commandId, customer: wanted }) : service.customers.change({ commandId, customerId: customer.customerId, customer: wanted });
  }, kept.name);
  useEffect(() => {
    if (customer === null) field.current?.focus();
  }, []);
  const { clashes, goOn, clashBand } = useClashBand();
  useScreenKeys([{ keys: 'Ctrl+S', label: t('goods.key.save'), run: () => form.current?.requestSubmit(), inFields: true }]);
  const change = (set: (value: string) => void) => (value: string) => {
    setSaved(false);
    store.clear();
    set(value);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (clashes) return goOn.current?.focus();
    if (name.trim() === '') return setTried(true);
    const stored = await kept.store(async () => {
      const answer = await store.run();
      if (answer !== null) await onStored(answer.customerId);
      return answer;
    });
    if (stored !== null) setSaved(true);
  };
  const options = [{ value: NO_LIST, words: t('customers.noList') }, ...(lists.value ?? []).filter((one) => one.active && !one.general).map((one) => ({ value: one.listId as string, words: one.name }))];
  const odd = npwp.trim() !== '' && !looksLikeNpwp(npwp);
  return (
    <form ref={form} className="customer-form" noValidate onSubmit={(event) => void submit(event)}>
      {clashes && <ClashBand {...clashBand} />}
      {kept.waits && !clashes && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
      <TextField ref={field} label={t('customers.name')} error={tried && name.trim() === '' ? t('general.required') : undefined} scan="refuse" value={name} maxLength={CUSTOMER_NAME_MAX} onValue={change(setName)} />
      <TextField label={t('customers.phone')} hint={t('customers.optional')} scan="refuse" inputMode="tel" value={phone} maxLength={PHONE_MAX} onValue={change(setPhone)} />
      <TextField label={t('customers.agency')} hint={t('customers.agencyHint')} scan="refuse" value={agency} maxLength={80} onValue={change(setAgency)} />
      <div>
        <TextField label={t('customers.npwp')} hint={odd ? undefined : t('customers.optional')} scan="refuse" inputMode="numeric" value={npwp} maxLength={30} onValue={change(setNpwp)} />
        {odd && (
          <p className="customer-odd small" role="status">
            {t('customers.npwpOdd')}
          </p>
        )}
      </div>
      {options.length > 1 && <Segments label={t('customers.list')} labelled value={list} options={options} onValue={change(setList)} />}
      <TroubleBand words={store.trouble === null ? null : words(store.trouble)} />
      {saved && customer !== null && <Band tone="green" title={t('general.saved')} />}
      <div className="row">
        <Button type="submit" kind="primary" keys="Ctrl+S" busy={kept.sending && t('general.saving')}>
          {t('general.save')}
        </Button>
        <Button onClick={onClose}>{t('general.close')}</Button>
      </div>
    </form>
  );
}
