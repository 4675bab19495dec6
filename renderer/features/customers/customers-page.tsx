import { Contact, Eye, Search, UserPlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { CustomerRow } from '../../../shared/contract/customers.ts';
import { CUSTOMER_SORTS, CUSTOMERS_BY_NAME } from '../../../shared/domain/customer/customer-list.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useMarked } from '../../app-state/use-marked.ts';
import { usePagedList } from '../../app-state/use-paged-list.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { CustomerDetail } from './customer-detail.tsx';
import { CustomerForm } from './customer-form.tsx';
import { CustomersTable } from './customers-table.tsx';
import './customers.css';

const NONE: readonly CustomerRow[] = [];

/** Customers by name, and beside them the chosen one: data, history, and a way to be forgotten. */
export function CustomersPage() {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const { role } = usePerson();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<CustomerId | 'new' | null>(null);
  const shown = useRef(open);
  shown.current = open;
  /** Added just now: its data say so. */
  const [added, setAdded] = useState<CustomerId | null>(null);
  const choose = (next: CustomerId | null): void => {
    setAdded(null);
    setOpen(next);
  };
  const search = useRef<HTMLInputElement>(null);
  const list = usePagedList({
    names: [text],
    sorts: CUSTOMER_SORTS,
    own: CUSTOMERS_BY_NAME,
    orderWords: ({ by, down }) => t(`customers.order.${by}.${down ? 'down' : 'up'}`),
    ask: (wish) => service.customers.list({ text, ...wish }),
  });
  useServiceEvent((event) => (event.type === 'customers-changed' || event.type === 'cart-replaced') && list.asked.again());
  useEffect(() => search.current?.focus(), []);
  const mayChange = mayCall('customers.change', role);
  const customers = list.page?.customers ?? NONE;
  const { marked, onKeyDown } = useMarked(list.wish, customers, list.asked, (customer) => customer !== undefined && choose(customer.customerId));
  const look = (next: string): void => {
    setText(next);
    list.restart();
  };
  const close = (): void => {
    choose(null);
    search.current?.focus();
  };
  useScreenKeys([
    ...(mayChange ? [{ keys: 'F2', label: t('customers.key.add'), run: () => setOpen('new') }] : []),
    ...list.keys,
    { keys: 'Escape', label: t('customers.key.list'), run: close },
  ]);
  return (
    <Page
      title={t('customers.title')}
      head={!mayChange && <Chip icon={Eye}>{t('people.readOnly')}</Chip>}
      actions={
        mayChange && (
          <Button kind="primary" size="small" icon={UserPlus} keys="F2" onClick={() => setOpen('new')}>
            {t('customers.add')}
          </Button>
        )
      }
    >
      <div className="customers">
        <section className="sheet customers-list">
          <div className="customers-search">
            <TextField ref={search} label={t('customers.search')} icon={Search} scan="refuse" value={text} maxLength={100} onValue={look} onKeyDown={onKeyDown} />
          </div>
          <TroubleBand words={list.asked.trouble === null ? null : words(list.asked.trouble)} />
          {list.page !== null && list.total === 0 ? (
            <Empty icon={Contact} found={text.trim() !== ''} title={t(text.trim() === '' ? 'customers.emptyTitle' : 'customers.nothingFits')}>
              {t('customers.emptyHint')}
            </Empty>
          ) : (
            <>
              <CustomersTable customers={customers} chosen={open === 'new' ? null : open} list={list.shown} marked={marked} order={list.order} onOrder={list.press} waiting={list.waiting && list.wanted.by} onChoose={choose} />
              <ListFoot {...list.foot} />
            </>
          )}
        </section>
        <aside className="customers-panel">
          {open === 'new' && (
            <section className="sheet padded" aria-label={t('customers.add')}>
              <h2 className="sheet-title">{t('customers.add')}</h2>
              <CustomerForm
                customer={null}
                onStored={async (customerId) => {
                  list.asked.again();
                  setAdded(customerId);
                  // Whoever is at another customer by then stays there.
                  if (shown.current !== 'new') return;
                  setOpen(customerId);
                  // The form is gone; the next one is looked for, or added by F2.
                  search.current?.focus();
                }}
                onClose={close}
              />
            </section>
          )}
          {open !== null && open !== 'new' && (
            <CustomerDetail
              key={open}
              customerId={open}
              added={open === added}
              mayChange={mayChange}
              onChanged={list.asked.again}
              onErased={() => {
                list.asked.again();
                close();
              }}
              onClose={close}
            />
          )}
          {open === null && (
            <div className="sheet padded">
              <p className="title">{t('customers.choose')}</p>
              <p className="small quiet">{t('customers.chooseText')}</p>
            </div>
          )}
        </aside>
      </div>
    </Page>
  );
}
