import { useState } from 'react';
import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { averageGap, longestGap, looksTyped, proposeScanner, type ScanMeasure } from './propose-scanner.ts';
import { ScannerTest } from './scanner-test.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

/** The whole number typed, or the old one while it is no number. */
function numberOf(text: string, old: number): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : text === '' ? 0 : old;
}

/** How the scanner types; a test scan measures it and proposes the values. */
export function ScannerForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { draft, edit, save, ...state } = useSetting('scanner', settings);
  const [measure, setMeasure] = useState<ScanMeasure | null>(null);
  const proposal = measure === null ? null : proposeScanner(measure, draft);
  const fits = proposal !== null && JSON.stringify(proposal) === JSON.stringify(draft);
  const wrong = draft.minLength < 3 || draft.minLength > 20 || draft.averageGapMs < 5 || draft.averageGapMs > 200 || draft.maxGapMs < 10 || draft.maxGapMs > 500 || draft.maxGapMs < draft.averageGapMs;
  return (
    <SettingForm title={t('settings.section.scanner')} mayChange={mayChange} {...state} onSave={async () => !wrong && save()}>
      <ScannerTest onMeasure={setMeasure} />
      {measure !== null && proposal !== null && (
        <>
          <dl className="measure" aria-live="polite">
            <div>
              <dt>{t('settings.measure.characters')}</dt>
              <dd className="num">{measure.text.length}</dd>
            </div>
            <div>
              <dt>{t('settings.measure.average')}</dt>
              <dd className="num">{Math.round(averageGap(measure))} ms</dd>
            </div>
            <div>
              <dt>{t('settings.measure.longest')}</dt>
              <dd className="num">{Math.round(longestGap(measure))} ms</dd>
            </div>
            <div>
              <dt>{t('settings.measure.end')}</dt>
              <dd>{measure.end ?? t('settings.suffix.none')}</dd>
            </div>
          </dl>
          {looksTyped(measure) ? (
            <Band tone="yellow" title={t('settings.measure.typed')} />
          ) : (
            <Band
              tone={fits ? 'green' : 'blue'}
              title={t(fits ? 'settings.measure.fits' : 'settings.measure.propose', { average: proposal.averageGapMs, longest: proposal.maxGapMs })}
              {...(fits || !mayChange
                ? {}
                : {
                    actions: (
                      <Button size="small" onClick={() => edit(proposal)}>
                        {t('settings.measure.use')}
                      </Button>
                    ),
                  })}
            />
          )}
        </>
      )}
      <div className="pair">
        <TextField label={t('settings.averageGap')} hint={t('settings.averageGapHint')} inputMode="numeric" value={String(draft.averageGapMs)} disabled={!mayChange} onValue={(text) => edit({ averageGapMs: numberOf(text, draft.averageGapMs) })} />
        <TextField label={t('settings.maxGap')} hint={t('settings.maxGapHint')} error={wrong ? t('settings.scannerWrong') : undefined} inputMode="numeric" value={String(draft.maxGapMs)} disabled={!mayChange} onValue={(text) => edit({ maxGapMs: numberOf(text, draft.maxGapMs) })} />
        <TextField label={t('settings.minLength')} inputMode="numeric" value={String(draft.minLength)} disabled={!mayChange} onValue={(text) => edit({ minLength: numberOf(text, draft.minLength) })} />
        <TextField label={t('settings.prefix')} hint={t('settings.prefixHint')} value={draft.prefix ?? ''} maxLength={4} disabled={!mayChange} onValue={(text) => edit({ prefix: text.trim() === '' ? null : text.trim() })} />
      </div>
      <Segments label={t('settings.suffix')} labelled value={draft.suffix} disabled={!mayChange} options={(['Enter', 'Tab', 'none'] as const).map((value) => ({ value, words: value === 'none' ? t('settings.suffix.none') : value }))} onValue={(suffix) => edit({ suffix })} />
    </SettingForm>
  );
}
