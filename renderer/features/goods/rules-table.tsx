import { ArrowRight, Tags } from 'lucide-react';
import type { PriceRuleRow } from '../../../shared/contract/prices.ts';
import { priceUnder } from '../../../shared/domain/pricing/price-rule.ts';
import { formatAmount, formatBusinessDay, formatPercent, formatQuantity } from '../../../shared/i18n/format.ts';
import type { PriceRuleId } from '../../../shared/kernel/ids.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import '../../ui/table.css';

interface RulesTableProps {
  /** Null: not known yet. */
  readonly rules: readonly PriceRuleRow[] | null;
  readonly chosen: PriceRuleId | null;
  readonly busy: boolean;
  readonly onChoose: (rule: PriceRuleRow) => void;
  readonly onRemove: (ruleId: PriceRuleId) => void;
}

/** The rules of one list, each with what it makes of a price. */
export function RulesTable({ rules, chosen, busy, onChoose, onRemove }: RulesTableProps) {
  const t = useWords();
  const language = useLanguage();
  if (rules === null) return <div className="grow" aria-busy="true" />;
  if (rules.length === 0) {
    return (
      <Empty icon={Tags} title={t('prices.emptyTitle')}>
        {t('prices.emptyHint')}
      </Empty>
    );
  }
  const days = ({ since, until }: PriceRuleRow): string => {
    if (since === null && until === null) return t('prices.always');
    if (since === null || until === null) return since === null ? t('prices.untilDay', { day: formatBusinessDay(until ?? '', language) }) : t('prices.sinceDay', { day: formatBusinessDay(since, language) });
    return `${formatBusinessDay(since, language)} – ${formatBusinessDay(until, language)}`;
  };
  return (
    <div className="scroll grow" tabIndex={0} role="region" aria-label={t('prices.rules')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('prices.about')}</th>
            <th className="right">{t('prices.from')}</th>
            <th className="right">{t('prices.effectColumn')}</th>
            <th className="right">{t('prices.result')}</th>
            <th>{t('prices.days')}</th>
            <th>
              <span className="only-spoken">{t('prices.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.ruleId} className={rule.ruleId === chosen ? 'chosen' : ''}>
              <td>
                <button type="button" className="goods-name" aria-pressed={rule.ruleId === chosen} onClick={() => onChoose(rule)}>
                  <span className="clip-2">{rule.about ?? t('prices.everything')}</span>
                  {rule.target.kind !== 'product' && <span className="small quiet">{t('prices.products', { count: rule.products })}</span>}
                </button>
              </td>
              <td className="right num">{formatQuantity(rule.from)}</td>
              <td className="right num">{rule.effect.kind === 'price' ? formatAmount(rule.effect.price) : `−${formatPercent(rule.effect.share)}`}</td>
              <td className="right">
                <Result rule={rule} />
              </td>
              <td className="small">{days(rule)}</td>
              <td className="right">
                <Button size="office" kind="plainly" once disabled={busy} aria-label={t('prices.removeOf', { name: rule.about ?? t('prices.everything') })} onClick={() => onRemove(rule.ruleId)}>
                  {t('prices.remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `28.000 → 25.200`; of a category the best seller as an example. */
function Result({ rule }: { readonly rule: PriceRuleRow }) {
  const t = useWords();
  const { example, effect, target } = rule;
  if (example === null) return <span className="small quiet">{t('prices.nothingSold')}</span>;
  const after = priceUnder(example.price, effect);
  return (
    <span className="rule-result">
      <span className="num">
        {formatAmount(example.price)} <Icon of={ArrowRight} size={16} /> <strong>{formatAmount(after < example.price ? after : example.price)}</strong>
      </span>
      {after >= example.price && <span className="rule-idle small">{t('prices.noEffect')}</span>}
      {target.kind !== 'product' && <span className="small quiet clip">{example.name}</span>}
    </span>
  );
}
