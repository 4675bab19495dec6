import { useEffect, useRef, useState } from 'react';
import { BACK_REASON_MAX } from '../../../../shared/domain/payment/money-back.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface OtherWayReasonProps {
  /** What is to be allowed, with its amount. */
  readonly title: string;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Money goes back another way than it came: the paper says why, so it is asked before anybody allows it. */
export function OtherWayReason({ title, onReason, onCancel }: OtherWayReasonProps) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => field.current?.focus(), []);
  useScreenKeys([{ keys: 'Escape', label: t('pay.key.back'), run: onCancel }]);
  const missing = text.trim() === '';
  return (
    <form
      className="second-person"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing) onReason(text.trim());
      }}
    >
      <h3 className="title">{title}</h3>
      <TextField
        ref={field}
        label={t('pay.otherWayReason')}
        hint={t('pay.otherWayReasonHint')}
        error={tried && missing ? t('pay.otherWayReasonMissing') : undefined}
        value={text}
        maxLength={BACK_REASON_MAX}
        scan="refuse"
        onValue={setText}
      />
      <div className="row">
        <Button type="submit" kind="primary" keys="Enter">
          {t('pay.otherWayReasonDo')}
        </Button>
        <Button keys="Escape" onClick={onCancel}>
          {t('general.cancel')}
        </Button>
      </div>
    </form>
  );
}
