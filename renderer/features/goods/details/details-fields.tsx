import { Plus, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { PERMIT_KINDS, permitWarnings, type PermitKind } from '../../../../shared/domain/catalog/permit.ts';
import { useBusinessDay } from '../../../app-state/business-day.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CardField, type CardOf } from './card-field.tsx';
import { detailsFaults, packCodes, readPermit, type DetailsDraft } from './details-draft.ts';
import './details.css';

/** A permit that ends within so many days is mentioned. */
const SOON_DAYS = 60;

interface DetailsFieldsProps {
  readonly draft: DetailsDraft;
  readonly unit: string;
  /** What its QR card begins with. */
  readonly card: CardOf;
  /** Goods have stock, batches and packs; services do not. */
  readonly stocked: boolean;
  readonly packable: boolean;
  /** Somebody tried to store it: what is wrong is said, and its part is opened. */
  readonly tried: boolean;
  /** What the service said of a pack, of one of its codes, or of a variant. */
  readonly refused: { readonly part: 'units' | 'variant'; readonly words: string; readonly code: string | null } | null;
  readonly onChange: (change: (draft: DetailsDraft) => DetailsDraft) => void;
}

/** What more is said of a product, in parts that open: packs, stock, food label, variant, e-Katalog. */
export function DetailsFields({ draft, unit, card, stocked, packable, tried, refused, onChange }: DetailsFieldsProps) {
  const t = useWords();
  const { today } = useBusinessDay();
  const faults = tried ? detailsFaults(draft) : {};
  const wrong = (field: string): string | undefined => (faults[field] === undefined ? undefined : t(faults[field]));
  const set = (change: Partial<DetailsDraft>): void => onChange((now) => ({ ...now, ...change }));
  const setUnit = (at: number, change: Partial<DetailsDraft['units'][number]>): void => onChange((now) => ({ ...now, units: now.units.map((one, index) => (index === at ? { ...one, ...change } : one)) }));
  const setPermit = (at: number, change: Partial<DetailsDraft['permits'][number]>): void => onChange((now) => ({ ...now, permits: now.permits.map((one, index) => (index === at ? { ...one, ...change } : one)) }));
  const setAxis = (at: number, change: Partial<DetailsDraft['axes'][number]>): void => onChange((now) => ({ ...now, axes: now.axes.map((one, index) => (index === at ? { ...one, ...change } : one)) }));
  const faulty = (...parts: readonly string[]): boolean => Object.keys(faults).some((field) => parts.some((part) => field === part || field.startsWith(`${part}.`)));
  return (
    <div className="details">
      <MoneyField label={t('details.cost', { unit })} hint={t('details.costHint')} error={wrong('cost')} value={draft.cost} maxLength={20} onValue={(cost) => set({ cost })} />
      {packable && (
        <Part words={t('details.units')} count={draft.units.length} open={faulty('units') || refused?.part === 'units'}>
          {draft.units.map((pack, index) => (
            <fieldset key={index} className="details-line">
              <legend className="only-spoken">{t('details.unitNumber', { number: index + 1 })}</legend>
              <TextField label={t('details.unitName')} placeholder="lusin" error={wrong(`units.${index}.name`)} value={pack.name} maxLength={20} onValue={(name) => setUnit(index, { name })} />
              <TextField label={t('details.factor', { unit })} placeholder="12" error={wrong(`units.${index}.factor`)} scan="refuse" inputMode="decimal" value={pack.factor} maxLength={9} onValue={(factor) => setUnit(index, { factor })} />
              <Button kind="plainly" size="office" icon={X} aria-label={t('details.dropUnit', { name: pack.name })} onClick={() => set({ units: draft.units.filter((_, at) => at !== index) })} />
              <div className="details-wide">
                <TextField label={t('details.unitCode')} hint={t('details.unitCodeHint')} error={refused?.code != null && packCodes(pack.codes).includes(refused.code) ? refused.words : undefined} scan="accept" value={pack.codes} maxLength={200} onValue={(codes) => setUnit(index, { codes })} />
              </div>
            </fieldset>
          ))}
          {refused?.part === 'units' && refused.code === null && <p className="field-error">{refused.words}</p>}
          {draft.units.length < 6 && (
            <Button size="office" icon={Plus} onClick={() => set({ units: [...draft.units, { name: '', factor: '', codes: '' }] })}>
              {t('details.addUnit')}
            </Button>
          )}
        </Part>
      )}
      {stocked && (
        <Part words={t('details.tracking')} count={Number(draft.tracksBatch) + Number(draft.tracksExpiry)} open={faulty('shelfLife')}>
          <Switch label={t('details.tracksBatch')} hint={t('details.tracksBatchHint')} checked={draft.tracksBatch} onChecked={(tracksBatch) => set({ tracksBatch })} />
          <Switch label={t('details.tracksExpiry')} hint={t('details.tracksExpiryHint')} checked={draft.tracksExpiry} onChecked={(tracksExpiry) => set({ tracksExpiry })} />
          {draft.tracksExpiry && <TextField label={t('details.shelfLife')} hint={t('details.shelfLifeHint')} error={wrong('shelfLife')} scan="refuse" inputMode="numeric" value={draft.shelfLife} maxLength={5} onValue={(shelfLife) => set({ shelfLife })} />}
        </Part>
      )}
      <Part words={t('details.label')} count={draft.permits.length + Number(draft.ingredients !== '') + Number(draft.netContent !== '')} open={faulty('permits')}>
        <TextField label={t('details.netContent')} placeholder="100 g" value={draft.netContent} maxLength={30} onValue={(netContent) => set({ netContent })} />
        <TextArea label={t('details.ingredients')} value={draft.ingredients} maxLength={1000} rows={2} onValue={(ingredients) => set({ ingredients })} />
        {draft.permits.map((permit, index) => (
          <fieldset key={index} className="details-line">
            <legend className="only-spoken">{t('details.permitNumber', { number: index + 1 })}</legend>
            <SelectField label={t('details.permitKind')} value={permit.kind} options={PERMIT_KINDS.map((kind) => ({ value: kind, words: t(`details.permit.${kind}`) }))} onValue={(kind) => setPermit(index, { kind: kind as PermitKind })} />
            <DayField label={t('details.permitEnds')} placeholder={t('details.noEnd')} error={wrong(`permits.${index}.endsOn`)} scan="refuse" value={permit.endsOn} onValue={(endsOn) => setPermit(index, { endsOn })} />
            <Button kind="plainly" size="office" icon={X} aria-label={t('details.dropPermit', { number: permit.number })} onClick={() => set({ permits: draft.permits.filter((_, at) => at !== index) })} />
            <div className="details-wide">
              <TextField label={t('details.permitText')} error={wrong(`permits.${index}.number`)} scan="refuse" value={permit.number} maxLength={40} onValue={(number) => setPermit(index, { number })} />
              {permit.number.trim() !== '' &&
                permitWarnings(readPermit(permit), today, SOON_DAYS).map((warning) => (
                  <p key={warning} className="details-warning small" role="status">
                    {t(`details.warning.${warning}`)}
                  </p>
                ))}
            </div>
          </fieldset>
        ))}
        {draft.permits.length < 8 && (
          <Button size="office" icon={Plus} onClick={() => set({ permits: [...draft.permits, { kind: 'p-irt', number: '', endsOn: '' }] })}>
            {t('details.addPermit')}
          </Button>
        )}
      </Part>
      <Part words={t('card.title')} count={Number(draft.cardText !== '')} open={false} lazy>
        <CardField of={card} value={draft.cardText} onValue={(cardText) => set({ cardText })} />
      </Part>
      <Part words={t('details.variant')} count={draft.group === '' ? 0 : 1} open={faulty('group', 'axes') || refused?.part === 'variant'}>
        <TextField label={t('details.group')} hint={t('details.groupHint')} error={wrong('group')} value={draft.group} maxLength={120} onValue={(group) => set({ group })} />
        {draft.axes.map(({ axis, value }, index) => (
          <div key={index} className="goods-pair">
            <TextField label={t('details.axis')} placeholder={t(index === 0 ? 'details.axisSize' : 'details.axisColour')} error={index === 0 ? wrong('axes') : undefined} value={axis} maxLength={30} onValue={(next) => setAxis(index, { axis: next })} />
            <TextField label={t('details.value')} value={value} maxLength={40} onValue={(next) => setAxis(index, { value: next })} />
          </div>
        ))}
        {refused?.part === 'variant' && <p className="field-error">{refused.words}</p>}
      </Part>
      <Part words={t('details.eKatalog')} count={[draft.brand, draft.kbki, draft.tkdn, draft.tkdnCertificate, draft.sni, draft.weight, draft.size, draft.description, draft.link].filter((text) => text !== '').length} open={faulty('kbki', 'tkdn', 'weight', 'size', 'link')}>
        <div className="goods-pair">
          <TextField label={t('details.brand')} value={draft.brand} maxLength={60} onValue={(brand) => set({ brand })} />
          <TextField label={t('details.kbki')} error={wrong('kbki')} scan="refuse" inputMode="numeric" value={draft.kbki} maxLength={10} onValue={(kbki) => set({ kbki })} />
          <TextField label={t('details.tkdn')} placeholder="40%" error={wrong('tkdn')} scan="refuse" value={draft.tkdn} maxLength={7} onValue={(tkdn) => set({ tkdn })} />
          <TextField label={t('details.tkdnCertificate')} value={draft.tkdnCertificate} maxLength={60} onValue={(tkdnCertificate) => set({ tkdnCertificate })} />
          <TextField label={t('details.sni')} value={draft.sni} maxLength={60} onValue={(sni) => set({ sni })} />
          <TextField label={t('details.weight')} error={wrong('weight')} scan="refuse" inputMode="numeric" value={draft.weight} maxLength={9} onValue={(weight) => set({ weight })} />
        </div>
        <TextField label={t('details.size')} placeholder="20 x 15 x 3" error={wrong('size')} value={draft.size} maxLength={30} onValue={(size) => set({ size })} />
        <TextArea label={t('details.description')} value={draft.description} maxLength={2000} rows={3} onValue={(description) => set({ description })} />
        <TextField label={t('details.link')} error={wrong('link')} scan="accept" value={draft.link} maxLength={300} onValue={(link) => set({ link })} />
      </Part>
    </div>
  );
}

/** A part that is closed until somebody needs it, or something in it is wrong; it stays open then. What is filled in is counted beside its name. */
function Part({ words, count, open, lazy = false, children }: { readonly words: string; readonly count: number; readonly open: boolean; /** Asks the service: only once it is opened. */ readonly lazy?: boolean; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (open) setOpened(true);
  }, [open]);
  return (
    <details className="details-part" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <span className="grow">{words}</span>
        {count > 0 && <span className="details-count num">{count}</span>}
      </summary>
      {(opened || !lazy) && <div className="details-body">{children}</div>}
    </details>
  );
}
