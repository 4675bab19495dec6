import { useState } from 'react';
import type { PriceRuleRow } from '../../../shared/contract/prices.ts';
import { GENERAL_LIST } from '../../../shared/domain/pricing/price-list.ts';
import type { PriceListId, PriceRuleId } from '../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Page } from '../../ui/page.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import type { GoodsViewProps } from './goods-view-props.ts';
import { PriceLists } from './price-lists.tsx';
import { RuleForm } from './rule-form.tsx';
import { RulesTable } from './rules-table.tsx';
import './prices.css';

/** Price lists on the left; the rules of the chosen one, with what each does, and one line that makes or changes a rule. */
export function PricesView({ views }: GoodsViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [listId, setListId] = useState<PriceListId>(GENERAL_LIST.listId);
  const [open, setOpen] = useState<PriceRuleRow | null>(null);
  const lists = useAsk(() => service.prices.lists(), [service]);
  const asked = useAsk(async () => ({ of: listId, rules: await service.prices.rules({ listId }) }), [service, listId]);
  // While those of this list are on their way nothing can be done to those of the one before.
  const rules = asked.value?.of === listId ? asked.value.rules : null;
  const remove = useCommand((commandId, ruleId: PriceRuleId) => service.prices.removeRule({ commandId, ruleId }));
  useServiceEvent((event) => {
    if (event.type !== 'catalog-changed') return;
    lists.again();
    asked.again();
  });
  const list = lists.value?.find((one) => one.listId === listId) ?? null;
  const choose = (next: PriceListId): void => {
    setListId(next);
    setOpen(null);
    remove.clear();
  };
  const takeAway = async (ruleId: PriceRuleId): Promise<void> => {
    if (open?.ruleId === ruleId) setOpen(null);
    await remove.run(ruleId);
  };
  const trouble = asked.trouble ?? lists.trouble ?? remove.trouble;
  return (
    <Page
      title={t('goods.title')}
      head={
        <>
          {views}
          <span className="small quiet">{t('prices.lead')}</span>
        </>
      }
    >
      <div className="prices">
        <PriceLists lists={lists.value ?? []} chosen={listId} onChoose={choose} />
        <section className="sheet prices-rules" aria-label={list === null ? t('prices.title') : t('prices.rulesOf', { name: list.name })}>
          <TroubleBand words={trouble === null ? null : words(trouble)} />
          <RuleForm key={`${listId}/${open?.ruleId ?? 'new'}`} listId={listId} rule={rules?.find(({ ruleId }) => ruleId === open?.ruleId) ?? open} onStored={(ruleId) => setOpen((now) => (now?.ruleId === ruleId ? null : now))} onClose={() => setOpen(null)} />
          <RulesTable rules={rules} chosen={open?.ruleId ?? null} busy={remove.busy} onChoose={(rule) => setOpen(rule.ruleId === open?.ruleId ? null : rule)} onRemove={(ruleId) => void takeAway(ruleId)} />
        </section>
      </div>
    </Page>
  );
}
