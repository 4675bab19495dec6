import { useEffect, useRef, type ReactNode } from 'react';
import { useClashBand } from '../../app-state/use-clash-band.ts';
import { useKeptForm } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { ClashBand } from '../../ui/clash-band.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';

interface SettingFormFrameProps {
  readonly title: string;
  readonly mayChange: boolean;
  readonly changed: boolean;
  readonly saved: boolean;
  readonly trouble: Trouble | null;
  /** False: it is not stored. */
  readonly onSave: () => Promise<boolean>;
  readonly savedText?: string;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of one setting: its fields, Simpan with Ctrl+S, what came of it, and what is typed and waits. */
export function SettingForm({ title, mayChange, changed, saved, trouble, onSave, savedText, more, children }: SettingFormFrameProps) {
  const t = useWords();
  const words = useTroubleWords();
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptForm();
  const { clashes, goOn, clashBand } = useClashBand();
  // A page may have several: the one that the cursor is in, else the one that something was typed into.
  const save = (): void => {
    const meant = document.activeElement?.closest<HTMLFormElement>('.settings-form') ?? document.querySelector<HTMLFormElement>('.settings-form[data-typed]');
    (meant ?? form.current)?.requestSubmit();
  };
  useScreenKeys(mayChange ? [{ keys: 'Ctrl+S', label: t('settings.key.save'), run: save, inFields: true }] : []);
  useEffect(() => {
    if (trouble !== null) focusFirstFault(form.current);
  }, [trouble]);
  return (
    <form
      ref={form}
      className="sheet settings-form"
      data-typed={changed || kept.waits || undefined}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (clashes) goOn.current?.focus();
        else void kept.store(onSave);
      }}
    >
      <h2>{title}</h2>
      {children}
      {clashes && <ClashBand {...clashBand} />}
      <TroubleBand words={trouble === null ? null : words(trouble)} />
      {saved && (
        <Band tone="green" title={t('general.saved')}>
          {savedText ?? t('settings.savedText')}
        </Band>
      )}
      {mayChange && (
        <div className="settings-foot">
          <Button type="submit" kind="primary" keys="Ctrl+S" busy={kept.sending && t('general.saving')}>
            {t('general.save')}
          </Button>
          {more}
          {(changed || kept.waits) && !kept.sending && !clashes && <WaitingLine words={t('settings.unsaved')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
        </div>
      )}
    </form>
  );
}
