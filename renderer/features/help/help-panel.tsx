import { useEffect, useRef } from 'react';
import { useWords } from '../../app-state/language.ts';
import type { PageId } from '../../app-state/navigation.ts';
import { useListedKeys, useScreenKeys } from '../../app-state/screen-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Keycaps } from '../../ui/keycap.tsx';
import './help-panel.css';

/** Beside the work, never over the cart's total: what to do on this page and which keys work now. */
export function HelpPanel({ page, onClose }: { readonly page: PageId; readonly onClose: () => void }) {
  const t = useWords();
  const keys = useListedKeys();
  const panel = useRef<HTMLElement>(null);
  useScreenKeys([
    { keys: 'Escape', run: onClose, inFields: true },
    { keys: 'F1', run: onClose },
  ]);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return (
    <aside ref={panel} className="help" data-page={page} aria-label={t('help.title')} tabIndex={-1}>
      <div className="row">
        <h2 className="grow">{t('help.title')}</h2>
        <Button size="small" keys="Escape" onClick={onClose}>
          {t('general.close')}
        </Button>
      </div>
      <ol>
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>
            <span>{t(`help.${page}.${step}`)}</span>
          </li>
        ))}
      </ol>
      <div>
        <h3>{t('help.keys')}</h3>
        <dl>
          {[...keys, { keys: 'Alt+1', label: t('help.pages') }, { keys: 'Alt+L', label: t('help.lock') }].map((key) => (
            <div key={key.keys} style={{ display: 'contents' }}>
              <dt>
                <Keycaps keys={key.keys} />
              </dt>
              <dd>{key.label}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="small quiet">{t('help.who')}</p>
    </aside>
  );
}
