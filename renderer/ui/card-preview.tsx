import type { CardLook } from '../../shared/contract/labels.ts';
import { personSigns } from '../../shared/domain/label/person-signs.ts';
import { useWords } from '../app-state/language.ts';
import './card-preview.css';
import { QrPicture } from './qr-picture.tsx';

interface CardPreviewProps {
  readonly look: CardLook | null;
  /** What a person wrote of it, and the names in it that are of no person. */
  readonly written: string;
  readonly known: readonly string[];
}

/** What the buyer's phone will show: the code as it is printed, its text, and what is wrong with it. */
export function CardPreview({ look, written, known }: CardPreviewProps) {
  const t = useWords();
  const warnings = [
    ...personSigns(written, known).map((sign) => t(`card.sign.${sign}`)),
    ...(look !== null && look.over > 0 ? [t('card.over', { count: look.over })] : []),
    ...(look !== null && look.unfit.length > 0 ? [t('card.unfit', { names: look.unfit.join(', ') })] : []),
    ...(look?.dropped === true ? [t('card.dropped')] : []),
  ];
  return (
    <div className="card-preview">
      <div className="card-warnings" role="status">
        {warnings.map((warning) => (
          <p key={warning} className="small">
            {warning}
          </p>
        ))}
      </div>
      {look !== null && look.rows.length > 0 && <QrPicture rows={look.rows} label={t('card.code')} className="card-code" />}
      <div className="card-phone">
        <p className="small quiet">{t('card.shows')}</p>
        <p className="card-text">{look?.text ?? ''}</p>
      </div>
    </div>
  );
}
