import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { formatAmount, formatPercent, formatRupiah } from '../../../shared/i18n/format.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import type { BasisPoints } from '../../../shared/kernel/basis-points.ts';
import { rupiah, shareOf } from '../../../shared/kernel/rupiah.ts';
import { useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { parsePercent } from './parse-percent.ts';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

const EXAMPLE = rupiah(100_000);

/** Up to where a cashier gives a discount, or money back, alone; above it a second person types their secret. */
export function DiscountForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { draft, edit, save, ...state } = useSetting('discount.limit', settings);
  const refund = useSetting('refund.limit', settings);
  const [back, setBack] = useTyped('refund-text', () => formatAmount(refund.draft.amount));
  const typedBack = parseRupiah(back);
  const [share, setShare] = useTyped('share-text', () => formatPercent(draft.share).replace('%', ''));
  const [amount, setAmount] = useTyped('amount-text', () => formatAmount(draft.amount));
  const badShare = parsePercent(share) === null;
  const typedAmount = parseRupiah(amount);
  // One sheet, two settings: only what was changed is dated anew.
  const both = {
    changed: state.changed || refund.changed,
    saved: state.saved || refund.saved,
    trouble: state.trouble ?? refund.trouble,
  };
  const saveBoth = async (): Promise<boolean> => {
    if (badShare || !typedAmount.ok || !typedBack.ok) return false;
    if (refund.changed && !(await refund.save())) return false;
    return (refund.changed && !state.changed) || save();
  };
  const alone = Math.min(draft.amount, shareOf(EXAMPLE, draft.share));
  return (
    <SettingForm title={t('settings.section.discount')} mayChange={mayChange} {...both} onSave={saveBoth}>
      <p className="quiet">{t('settings.discount.text')}</p>
      <div className="pair">
        <TextField
          label={t('settings.discount.share')}
          hint={t('settings.discount.shareHint')}
          error={badShare ? t('settings.discount.badShare') : undefined}
          scan="refuse"
          amount
          inputMode="decimal"
          value={share}
          maxLength={6}
          disabled={!mayChange}
          trailing={<span aria-hidden="true">%</span>}
          onValue={(text) => {
            setShare(text);
            const typed = parsePercent(text);
            if (typed !== null) edit({ share: typed as BasisPoints });
          }}
        />
        <MoneyField
          label={t('settings.discount.amount')}
          hint={t('settings.discount.amountHint')}
          error={typedAmount.ok ? undefined : (wordsOr(t, `errors.${typedAmount.error.code}`) ?? t('errors.unknown'))}
          value={amount}
          maxLength={20}
          disabled={!mayChange}
          onValue={(text) => {
            setAmount(text);
            const typed = parseRupiah(text);
            if (typed.ok) edit({ amount: typed.value });
          }}
        />
      </div>
      <p className="quiet">{t('settings.discount.example', { of: formatRupiah(EXAMPLE), alone: formatRupiah(rupiah(alone)) })}</p>
      <MoneyField
        label={t('settings.refund.amount')}
        hint={t('settings.refund.amountHint')}
        error={typedBack.ok ? undefined : (wordsOr(t, `errors.${typedBack.error.code}`) ?? t('errors.unknown'))}
        value={back}
        maxLength={20}
        disabled={!mayChange}
        onValue={(text) => {
          setBack(text);
          const typed = parseRupiah(text);
          if (typed.ok) refund.edit({ amount: typed.value });
        }}
      />
    </SettingForm>
  );
}
