import { useState } from 'react';
import type { CashCount } from '../../../shared/domain/cash/cash-count.ts';
import { zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { leadOn } from '../../app-state/navigation.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useAppState } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useKept } from '../../app-state/use-kept.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import type { CountDraft } from './count-draft.ts';
import { readCount } from './count-draft.ts';
import { CountGrid } from './count-grid.tsx';

/** The shift begins with a count; what the night changed is told after it and asks for its reason. */
export function OpenDrawer({ lastClose, onOpened }: { /** Number of the newest close, 0 before the first: a count that waits is of the drawer after this one. */ readonly lastClose: number; readonly onOpened: () => void }) {
  const { service, desk } = useAppState();
  const t = useWords();
  const words = useTroubleWords();
  const [draft, setDraft, letGo] = useKept<CountDraft>(`opening-count/${lastClose}`, () => ({}));
  const [reason, setReason, letGoReason] = useKept(`opening-reason/${lastClose}`, () => '');
  const open = useCommand((commandId, count: CashCount, why: string | null) => service.shift.open({ commandId, count, reason: why }));
  const overnight = open.trouble?.kind === 'refused' && open.trouble.refusal.code === 'shift.overnight' ? open.trouble.refusal : null;
  const [told, setTold] = useState<{ readonly found: number; readonly difference: number } | null>(null);
  const { count } = readCount(draft);

  const submit = async (): Promise<void> => {
    // What the night changed is told before its reason counts: one typed for another count says nothing of this one.
    const shift = await open.run(count, told === null || reason.trim() === '' ? null : reason.trim());
    if (shift === null) return;
    letGo();
    letGoReason();
    desk.shift.set({ shift, sales: 0, lastClose });
    onOpened();
    leadOn('shift', 'counter');
  };
  if (overnight !== null && told?.difference !== overnight.difference) setTold({ found: overnight.found, difference: overnight.difference });
  useScreenKeys(told === null ? [] : [{ keys: 'Enter', label: t('shift.open'), inFields: true, run: () => void submit() }]);
  return (
    <div className="shift-work">
      <CountGrid title={t('shift.openingCount')} draft={draft} onDraft={setDraft} done={told !== null} busy={open.busy && t('shift.opening')} onDone={() => void submit()} />
      <div className="col gap-3">
        {told === null ? (
          <Sheet title={t('shift.open')}>
            <p className="quiet">{t('shift.openingText')}</p>
            {lastClose > 0 && <p className="small quiet num">{t('shift.lastClose', { number: zNumber(lastClose) })}</p>}
            <TroubleBand words={open.trouble === null ? null : words(open.trouble)} />
          </Sheet>
        ) : (
          <Sheet className="shift-result" title={t('shift.overnightTitle')}>
            <Band tone={told.difference < 0 ? 'red' : 'yellow'} title={t(told.difference < 0 ? 'shift.overnightShort' : 'shift.overnightOver', { amount: formatRupiah(Math.abs(told.difference) as Rupiah) })}>
              {t('shift.overnightText', { found: formatRupiah(told.found as Rupiah) })}
            </Band>
            <TextField label={t('shift.reason')} value={reason} maxLength={300} autoFocus onValue={setReason} error={overnight !== null && reason.trim() === '' && !open.busy ? t('shift.overnightReason') : undefined} />
            <TroubleBand words={open.trouble === null || overnight !== null ? null : words(open.trouble)} />
            <Button kind="primary" size="big" wide keys="Enter" busy={open.busy && t('shift.opening')} onClick={() => void submit()}>
              {t('shift.open')}
            </Button>
            <Button wide onClick={() => setTold(null)}>
              {t('shift.recount')}
            </Button>
          </Sheet>
        )}
      </div>
    </div>
  );
}
