/** A page of text in Courier (R) and Courier Bold (B) and of shapes, in points from its lower left corner. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Operators of a PDF content stream, ASCII. */
  readonly content: string;
  readonly title: string;
  /** ms UTC. */
  readonly at: number;
}

/**
 * A PDF of one page (version 1.4). Written by hand: a receipt needs two of the fonts that every reader brings, double height and width without
 * losing its text, and the same bytes each time; page setters give none of the three.
 */
export function pdfOfPage({ width, height, content, title, at }: PdfPage): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (id) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width.toFixed(2)} ${height.toFixed(2)}] /Resources << /Font << /R 4 0 R /B 5 0 R >> >> /Contents 6 0 R >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Title (${title.replaceAll(/[\\()]/g, (character) => `\\${character}`)}) /Producer (Etalase) /CreationDate (D:${new Date(at).toISOString().replaceAll(/[-:T]|\..*$/g, '')}Z) >>`,
  ];
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  objects.forEach((object, index) => {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
