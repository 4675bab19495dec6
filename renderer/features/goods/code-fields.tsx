import { ScanBarcode, Sparkles, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { withCode, type GoodsDraft } from './goods-draft.ts';

/** The codes of a product: every scan while the form is open adds one, a typed one is added with Enter, a missing one is made. */
export function CodeFields({ draft, error, onChange }: { readonly draft: GoodsDraft; readonly error: string | undefined; readonly onChange: (change: (draft: GoodsDraft) => GoodsDraft) => void }) {
  const t = useWords();
  useScan(({ text }) => onChange((now) => withCode(now, text)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || draft.typedCode.trim() === '') return;
    event.preventDefault();
    onChange((now) => ({ ...withCode(now, now.typedCode), typedCode: '' }));
  };
  return (
    <div className="goods-codes">
      {(draft.codes.length > 0 || draft.mintCode !== false) && (
        <ul aria-label={t('goods.codes')}>
          {draft.mintCode !== false && (
            <li>
              <span className="grow">{t(draft.mintCode === 'short' ? 'goods.shortOnSave' : 'goods.codeOnSave')}</span>
              <Button kind="plainly" size="office" icon={X} aria-label={t('goods.dropMint')} onClick={() => onChange((now) => ({ ...now, mintCode: false }))} />
            </li>
          )}
          {draft.codes.map((code) => (
            <li key={code}>
              <span className="grow num">{code}</span>
              <Button kind="plainly" size="office" icon={X} aria-label={t('goods.dropCode', { code })} onClick={() => onChange((now) => ({ ...now, codes: now.codes.filter((other) => other !== code) }))} />
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={t('goods.code')}
        hint={t('goods.codeHint')}
        error={error}
        icon={ScanBarcode}
        value={draft.typedCode}
        maxLength={48}
        onValue={(typedCode) => onChange((now) => ({ ...now, typedCode }))}
        onKeyDown={onKeyDown}
        trailing={
          draft.mintCode === false && (
            <Button kind="link" size="office" icon={Sparkles} onClick={() => onChange((now) => ({ ...now, mintCode: true }))}>
              {t('goods.mint')}
            </Button>
          )
        }
      />
      {draft.mintCode === false && (
        <Button kind="link" size="office" icon={Sparkles} onClick={() => onChange((now) => ({ ...now, mintCode: 'short' }))}>
          {t('goods.mintShort')}
        </Button>
      )}
    </div>
  );
}
