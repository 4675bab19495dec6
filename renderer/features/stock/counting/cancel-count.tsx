import { useState, type FormEvent } from 'react';
import type { StockCountId } from '../../../../shared/domain/stock-count/stock-count.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';

/** A count is given up with a reason; its entries stay in the journal. */
export function CancelCount({ countId, onClose }: { readonly countId: StockCountId; readonly onClose: () => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cancel = useCommand((commandId) => service.counting.cancel({ commandId, countId, reason: reason.trim() }));
  useScreenKeys([{ keys: 'Escape', label: t('counting.key.back'), run: onClose }]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === '') return setTried(true);
    await cancel.run();
  };
  return (
    <form className="sheet padded count-form" noValidate aria-label={t('counting.cancel')} onSubmit={(event) => void submit(event)}>
      <p className="small">{t('counting.cancelText')}</p>
      <TextField autoFocus label={t('counting.cancelReason')} error={tried && reason.trim() === '' ? t('general.required') : undefined} scan="refuse" value={reason} maxLength={200} onValue={setReason} />
      <TroubleBand words={cancel.trouble === null ? null : words(cancel.trouble)} />
      <div className="count-ways">
        <Button keys="Escape" onClick={onClose}>
          {t('general.back')}
        </Button>
        <Button type="submit" kind="danger" keys="Enter" busy={cancel.busy && t('general.saving')}>
          {t('counting.cancelNow')}
        </Button>
      </div>
    </form>
  );
}
