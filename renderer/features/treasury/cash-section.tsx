import type { TreasuryToday } from '../../../shared/contract/treasury.ts';
import { KeptForm } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { BankForm } from './bank-form.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { MadeGoodForm } from './made-good-form.tsx';
import { PlacesSheet } from './places-sheet.tsx';

/** The treasurer's cash and bank, money made good, and corrections of what is due. */
export function CashSection({ today, mayWrite }: { readonly today: TreasuryToday; readonly mayWrite: boolean }) {
  const t = useWords();
  return (
    <div className="treasury-two even">
      <div className="treasury-side">
        <Sheet title={t('treasury.inHand')}>
          <dl className="treasury-facts">
            {(['treasurer', 'bank'] as const).map((place) => (
              <div key={place}>
                <dt>{t(`treasury.place.${place}`)}</dt>
                <dd>
                  <Money amount={today.places[place]} className="treasury-sum" />
                </dd>
              </div>
            ))}
          </dl>
        </Sheet>
        {mayWrite ? (
          <KeptForm name="treasury/bank">
            <BankForm places={today.places} />
          </KeptForm>
        ) : (
          <PlacesSheet places={today.places} cover={today.cover} openShift={today.openShift} />
        )}
      </div>
      {mayWrite && (
        <div className="treasury-side">
          <KeptForm name="treasury/made-good">
            <MadeGoodForm />
          </KeptForm>
          <KeptForm name="treasury/correction">
            <CorrectionForm />
          </KeptForm>
        </div>
      )}
    </div>
  );
}
