import type { LayoutLine, ReceiptLayout } from './layout.ts';
import { wrapText } from './wrap-text.ts';

/** The text of `line` moved to where it stands on paper of `columns` characters, without blanks behind it. */
export function placedText(line: LayoutLine, columns: number): string {
  const free = Math.floor(columns / line.width) - line.text.length;
  if (line.align === 'left' || free <= 0) return line.text.trimEnd();
  return ' '.repeat(line.align === 'right' ? free : Math.floor(free / 2)) + line.text.trimEnd();
}

/** The layout as plain text, for files and for reading in a test: `[logo]` and `[QR …]` mark what is not text. Ends with a line end. */
export function layoutText(layout: ReceiptLayout): string {
  const middle = (mark: string): string => ' '.repeat(Math.max(0, Math.floor((layout.columns - mark.length) / 2))) + mark;
  const lines = layout.rows.flatMap((row) => {
    switch (row.kind) {
      case 'line':
        return [placedText(row, layout.columns)];
      case 'logo':
        return [middle('[logo]')];
      case 'qr':
        return wrapText(`[QR ${row.text}]`, layout.columns, 0).map(middle);
      case 'feed':
        return Array.from({ length: row.lines }, () => '');
      case 'cut':
        return [];
    }
  });
  return `${lines.join('\n')}\n`;
}
