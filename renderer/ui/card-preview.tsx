import './card-preview.css';
import { QrPicture } from './qr-picture.tsx';

interface CardPreviewProps {
  readonly text: string;
  /** The code, a string a row; none: it is not known yet. */
  readonly rows: readonly string[];
  readonly words: { readonly shows: string; readonly code: string };
  /** What is wrong with it, in words. */
  readonly warnings: readonly string[];
}

/** What the buyer's phone will show: what is wrong with it, the code as it is printed, and its text. */
export function CardPreview({ text, rows, words, warnings }: CardPreviewProps) {
  return (
    <div className="card-preview">
      <div className="card-warnings" role="status">
        {warnings.map((warning) => (
          <p key={warning} className="small">
            {warning}
          </p>
        ))}
      </div>
      {rows.length > 0 && <QrPicture rows={rows} label={words.code} className="card-code" />}
      <div className="card-phone">
        <p className="small quiet">{words.shows}</p>
        <p className="card-text">{text}</p>
      </div>
    </div>
  );
}
