import { cardWarnings } from '../../../shared/domain/label/card-warnings.ts';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { CardPreview } from '../../ui/card-preview.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

const FOR_ALL_MAX = 120;

/** The words that stand on the QR card of all goods, with a card as it will be read. */
export function CardForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const service = useService();
  const person = usePerson();
  const { draft, edit, save, ...state } = useSetting('labels', settings);
  const sample = { productId: null, name: t('card.sampleName'), workshop: t('card.sampleWorkshop'), producer: settings.unit.agency, story: '' };
  const mayLook = mayCall('labels.card', person.role);
  const asked = useAsk(async () => (mayLook ? service.labels.card({ ...sample, forAll: draft.cardText }) : null), [service, mayLook, draft.cardText, settings.unit.agency]);
  return (
    <SettingForm title={t('settings.section.card')} mayChange={mayChange} {...state} onSave={() => save()}>
      <TextArea label={t('settings.cardText')} hint={t('settings.cardTextHint')} value={draft.cardText} maxLength={FOR_ALL_MAX} rows={2} disabled={!mayChange} onValue={(cardText) => edit({ cardText: cardText.replaceAll('\n', ' ') })} />
      {mayLook && <CardPreview text={asked.value?.text ?? ''} rows={asked.value?.rows ?? []} words={{ shows: t('card.shows'), code: t('card.code') }} warnings={cardWarnings(asked.value, draft.cardText, [settings.unit.agency, settings.unit.name]).map(({ code, count, names }) => t(`card.${code}`, { count, names }))} />}
    </SettingForm>
  );
}
