import { useState, type ReactNode } from 'react';
import type { GoodsFileLook } from '../../../../shared/contract/goods-import.ts';
import type { GoodsDefaults } from '../../../../shared/domain/goods-import/goods-values.ts';
import { useWords } from '../../../app-state/language.ts';
import { Segments } from '../../../ui/segments.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';

export interface ImportOrderProps {
  readonly look: GoodsFileLook;
  readonly rest: 'refuse' | 'skip';
  readonly onRest: (rest: 'refuse' | 'skip') => void;
  readonly mintCodes: boolean;
  readonly onMintCodes: (mint: boolean) => void;
  readonly onDefaults: (defaults: GoodsDefaults) => void;
  readonly children: ReactNode;
}

const LENGTH = { category: 60, workshop: 60, producer: 80, unit: 20 } as const;
const FIELDS = ['category', 'workshop', 'producer', 'unit'] as const;

/** How the file is to be carried out: what new goods take when their row does not say, faulty rows, codes. */
export function ImportOrder({ look, rest, onRest, mintCodes, onMintCodes, onDefaults, children }: ImportOrderProps) {
  const t = useWords();
  // What is typed is the person's: an answer to an earlier field never takes it back.
  const [typed, setTyped] = useState(look.defaults);
  /** Asked anew when the field is left, not with every letter. */
  const leave = (): void => {
    if (FIELDS.some((field) => typed[field].trim() !== look.defaults[field])) onDefaults({ category: typed.category.trim(), workshop: typed.workshop.trim(), producer: typed.producer.trim(), unit: typed.unit.trim() });
  };
  return (
    <section className="sheet padded import-order">
      <h2 className="sheet-title">{t('import.defaults')}</h2>
      {FIELDS.map((field) => (
        <TextField key={field} label={t(`import.field.${field}`)} scan="refuse" value={typed[field]} maxLength={LENGTH[field]} onValue={(value) => setTyped((before) => ({ ...before, [field]: value }))} onBlur={leave} onKeyDown={(event) => event.key === 'Enter' && leave()} />
      ))}
      <Switch label={t('import.mint')} checked={mintCodes} onChecked={onMintCodes} />
      <Segments label={t('import.rest')} labelled value={rest} options={(['refuse', 'skip'] as const).map((value) => ({ value, words: t(`import.rest.${value}`) }))} onValue={onRest} hint={t('import.restText')} />
      {children}
    </section>
  );
}
