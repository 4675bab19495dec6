import type { DueCover, TreasuryToday } from '../../../shared/contract/treasury.ts';
import { PLACES, type Place } from '../../../shared/domain/ledger/place.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useMoment } from './treasury-words.ts';

/** Where the money is now, and why it is more or less than what is due. */
export function PlacesSheet({ places, cover, openShift }: { readonly places: Readonly<Record<Place, Rupiah>>; readonly cover: DueCover; readonly openShift: TreasuryToday['openShift'] }) {
  const t = useWords();
  const { moment } = useMoment();
  const reasons = (
    [
      ['differences', cover.differences],
      ['expenses', cover.expenses],
      ['fees', cover.fees],
      ['paidIn', cover.paidIn],
      ['corrections', cover.corrections],
    ] as const
  ).filter(([, amount]) => amount !== 0);
  return (
    <Sheet title={t('treasury.places')} aside={<span className="small quiet">{t('treasury.inRupiah')}</span>}>
      <dl className="treasury-facts">
        {PLACES.filter((place) => place !== 'state').map((place) => (
          <div key={place}>
            <dt>
              {t(`treasury.place.${place}`)}
              {place === 'drawer' && openShift !== null && <span className="treasury-open-shift">{t('treasury.openShift', { number: openShift.number, name: openShift.cashier, moment: moment(openShift.openedAt) })}</span>}
            </dt>
            <dd>
              <Money amount={places[place]} column />
            </dd>
          </div>
        ))}
        <div className="sum">
          <dt>{t('treasury.held')}</dt>
          <dd>
            <Money amount={cover.held} column />
          </dd>
        </div>
        <div className="quiet">
          <dt>{t('treasury.ofWhichFloat')}</dt>
          <dd>
            <Money amount={cover.floatFund} column />
          </dd>
        </div>
        {cover.unsealed !== 0 && (
          <div className="quiet">
            <dt>{t('treasury.ofWhichOpen')}</dt>
            <dd>
              <Money amount={cover.unsealed} column />
            </dd>
          </div>
        )}
        <div className="quiet">
          <dt>{t('treasury.place.state')}</dt>
          <dd>
            <Money amount={places.state} column />
          </dd>
        </div>
      </dl>
      {cover.gap !== 0 && (
        <Band className="treasury-gap" tone={cover.gap < 0 ? 'red' : 'yellow'} live="off" title={t(cover.gap < 0 ? 'treasury.gapShort' : 'treasury.gapOver', { amount: formatRupiah(Math.abs(cover.gap) as Rupiah) })}>
          {reasons.map(([reason, amount]) => t(`treasury.gap.${reason}`, { amount: formatRupiah(amount) })).join(' · ')}
        </Band>
      )}
    </Sheet>
  );
}
