import { X } from 'lucide-react';
import type { LabelLineLook } from '../../../../shared/contract/labels.ts';
import { LABELS_MAX } from '../../../../shared/domain/label/label-limits.ts';
import { paperDay } from '../../../../shared/domain/label/label-text.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { wordsOr } from '../../../../shared/i18n/words-or.ts';
import { useWords } from '../../../app-state/language.ts';
import { refusalParams } from '../../../app-state/trouble-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Money } from '../../../ui/money.tsx';
import '../../../ui/table.css';
import { readCopies, type LineDraft } from './label-draft.ts';

interface LabelLinesProps {
  readonly lines: readonly LineDraft[];
  /** In the order of the lines; shorter while it is asked. */
  readonly looks: readonly LabelLineLook[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
  readonly onCopies: (index: number, copies: string) => void;
  /** Enter in a number: on to the next goods. */
  readonly onNext: () => void;
  readonly onRemove: (index: number) => void;
}

/** Where the number of labels of a line is typed. */
export const copiesField = (index: number): string => `label-copies-${index}`;

/** The goods of a run, each with its number of labels and what stands in its way. */
export function LabelLines({ lines, looks, shown, onShow, onCopies, onNext, onRemove }: LabelLinesProps) {
  const t = useWords();
  const faultOf = (look: LabelLineLook | undefined): string | null => {
    if (look === undefined) return null;
    if (look.goods === null) return t('labels.gone');
    return look.fault === null ? null : (wordsOr(t, `errors.${look.fault.code}`, refusalParams(look.fault)) ?? t('errors.unknown'));
  };
  const batchOf = (look: LabelLineLook | undefined): string => {
    const goods = look?.goods ?? null;
    return goods === null ? '' : [goods.batch, goods.expiresOn === null ? null : paperDay(goods.expiresOn)].filter((part) => part !== null).join(' · ');
  };
  return (
    <div className="scroll grow" tabIndex={0} role="region" aria-label={t('labels.goods')}>
      <table className="table label-lines">
        <thead>
          <tr>
            <th>{t('labels.name')}</th>
            <th>{t('labels.batch')}</th>
            <th className="right">{t('labels.price')}</th>
            <th className="right">{t('labels.onHand')}</th>
            <th className="right">{t('labels.copies')}</th>
            <th>
              <span className="only-spoken">{t('prints.col.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const look = looks[index];
            const goods = look?.goods ?? null;
            const name = goods?.name ?? line.name;
            const fault = faultOf(look);
            const wrong = readCopies(line.copies) === null;
            return (
              <tr key={`${line.productId} ${line.batchId ?? ''}`} className={index === shown ? 'chosen' : ''} aria-current={index === shown || undefined} onClick={() => onShow(index)} onFocus={() => onShow(index)}>
                <td>
                  <span className="clip-2 strong">{name}</span>
                  {batchOf(look) !== '' && <span className="label-batch num small">{batchOf(look)}</span>}
                  {fault !== null && <span className="label-fault red small">{fault}</span>}
                  {wrong && <span id={`${copiesField(index)}-wrong`} className="label-fault red small">{t('labels.badCopies', { most: LABELS_MAX.toLocaleString('id-ID') })}</span>}
                </td>
                <td className="num small">{batchOf(look) === '' ? '–' : batchOf(look)}</td>
                <td className="right">{goods !== null && <Money amount={goods.price} column />}</td>
                <td className="right num">{goods === null || goods.onHand === null ? '–' : `${formatQuantity(goods.onHand)} ${goods.unit}`}</td>
                <td className="right">
                  <input
                    id={copiesField(index)}
                    className={wrong ? 'label-copies wrong' : 'label-copies'}
                    aria-label={t('labels.copiesOf', { name })}
                    aria-invalid={wrong || undefined}
                    aria-describedby={wrong ? `${copiesField(index)}-wrong` : undefined}
                    data-scan="refuse"
                    inputMode="numeric"
                    autoComplete="off"
                    maxLength={6}
                    value={line.copies}
                    onFocus={(event) => event.target.select()}
                    onChange={(event) => onCopies(index, event.target.value)}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter') return;
                      event.preventDefault();
                      onNext();
                    }}
                  />
                </td>
                <td className="right">
                  <Button kind="plainly" size="office" icon={X} aria-label={t('labels.remove', { name })} onClick={() => onRemove(index)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
