import { useState } from 'react';
import { registerNow } from '../../app-state/clock.ts';
import { useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { columnsOfProfile } from '../../app-state/printer-profiles.ts';
import { usePerson } from '../../app-state/session.ts';
import { ReceiptPaper } from '../../ui/receipt-paper.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { LogoField } from './logo-field.tsx';
import { LogoPicture } from './logo-picture.tsx';
import { sampleReceipt } from './sample-receipt.ts';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

const LINES_MAX = 6;
const LINE_MAX = 120;

/** The unit's own words and mark on the receipt, beside the paper as it will come out. */
export function ReceiptForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const person = usePerson();
  const texts = useSetting('receipt.texts', settings);
  const logo = useSetting('receipt.logo', settings);
  const { draft } = texts;
  const { png } = logo.draft;
  const [text, setText] = useTyped('thanks-text', () => draft.thanks.join('\n'));
  const [at] = useState(() => registerNow());
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const tooMany = lines.length > LINES_MAX || lines.some((line) => line.length > LINE_MAX);
  const columns = columnsOfProfile(settings['printer.receipt'].profileId);
  const store = async (): Promise<boolean> => {
    if (tooMany) return false;
    // Two settings on one paper: each has a history of its own, so only what changed is stored.
    if (logo.changed && !(await logo.save())) return false;
    return (logo.changed && !texts.changed) || texts.save();
  };
  return (
    <div className="settings-two">
      <SettingForm
        title={t('settings.section.receipt')}
        mayChange={mayChange}
        changed={texts.changed || logo.changed}
        saved={(texts.saved || logo.saved) && !texts.changed && !logo.changed}
        trouble={texts.trouble ?? logo.trouble}
        onSave={store}
      >
        <TextArea
          label={t('settings.thanks')}
          hint={t('settings.thanksHint')}
          error={tooMany ? t('settings.thanksTooMany', { lines: LINES_MAX, length: LINE_MAX }) : undefined}
          value={text}
          rows={4}
          disabled={!mayChange}
          onValue={(value) => {
            setText(value);
            texts.edit({ thanks: value.split('\n').map((line) => line.trim()).filter((line) => line !== '') });
          }}
        />
        <Switch label={t('settings.showWorkshop')} hint={t('settings.showWorkshopHint')} checked={draft.showWorkshop} disabled={!mayChange} onChecked={(showWorkshop) => texts.edit({ showWorkshop })} />
        <Switch label={t('settings.logo')} hint={t('settings.logoHint')} checked={draft.logo} disabled={!mayChange} onChecked={(printed) => texts.edit({ logo: printed })} />
        {mayChange && draft.logo && <LogoField png={png} onPng={(next) => logo.edit({ png: next })} />}
      </SettingForm>
      <div className="settings-preview">
        <p className="small quiet">{t('settings.preview', { columns })}</p>
        <ReceiptPaper document={sampleReceipt(settings.unit, draft, 'K1', person.name, at)} columns={columns} label={t('settings.previewLabel')} {...(png === null ? {} : { logo: <LogoPicture png={png} /> })} />
      </div>
    </div>
  );
}
