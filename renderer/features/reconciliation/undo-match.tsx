import { Unlink } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Taking a match back asks why; what it does is said before. */
export function UndoMatch({ title, busy, onBack, onUndo }: { readonly title: string; readonly busy: boolean; readonly onBack: () => void; readonly onUndo: (reason: string) => Promise<void> }) {
  const t = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useScreenKeys([{ keys: 'Escape', label: t('general.back'), run: onBack }]);
  return (
    <form
      className="match-foot"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() === '') field.current?.focus();
        else void onUndo(reason.trim());
      }}
    >
      <Icon of={Unlink} />
      <span className="grow">
        <strong>{title}</strong>
        <small className="match-small">{t('reconciliation.undoText')}</small>
      </span>
      <div className="match-reason">
        <TextField ref={field} label={t('reconciliation.reason')} error={tried && reason.trim() === '' ? t('errors.match.reason-required') : undefined} scan="refuse" value={reason} maxLength={120} onValue={setReason} />
      </div>
      <Button size="office" keys="Escape" onClick={onBack}>
        {t('reconciliation.back')}
      </Button>
      <Button size="office" type="submit" kind="danger" keys="Enter" busy={busy && t('reconciliation.undoing')}>
        {t('reconciliation.undo')}
      </Button>
    </form>
  );
}
