import type { CustomerRow } from '../../../shared/contract/customers.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import { useWords } from '../../app-state/language.ts';
import '../../ui/table.css';

/** A page of customers; `marked` is the one that Enter in the search opens. */
export function CustomersTable({ customers, chosen, marked, onChoose }: { readonly customers: readonly CustomerRow[]; readonly chosen: CustomerId | null; readonly marked: CustomerId | null; readonly onChoose: (customerId: CustomerId) => void }) {
  const t = useWords();
  return (
    <div className="scroll grow" tabIndex={0} role="region" aria-label={t('customers.title')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('customers.name')}</th>
            <th>{t('customers.agency')}</th>
            <th>{t('customers.phone')}</th>
            <th>{t('customers.list')}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map((customer) => (
            <tr key={customer.customerId} className={customer.customerId === chosen || customer.customerId === marked ? 'chosen' : ''}>
              <td>
                <button type="button" className="customer-name" aria-pressed={customer.customerId === chosen} onClick={() => onChoose(customer.customerId)}>
                  {customer.name}
                </button>
              </td>
              <td>{customer.agency ?? '–'}</td>
              <td className="num">{customer.phone ?? '–'}</td>
              <td>{customer.list?.name ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
