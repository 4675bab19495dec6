import { ArrowRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import type { PriceRuleRow } from '../../../shared/contract/prices.ts';
import { priceUnder, type PriceRule } from '../../../shared/domain/pricing/price-rule.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { PriceListId } from '../../../shared/kernel/ids.ts';
import { useClashBand } from '../../app-state/use-clash-band.ts';
import { fieldsTyped, stillTyped } from '../../app-state/fields-typed.ts';
import { KeptForm, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ClashBand } from '../../ui/clash-band.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { couldBeShare, draftOfRule, EMPTY_RULE, readEffect, readRule, type RuleDraft, type RuleField } from './rule-draft.ts';
import { ShareSign } from './share-sign.tsx';
import { TargetField } from './target-field.tsx';

interface RuleFormProps {
  readonly listId: PriceListId;
  /** The rule that is changed; null: a new one. */
  readonly rule: PriceRuleRow | null;
  /** The rule that was changed; undefined: a new one. */
  readonly onStored: (ruleId: PriceRuleRow['ruleId'] | undefined) => void;
  readonly onClose: () => void;
}

/**
 * A rule in one line: for what, which price or share, from how many, between which days. Enter stores it and the next one begins. What is typed waits
 * for whoever looks elsewhere.
 */
export function RuleForm(props: RuleFormProps) {
  const t = useWords();
  const { listId, rule } = props;
  const base = useMemo(() => (rule === null ? EMPTY_RULE : draftOfRule(rule, t('prices.everything'))), [rule]);
  return (
    <KeptForm name={`price-rule/${listId}/${rule?.ruleId ?? 'new'}`} ground={base}>
      <RuleFields {...props} base={base} />
    </KeptForm>
  );
}

function RuleFields({ listId, rule, base, onStored, onClose }: RuleFormProps & { readonly base: RuleDraft }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const kept = useKeptForm();
  const { clashes, goOn, clashBand } = useClashBand();
  const [typed, setTyped] = useTyped<Partial<RuleDraft>>('fields', () => ({}));
  const draft = { ...base, ...typed };
  const [tried, setTried] = useState(false);
  const about = useRef<HTMLInputElement>(null);
  const store = useCommand((commandId, wanted: Omit<PriceRule, 'ruleId'>) => service.prices.setRule({ commandId, ruleId: rule?.ruleId ?? null, rule: wanted }), kept.name, rule === null ? 'adds' : 'sets');
  useEffect(() => about.current?.focus(), []);
  useEffect(() => setTyped((now) => stillTyped(base, now)), [base]);
  useScreenKeys(rule === null ? [] : [{ keys: 'Escape', label: t('prices.key.new'), run: onClose }]);
  const read = readRule(draft, listId);
  const wrong = (field: RuleField): string | undefined => {
    if (!tried || !('wrong' in read) || !read.wrong.includes(field)) return undefined;
    return field === 'effect' && couldBeShare(draft.effect) ? t('prices.wrong.which', { typed: draft.effect.trim() }) : t(`prices.wrong.${field}`);
  };
  const set = (change: Partial<RuleDraft>): void => {
    store.clear();
    setTried(false);
    setTyped((now) => fieldsTyped(base, { ...now, ...change }));
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (clashes) return goOn.current?.focus();
    if (!('rule' in read)) return setTried(true);
    if ((await kept.store(() => store.run(read.rule))) === null) return;
    setTyped({});
    about.current?.focus();
    onStored(rule?.ruleId);
  };
  const effect = readEffect(draft.effect);
  const price = draft.about?.price ?? null;
  const after = effect === null || price === null ? null : priceUnder(price, effect);
  return (
    <form className="rule-form" noValidate onSubmit={(event) => void submit(event)} aria-label={t(rule === null ? 'prices.newRule' : 'prices.changeRule')}>
      <TargetField field={about} chosen={draft.about} error={wrong('about')} onChoose={(chosen) => set({ about: chosen })} />
      <TextField label={t('prices.effect')} placeholder={t('prices.effectHint')} error={wrong('effect')} scan="refuse" inputMode="decimal" value={draft.effect} maxLength={16} trailing={<ShareSign value={draft.effect} onValue={(value) => set({ effect: value })} />} onValue={(value) => set({ effect: value })} />
      <TextField label={t('prices.from')} placeholder="1" error={wrong('from')} scan="refuse" inputMode="decimal" value={draft.from} maxLength={9} onValue={(from) => set({ from })} />
      <DayField label={t('prices.since')} placeholder={t('prices.always')} error={wrong('since')} scan="refuse" value={draft.since} onValue={(since) => set({ since })} />
      <DayField label={t('prices.until')} placeholder={t('prices.always')} error={wrong('until')} scan="refuse" value={draft.until} onValue={(until) => set({ until })} />
      <Button type="submit" kind="primary" keys="Enter" busy={kept.sending && t('general.saving')}>
        {t(rule === null ? 'prices.addRule' : 'general.save')}
      </Button>
      <p className="rule-preview small" role="status">
        {after === null || price === null ? (
          <span className="quiet">{t('prices.previewHint')}</span>
        ) : (
          <>
            <span className="num">{formatRupiah(price)}</span> <Icon of={ArrowRight} size={16} /> <strong className="num">{formatRupiah(after < price ? after : price)}</strong>
            {after >= price && <span className="rule-idle">{t('prices.noEffect')}</span>}
          </>
        )}
      </p>
      <TroubleBand words={store.trouble === null ? null : words(store.trouble)} />
      {clashes && <ClashBand {...clashBand} />}
      {kept.waits && !clashes && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
    </form>
  );
}
