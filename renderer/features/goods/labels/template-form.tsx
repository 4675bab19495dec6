import { Save, Trash2 } from 'lucide-react';
import { useEffect, type FormEvent } from 'react';
import { LABEL_CODES, LABEL_PARTS, LABEL_STYLES, type LabelPart, type LabelTemplate } from '../../../../shared/domain/label/label-template.ts';
import type { Settings } from '../../../../shared/domain/setting/settings.ts';
import type { MessageKey } from '../../../../shared/i18n/indonesian.ts';
import { fieldsTyped, stillTyped } from '../../../app-state/fields-typed.ts';
import { KeptForm, useKeptForm, useTyped } from '../../../app-state/kept-form.tsx';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useAppState } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useClashBand } from '../../../app-state/use-clash-band.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { ClashBand } from '../../../ui/clash-band.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { WaitingLine } from '../../../ui/waiting-line.tsx';
import { templateIdFor } from './label-draft.ts';
import { lookOf, readTemplate, SIZE_FIELDS, sizesOf, sizeText, type SizeField, type TemplateLook, type TypedSizes } from './template-draft.ts';

interface TemplateFormProps {
  /** As it is stored. */
  readonly template: LabelTemplate;
  readonly setting: Settings['labels'];
  /** The template as it is typed, whenever that changes: the picture follows; null: it is typed no longer. */
  readonly onDraw: (template: LabelTemplate | null) => void;
  /** With the id of what was stored, or null. */
  readonly onClose: (id: string | null) => void;
}

/** Which form a template's fields wait in. */
export const templateFormName = (id: string): string => `label-template/${id}`;

const CORRECTIONS = ['shiftX', 'shiftY', 'stretchX', 'stretchY'];

/** Size, code and parts of a template; the picture above shows each change at once. What is typed waits for whoever looks elsewhere. */
export function TemplateForm(props: TemplateFormProps) {
  return (
    <KeptForm name={templateFormName(props.template.id)} ground={props.template}>
      <TemplateFields {...props} />
    </KeptForm>
  );
}

function TemplateFields({ template: stored, setting, onDraw, onClose }: TemplateFormProps) {
  const t = useWords();
  const words = useTroubleWords();
  const { service, desk } = useAppState();
  const kept = useKeptForm();
  const { clashes, goOn, clashBand } = useClashBand();
  const [typedLook, setTypedLook] = useTyped<Partial<TemplateLook>>('look', () => ({}));
  const [typedSizes, setTypedSizes] = useTyped<TypedSizes>('sizes', () => ({}));
  const look = { ...lookOf(stored), ...typedLook };
  const sizes = { ...sizesOf(stored.medium), ...typedSizes };
  const { template, wrong, outside, whole } = readTemplate(stored, look, sizes);
  const fields = SIZE_FIELDS[stored.medium.kind];
  const command = useCommand((commandId, templates: readonly LabelTemplate[]) => service.settings.change({ commandId, change: { key: 'labels', value: { ...setting, templates } }, validFrom: null, legalReference: null }), kept.name, 'sets');
  useEffect(() => {
    onDraw(template);
    return () => onDraw(null);
  }, [JSON.stringify(template)]);
  useEffect(() => {
    setTypedLook((now) => stillTyped(lookOf(stored), now));
    setTypedSizes((now) => stillTyped(sizesOf(stored.medium), now) as TypedSizes);
  }, [stored]);
  const edit = (change: Partial<TemplateLook>): void => setTypedLook((now) => fieldsTyped(lookOf(stored), { ...now, ...change }));
  const toggle = (part: LabelPart): void => edit({ parts: LABEL_PARTS.filter((one) => (one === part ? !look.parts.includes(one) : look.parts.includes(one))) });
  /** Stores these templates, and closes on the one called `id`. */
  const store = async (templates: readonly LabelTemplate[], id: string | null): Promise<void> => {
    if (clashes) return goOn.current?.focus();
    const answer = await kept.store(() => command.run(templates));
    if (answer === null) return;
    desk.settings.set(answer);
    onClose(id);
  };
  const save = (): void => {
    if (whole) void store(setting.templates.map((one) => (one.id === stored.id ? template : one)), stored.id);
  };
  const saveNew = (): void => {
    const id = templateIdFor(look.name, setting.templates);
    void store([...setting.templates, { ...template, id }], id);
  };
  const remove = (): void => void store(setting.templates.filter((one) => one.id !== stored.id), null);
  useScreenKeys([{ keys: 'Ctrl+S', label: t('labels.form.save'), run: save, inFields: true }]);
  const numberField = (field: SizeField) => (
    <TextField
      key={field.key}
      label={t(`labels.form.${field.key}` as MessageKey)}
      error={wrong.has(field.key) ? t('labels.form.number', { from: sizeText(field, field.from), to: sizeText(field, field.to) }) : undefined}
      scan="refuse"
      inputMode="decimal"
      maxLength={6}
      value={sizes[field.key] ?? ''}
      onValue={(text) => setTypedSizes((now) => fieldsTyped(sizesOf(stored.medium), { ...now, [field.key]: text }) as TypedSizes)}
    />
  );
  return (
    <form
      className="template-form"
      noValidate
      aria-label={t('labels.form.title')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField label={t('labels.form.name')} error={look.name.trim() === '' ? t('labels.form.nameMissing') : undefined} value={look.name} maxLength={40} onValue={(name) => edit({ name })} />
      <p className="small quiet">{t(`labels.form.medium.${stored.medium.kind}`)}</p>
      <div className="template-pair">{fields.filter(({ key }) => !CORRECTIONS.includes(key)).map(numberField)}</div>
      {outside && <p className="small red strong" role="alert">{t('labels.form.outside')}</p>}
      {stored.medium.kind === 'sheet' && (
        <fieldset className="template-set">
          <legend className="field-label">{t('labels.form.correction')}</legend>
          <p className="field-hint">{t('labels.form.correctionHint')}</p>
          <div className="template-pair">{fields.filter(({ key }) => CORRECTIONS.includes(key)).map(numberField)}</div>
        </fieldset>
      )}
      <Segments label={t('labels.form.style')} labelled value={look.style} options={LABEL_STYLES.map((value) => ({ value, words: t(`labels.form.style.${value}`) }))} onValue={(style) => edit({ style })} />
      <Segments label={t('labels.form.code')} labelled hint={look.code === 'qr' ? t('labels.form.cardNeedsNoQr') : undefined} value={look.code} options={LABEL_CODES.map((value) => ({ value, words: t(`labels.form.code.${value}`) }))} onValue={(code) => edit({ code })} />
      <fieldset className="template-set">
        <legend className="field-label">{t('labels.form.parts')}</legend>
        <div className="template-parts">
          {LABEL_PARTS.map((part) => (
            <label key={part} className="template-part">
              <input type="checkbox" checked={look.parts.includes(part)} onChange={() => toggle(part)} />
              {t(`labels.part.${part}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <TroubleBand words={command.trouble === null ? null : words(command.trouble)} />
      {clashes && <ClashBand {...clashBand} />}
      {kept.waits && !clashes && !kept.sending && <WaitingLine words={t('goods.notSaved')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
      <div className="template-ways">
        <Button disabled={!whole || kept.sending || template.name === stored.name} onClick={saveNew}>
          {t('labels.form.saveNew')}
        </Button>
        {setting.templates.length > 1 && (
          <Button kind="danger" icon={Trash2} disabled={kept.sending} onClick={remove}>
            {t('labels.form.remove')}
          </Button>
        )}
      </div>
      <div className="template-save">
        <Button type="submit" kind="primary" icon={Save} keys="Ctrl+S" disabled={!whole} busy={kept.sending && t('general.saving')}>
          {t('labels.form.save')}
        </Button>
        <Button keys="Escape" onClick={() => onClose(null)}>
          {t('labels.form.back')}
        </Button>
      </div>
    </form>
  );
}
