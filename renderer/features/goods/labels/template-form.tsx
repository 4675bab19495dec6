import { Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { LABEL_CODES, LABEL_PARTS, LABEL_SIDE, LABEL_STYLES, PAGE_SIDE, type LabelMedium, type LabelPart, type LabelTemplate } from '../../../../shared/domain/label/label-template.ts';
import { sheetFits } from '../../../../shared/domain/label/sheet-cells.ts';
import type { Settings } from '../../../../shared/domain/setting/settings.ts';
import type { MessageKey } from '../../../../shared/i18n/indonesian.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useAppState } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { lengthText, readLength, templateIdFor } from './label-draft.ts';

interface TemplateFormProps {
  readonly template: LabelTemplate;
  readonly setting: Settings['labels'];
  /** The template as it is typed, whenever it makes sense: the picture follows. */
  readonly onDraft: (template: LabelTemplate) => void;
  /** With the id of what was stored, or null. */
  readonly onClose: (id: string | null) => void;
}

type Field = { readonly key: string; readonly from: number; readonly to: number; readonly whole?: boolean };
const side = (key: string): Field => ({ key, from: LABEL_SIDE.min, to: LABEL_SIDE.max });
const page = (key: string, from = 0): Field => ({ key, from, to: PAGE_SIDE.max });
const correction = (key: string): Field => ({ key, from: -200, to: 200 });
const gap = (key: string): Field => ({ key, from: 0, to: 200 });
const count = (key: string, to: number): Field => ({ key, from: 1, to, whole: true });

/** What is typed of each medium; lengths in millimetres, tenths allowed. */
const FIELDS: Readonly<Record<LabelMedium['kind'], readonly Field[]>> = {
  roll: [side('width'), side('height'), count('across', 6), gap('columnGap'), gap('rowGap')],
  receipt: [side('width'), side('height')],
  sheet: [page('pageWidth', PAGE_SIDE.min), page('pageHeight', PAGE_SIDE.min), count('columns', 12), count('rows', 40), side('width'), side('height'), page('left'), page('top'), page('pitchX'), page('pitchY'), correction('shiftX'), correction('shiftY'), correction('stretchX'), correction('stretchY')],
};

/** Size, code and parts of a template; the picture above shows each change at once. */
export function TemplateForm({ template, setting, onDraft, onClose }: TemplateFormProps) {
  const t = useWords();
  const words = useTroubleWords();
  const { service, desk } = useAppState();
  const [original] = useState(template);
  const [name, setName] = useState(template.name);
  const medium = template.medium as LabelMedium & Readonly<Record<string, number>>;
  const fields = FIELDS[medium.kind];
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(fields.map(({ key, whole }) => [key, whole === true ? String(medium[key]) : lengthText(medium[key] ?? 0)])));
  const store = useCommand((commandId, templates: readonly LabelTemplate[]) => service.settings.change({ commandId, change: { key: 'labels', value: { ...setting, templates } }, validFrom: null, legalReference: null }));
  const read = ({ from, to, whole }: Field, text: string): number | null => {
    const value = whole === true ? (/^\d{1,2}$/.test(text.trim()) ? Number(text) : null) : readLength(text);
    return value === null || value < from || value > to ? null : value;
  };
  const values = Object.fromEntries(fields.map((field) => [field.key, read(field, typed[field.key] ?? '')]));
  const readable = Object.values(values).every((value) => value !== null);
  const typedMedium = { kind: medium.kind, ...values } as unknown as LabelMedium;
  const outside = readable && typedMedium.kind === 'sheet' && !sheetFits(typedMedium);
  const whole = readable && !outside && name.trim() !== '';
  const change = (key: string, text: string): void => {
    setTyped((now) => ({ ...now, [key]: text }));
    const field = fields.find((one) => one.key === key);
    const value = field === undefined ? null : read(field, text);
    if (value === null) return;
    const next = { ...medium, ...Object.fromEntries(Object.entries(values).filter(([, one]) => one !== null)), [key]: value } as LabelMedium;
    if (next.kind !== 'sheet' || sheetFits(next)) onDraft({ ...template, medium: next });
  };
  const edit = (part: Partial<LabelTemplate>): void => onDraft({ ...template, ...part });
  const toggle = (part: LabelPart): void => edit({ parts: LABEL_PARTS.filter((one) => (one === part ? !template.parts.includes(one) : template.parts.includes(one))) });
  const save = async (asNew: boolean): Promise<void> => {
    if (!whole) return;
    const id = asNew ? templateIdFor(name, setting.templates) : template.id;
    const stored = { ...template, id, name: name.trim(), medium: typedMedium };
    const answer = await store.run(asNew ? [...setting.templates, stored] : setting.templates.map((one) => (one.id === id ? stored : one)));
    if (answer === null) return;
    desk.settings.set(answer);
    onClose(id);
  };
  const remove = async (): Promise<void> => {
    const answer = await store.run(setting.templates.filter((one) => one.id !== original.id));
    if (answer === null) return;
    desk.settings.set(answer);
    onClose(null);
  };
  useScreenKeys([{ keys: 'Ctrl+S', label: t('labels.form.save'), run: () => void save(false), inFields: true }]);
  const numberField = (field: Field) => {
    const [low, high] = field.whole === true ? [String(field.from), String(field.to)] : [lengthText(field.from), lengthText(field.to)];
    return <TextField key={field.key} label={t(`labels.form.${field.key}` as MessageKey)} error={values[field.key] === null ? t('labels.form.number', { from: low, to: high }) : undefined} scan="refuse" inputMode="decimal" maxLength={6} value={typed[field.key] ?? ''} onValue={(text) => change(field.key, text)} />;
  };
  const corrections = ['shiftX', 'shiftY', 'stretchX', 'stretchY'];
  return (
    <form
      className="template-form"
      noValidate
      aria-label={t('labels.form.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <TextField label={t('labels.form.name')} error={name.trim() === '' ? t('labels.form.nameMissing') : undefined} value={name} maxLength={40} onValue={setName} />
      <p className="small quiet">{t(`labels.form.medium.${medium.kind}`)}</p>
      <div className="template-pair">{fields.filter(({ key }) => !corrections.includes(key)).map(numberField)}</div>
      {outside && <p className="small red strong" role="alert">{t('labels.form.outside')}</p>}
      {medium.kind === 'sheet' && (
        <fieldset className="template-set">
          <legend className="field-label">{t('labels.form.correction')}</legend>
          <p className="field-hint">{t('labels.form.correctionHint')}</p>
          <div className="template-pair">{fields.filter(({ key }) => corrections.includes(key)).map(numberField)}</div>
        </fieldset>
      )}
      <Segments label={t('labels.form.style')} labelled value={template.style} options={LABEL_STYLES.map((value) => ({ value, words: t(`labels.form.style.${value}`) }))} onValue={(style) => edit({ style })} />
      <Segments label={t('labels.form.code')} labelled hint={template.code === 'qr' ? t('labels.form.cardNeedsNoQr') : undefined} value={template.code} options={LABEL_CODES.map((value) => ({ value, words: t(`labels.form.code.${value}`) }))} onValue={(code) => edit({ code })} />
      <fieldset className="template-set">
        <legend className="field-label">{t('labels.form.parts')}</legend>
        <div className="template-parts">
          {LABEL_PARTS.map((part) => (
            <label key={part} className="template-part">
              <input type="checkbox" checked={template.parts.includes(part)} onChange={() => toggle(part)} />
              {t(`labels.part.${part}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <TroubleBand words={store.trouble === null ? null : words(store.trouble)} />
      <div className="template-save">
        <Button type="submit" kind="primary" icon={Save} keys="Ctrl+S" disabled={!whole} busy={store.busy && t('general.saving')}>
          {t('labels.form.save')}
        </Button>
        <Button disabled={!whole || store.busy || name.trim() === original.name} onClick={() => void save(true)}>
          {t('labels.form.saveNew')}
        </Button>
        {setting.templates.length > 1 && (
          <Button kind="danger" icon={Trash2} disabled={store.busy} onClick={() => void remove()}>
            {t('labels.form.remove')}
          </Button>
        )}
        <Button keys="Escape" onClick={() => onClose(null)}>
          {t('labels.form.back')}
        </Button>
      </div>
    </form>
  );
}
