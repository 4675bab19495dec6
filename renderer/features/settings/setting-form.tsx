import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

interface SettingFormFrameProps {
  readonly title: string;
  readonly mayChange: boolean;
  readonly changed: boolean;
  readonly saving: boolean;
  readonly saved: boolean;
  readonly trouble: Trouble | null;
  readonly onSave: () => void;
  readonly savedText?: string;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of one setting: its fields, Simpan with Ctrl+S, and what came of it. */
export function SettingForm({ title, mayChange, changed, saving, saved, trouble, onSave, savedText, more, children }: SettingFormFrameProps) {
  const t = useWords();
  const words = useTroubleWords();
  const form = useRef<HTMLFormElement>(null);
  useScreenKeys(mayChange ? [{ keys: 'Ctrl+S', label: t('settings.key.save'), run: () => form.current?.requestSubmit(), inFields: true }] : []);
  useEffect(() => {
    if (trouble !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [trouble]);
  return (
    <form
      ref={form}
      className="sheet settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving) onSave();
      }}
    >
      <h2>{title}</h2>
      {children}
      <TroubleBand words={trouble === null ? null : words(trouble)} />
      {saved && (
        <Band tone="green" title={t('general.saved')}>
          {savedText ?? t('settings.savedText')}
        </Band>
      )}
      {mayChange && (
        <div className="settings-foot">
          <Button type="submit" kind="primary" keys="Ctrl+S" busy={saving && t('general.saving')}>
            {t('general.save')}
          </Button>
          {more}
          {changed && !saving && <span className="small quiet">{t('settings.unsaved')}</span>}
        </div>
      )}
    </form>
  );
}
