import { memo } from 'react';
import type { CustomerRow } from '../../../shared/contract/customers.ts';
import type { CustomerListBy, CustomerListOrder } from '../../../shared/domain/customer/customer-list.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import { useWords } from '../../app-state/language.ts';
import { LongTable, type LongTableColumn } from '../../ui/long-table.tsx';

interface CustomersTableProps {
  readonly customers: readonly CustomerRow[];
  /** Names the list: what was looked for, and the page. */
  readonly list: string;
  readonly chosen: CustomerId | null;
  /** Place of the one that Enter in the search opens. */
  readonly marked: number;
  readonly order: CustomerListOrder;
  readonly onOrder: (by: CustomerListBy) => void;
  readonly waiting: CustomerListBy | boolean;
  readonly onChoose: (customerId: CustomerId) => void;
}

/** A page of customers. */
export const CustomersTable = memo(function CustomersTable({ customers, list, chosen, marked, order, onOrder, waiting, onChoose }: CustomersTableProps) {
  const t = useWords();
  const columns: readonly LongTableColumn<CustomerListBy>[] = [
    { words: t('customers.name'), by: 'name' },
    { words: t('customers.agency'), by: 'agency' },
    { words: t('customers.phone'), width: '160px' },
    { words: t('customers.list'), width: '18%', by: 'price-list' },
  ];
  return (
    <LongTable
      label={t('customers.title')}
      columns={columns}
      order={order}
      onOrder={onOrder}
      waiting={waiting}
      rows={customers}
      list={list}
      marked={marked}
      draw={(customer, place) => (
        <tr key={place} aria-rowindex={place + 2} className={customer.customerId === chosen || (chosen === null && place === marked) ? 'chosen' : ''}>
          <td>
            <button type="button" className="customer-name clip-2" aria-pressed={customer.customerId === chosen} onClick={() => onChoose(customer.customerId)}>
              {customer.name}
            </button>
          </td>
          <td>
            <span className="clip-2">{customer.agency ?? '–'}</span>
          </td>
          <td className="num">
            <span className="clip-2">{customer.phone ?? '–'}</span>
          </td>
          <td>
            <span className="clip-2">{customer.list?.name ?? '–'}</span>
          </td>
        </tr>
      )}
    />
  );
});
