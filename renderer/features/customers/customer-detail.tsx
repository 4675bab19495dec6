import { useState, type FormEvent } from 'react';
import type { CustomerHistory } from '../../../shared/contract/customers.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useRows, type Rows } from '../../app-state/use-rows.ts';
import { Button } from '../../ui/button.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Money } from '../../ui/money.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { CustomerForm } from './customer-form.tsx';

interface CustomerDetailProps {
  readonly customerId: CustomerId;
  /** Recorded just now. */
  readonly added: boolean;
  /** False: this person reads only. */
  readonly mayChange: boolean;
  readonly onChanged: () => void;
  readonly onErased: () => void;
  readonly onClose: () => void;
}

/** One customer: what was bought, what is known, and how to forget it. */
export function CustomerDetail({ customerId, added, mayChange, onChanged, onErased, onClose }: CustomerDetailProps) {
  const service = useService();
  const words = useTroubleWords();
  const history = useRows((wish) => service.customers.history({ customerId, ...wish }), ({ sales }) => sales, [customerId]);
  useServiceEvent((event) => {
    // What is sold counts to its buyer.
    if (event.type === 'customers-changed' || event.type === 'cart-replaced') history.again();
  });
  // Nothing stays in sight of somebody who was erased meanwhile.
  if (history.trouble?.kind === 'refused') return <TroubleBand words={words(history.trouble)} />;
  if (history.value === null) return <section className="sheet padded" aria-busy="true">{history.trouble !== null && <TroubleBand words={words(history.trouble)} />}</section>;
  const { customer } = history.value;
  return (
    <>
      <History history={history.value} list={history.list} foot={history.foot} />
      <section className="sheet padded" aria-label={customer.name}>
        <h2 className="sheet-title">{customer.name}</h2>
        {mayChange ? (
          <CustomerForm
            customer={customer}
            added={added}
            onStored={() => {
              onChanged();
              return history.fresh();
            }}
            onClose={onClose}
          />
        ) : (
          <p className="small quiet">{[customer.agency, customer.phone, customer.npwp].filter((part) => part !== null).join(' · ')}</p>
        )}
      </section>
      {mayChange && <Erase customerId={customerId} onErased={onErased} />}
    </>
  );
}

function History({ history, list, foot }: { readonly history: CustomerHistory } & Pick<Rows<CustomerHistory>, 'list' | 'foot'>) {
  const t = useWords();
  const language = useLanguage();
  const zone = useUnitZone();
  const { sales, total, lastVisit, papers } = history;
  return (
    <section className="sheet padded" aria-label={t('customers.history')}>
      <h2 className="sheet-title">{t('customers.history')}</h2>
      <dl className="customer-sums">
        <dt>{t('customers.total')}</dt>
        <dd>
          <Money amount={total} />
        </dd>
        <dt>{t('customers.papers')}</dt>
        <dd className="num">{sales.toLocaleString('id-ID')}</dd>
        <dt>{t('customers.lastVisit')}</dt>
        <dd className="num">{lastVisit === null ? t('customers.never') : formatDate(lastVisit, zone, language)}</dd>
      </dl>
      {papers.length > 0 && (
        <ul ref={list} className="customer-papers">
          {papers.map((paper) => (
            <li key={paper.saleId}>
              <span className="strong num">{paper.receiptNumber}</span>
              <span className="small quiet num">{formatDate(paper.completedAt, zone, language)}</span>
              <Money amount={paper.total} column />
            </li>
          ))}
        </ul>
      )}
      {foot !== null && <ListFoot {...foot} />}
    </section>
  );
}

/** Two steps and a reason: what is erased does not come back. */
function Erase({ customerId, onErased }: { readonly customerId: CustomerId; readonly onErased: () => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const erase = useCommand((commandId) => service.customers.erase({ commandId, customerId, reason: reason.trim() }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === '') return setTried(true);
    if ((await erase.run()) !== null) onErased();
  };
  return (
    <section className="sheet padded" aria-label={t('customers.erase')}>
      <form className="customer-form" noValidate onSubmit={(event) => void submit(event)}>
        <p className="small">{t('customers.eraseText')}</p>
        {asking && <TextField autoFocus label={t('customers.eraseReason')} error={tried && reason.trim() === '' ? t('general.required') : undefined} scan="refuse" value={reason} maxLength={120} onValue={setReason} />}
        <TroubleBand words={erase.trouble === null ? null : words(erase.trouble)} />
        {asking ? (
          <div className="row">
            <Button type="submit" kind="danger" busy={erase.busy && t('general.saving')}>
              {t('customers.eraseNow')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('general.back')}</Button>
          </div>
        ) : (
          <Button kind="danger" onClick={() => setAsking(true)}>
            {t('customers.erase')}
          </Button>
        )}
      </form>
    </section>
  );
}
