import { ChevronLeft, ChevronRight, Contact, Eye, Search, UserPlus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { CustomerDetail } from './customer-detail.tsx';
import { CustomerForm } from './customer-form.tsx';
import { CustomersTable } from './customers-table.tsx';
import './customers.css';

const PAGE = 50;

/** Customers by name, and beside them the chosen one: data, history, and a way to be forgotten. */
export function CustomersPage() {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const { role } = usePerson();
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const [marked, setMarked] = useState(0);
  const [open, setOpen] = useState<CustomerId | 'new' | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useAsk(() => service.customers.list({ text, offset, limit: PAGE }), [service, text, offset]);
  useEffect(() => search.current?.focus(), []);
  const mayChange = mayCall('customers.change', role);
  const customers = list.value?.customers ?? [];
  const total = list.value?.total ?? 0;
  const look = (next: string): void => {
    setText(next);
    setOffset(0);
    setMarked(0);
  };
  const close = (): void => {
    setOpen(null);
    search.current?.focus();
  };
  const onSearchKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setMarked((now) => Math.min(Math.max(0, customers.length - 1), Math.max(0, now + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const customer = customers[marked];
      if (customer !== undefined) setOpen(customer.customerId);
    }
  };
  useScreenKeys([...(mayChange ? [{ keys: 'F2', label: t('customers.key.add'), run: () => setOpen('new') }] : []), { keys: 'Escape', label: t('customers.key.list'), run: close }]);
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
            <TextField ref={search} label={t('customers.search')} icon={Search} scan="refuse" value={text} maxLength={100} onValue={look} onKeyDown={onSearchKey} />
          </div>
          <TroubleBand words={list.trouble === null ? null : words(list.trouble)} />
          {list.value !== null && total === 0 ? (
            <Empty icon={Contact} title={t(text.trim() === '' ? 'customers.emptyTitle' : 'customers.nothingFits')}>
              {t('customers.emptyHint')}
            </Empty>
          ) : (
            <>
              <CustomersTable customers={customers} chosen={open === 'new' ? null : open} marked={open === null ? (customers[marked]?.customerId ?? null) : null} onChoose={setOpen} />
              <footer className="customers-foot">
                <span className="small quiet grow" role="status">
                  {list.value !== null && t('goods.range', { from: offset + 1, to: offset + customers.length, total: total.toLocaleString('id-ID') })}
                </span>
                {offset > 0 && <Button size="office" icon={ChevronLeft} aria-label={t('goods.before')} onClick={() => setOffset(offset - PAGE)} />}
                {offset + PAGE < total && <Button size="office" icon={ChevronRight} aria-label={t('goods.after')} onClick={() => setOffset(offset + PAGE)} />}
              </footer>
            </>
          )}
        </section>
        <aside className="customers-panel">
          {open === 'new' && (
            <section className="sheet padded" aria-label={t('customers.add')}>
              <h2 className="sheet-title">{t('customers.add')}</h2>
              <CustomerForm
                customer={null}
                onStored={(customerId) => {
                  list.again();
                  setOpen(customerId);
                }}
                onClose={close}
              />
            </section>
          )}
          {open !== null && open !== 'new' && (
            <CustomerDetail
              key={open}
              customerId={open}
              mayChange={mayChange}
              onChanged={list.again}
              onErased={() => {
                list.again();
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
