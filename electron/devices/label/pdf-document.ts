/** An object of a PDF file: a dictionary, with a stream or without. */
export interface PdfObject {
  readonly body: string;
  readonly stream?: string;
}

/** Objects in the order of their numbers, beginning with 1, as a PDF 1.4 file; the first is the catalog, `info` the number of the one about the file. All ASCII. */
export function pdfDocument(objects: readonly PdfObject[], info: number): Uint8Array {
  const parts: string[] = ['%PDF-1.4\n'];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach(({ body, stream }, index) => {
    places.push(length);
    add(`${index + 1} 0 obj\n${stream === undefined ? body : `${body.replace(/ ?>>$/, '')} /Length ${stream.length} >>\nstream\n${stream}\nendstream`}\nendobj\n`);
  });
  const start = length;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

/** Text for a dictionary, any language: UTF-16 in hex. */
export function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** A figure as PDF writes it: no exponent, no trailing zeros. */
export function pdfNumber(value: number): string {
  return value.toFixed(3).replace(/\.?0+$/, '');
}
