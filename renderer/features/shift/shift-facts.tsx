import { Clock3 } from 'lucide-react';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import { formatBusinessDay, formatTime } from '../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** The shift that runs: whose it is, since when, with which float. What the drawer should hold is not told here. */
export function ShiftFacts({ shift, sales }: { readonly shift: Shift; readonly sales: number }) {
  const t = useWords();
  const language = useLanguage();
  const zone = useUnitZone();
  return (
    <Sheet icon={Clock3} title={t('shift.running', { number: shift.number })}>
      <dl className="shift-facts">
        <dt>{t('general.role.cashier')}</dt>
        <dd>{shift.cashier}</dd>
        <dt>{t('shift.openedAt')}</dt>
        <dd className="num">
          {formatBusinessDay(shift.businessDay, language)}, {formatTime(shift.openedAt, zone)}
        </dd>
        <dt>{t('shift.openingFloat')}</dt>
        <dd>
          <Money amount={shift.openingFloat} />
        </dd>
        <dt>{t('shift.sales')}</dt>
        <dd className="num">{sales}</dd>
      </dl>
    </Sheet>
  );
}
