import { Scale } from 'lucide-react';
import { useState } from 'react';
import type { CashierDifferences } from '../../../shared/contract/treasury.ts';
import { addDays } from '../../../shared/kernel/add-days.ts';
import { zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { negateRupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { useMoment } from './treasury-words.ts';
import { useDifferences } from './use-differences.ts';

const RANGES = ['30', '90', '365'] as const;

/** Differences by cashier over time: every close is one bar from the zero line, all on one scale, and how many closes there were stands beside. */
export function DifferencesSection() {
  const t = useWords();
  const words = useTroubleWords();
  const { today } = useMoment();
  const [days, setDays] = useState<(typeof RANGES)[number]>('30');
  const asked = useDifferences(addDays(today, 1 - Number(days)), today);
  const largest = Math.max(0, ...(asked.value ?? []).flatMap((one) => one.days.map(({ difference }) => Math.abs(difference))));
  return (
    <Sheet title={t('treasury.differences')} aside={<Segments label={t('treasury.range')} value={days} options={RANGES.map((value) => ({ value, words: t('treasury.lastDays', { count: value }) }))} onValue={setDays} />}>
      <TroubleBand words={asked.trouble === null ? null : words(asked.trouble)} />
      {asked.value?.length === 0 && (
        <Empty icon={Scale} title={t('treasury.noCloses')}>
          {t('treasury.noClosesText')}
        </Empty>
      )}
      {largest > 0 && <p className="small quiet treasury-gap">{t('treasury.scale', { amount: formatRupiah(largest as never) })}</p>}
      <ul className="treasury-people">
        {asked.value?.map((person) => (
          <PersonRow key={person.cashierId} person={person} largest={largest} />
        ))}
      </ul>
    </Sheet>
  );
}

function PersonRow({ person, largest }: { readonly person: CashierDifferences; readonly largest: number }) {
  const t = useWords();
  const { day } = useMoment();
  return (
    <li>
      <div>
        <strong className="clip-2">{person.cashier}</strong>
        <span className="small quiet">{t('treasury.closesCounted', { count: person.closes, exact: person.closes - person.short.count - person.over.count })}</span>
      </div>
      <dl className="treasury-over-short">
        <div>
          <dt>{t('treasury.short', { count: person.short.count })}</dt>
          <dd>
            <Money amount={negateRupiah(person.short.amount)} column {...(person.short.amount > 0 ? { tone: 'red' as const } : {})} />
          </dd>
        </div>
        <div>
          <dt>{t('treasury.over', { count: person.over.count })}</dt>
          <dd>
            <Money amount={person.over.amount} column />
          </dd>
        </div>
      </dl>
      <ol className="treasury-strip" aria-label={t('treasury.stripOf', { name: person.cashier })}>
        {person.days.map(({ zNumber: number, businessDay, difference }) => (
          <li key={number}>
            <span className={difference < 0 ? 'down' : 'up'} aria-hidden="true" style={{ height: `${(Math.abs(difference) / Math.max(1, largest)) * 50}%` }} />
            <span className="only-spoken">
              {zNumber(number)}, {day(businessDay)}: {formatRupiah(difference)}
            </span>
          </li>
        ))}
      </ol>
    </li>
  );
}
