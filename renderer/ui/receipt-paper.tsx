import { QrCode } from 'lucide-react';
import type { ReactNode } from 'react';
import { layoutDocument } from '../../shared/domain/receipt/layout-document.ts';
import { placedText } from '../../shared/domain/receipt/layout-text.ts';
import type { LayoutRow } from '../../shared/domain/receipt/layout.ts';
import type { ReceiptDocument } from '../../shared/domain/receipt/receipt-document.ts';
import { Icon } from './icon.tsx';
import mark from './pictures/mark.svg';
import { QrPicture } from './qr-picture.tsx';
import './receipt-paper.css';

/** The paper as the printer will lay it out, `columns` characters wide. White in the dark too: it is a picture of paper. `logo` stands for the woven mark; `qr` are the rows of its code, left out where none is known. */
export function ReceiptPaper({ document, columns, label, logo, qr = null }: { readonly document: ReceiptDocument; readonly columns: number; readonly label: string; readonly logo?: ReactNode; readonly qr?: readonly string[] | null }) {
  const layout = layoutDocument(document, columns);
  return (
    <div className="receipt-paper" role="img" aria-label={label}>
      {layout.rows.map((row, index) => (
        <Row key={index} row={row} columns={columns} logo={logo} qr={qr} />
      ))}
    </div>
  );
}

function Row({ row, columns, logo, qr }: { readonly row: LayoutRow; readonly columns: number; readonly logo: ReactNode; readonly qr: readonly string[] | null }) {
  switch (row.kind) {
    case 'logo':
      return (
        <div className="logo">
          {logo ?? <img src={mark} alt="" />}
        </div>
      );
    case 'qr':
      return (
        <div className="qr">
          {qr === null ? <Icon of={QrCode} size={32} /> : <QrPicture className="qr-picture" rows={qr} label="QR" />}
        </div>
      );
    case 'feed':
      return (
        <>
          {Array.from({ length: row.lines }, (_, index) => (
            <div key={index} className="line" />
          ))}
        </>
      );
    case 'cut':
      return <div className="cut" />;
    case 'line': {
      const classes = ['line', row.bold ? 'bold' : '', row.width === 2 ? 'wide' : '', row.height === 2 ? 'tall' : ''].filter((name) => name !== '').join(' ');
      return (
        <div className={classes}>
          <span>{placedText(row, columns).padEnd(columns / row.width)}</span>
        </div>
      );
    }
  }
}
