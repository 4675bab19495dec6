import type { DrawnItem, LabelDrawing } from '../../../shared/domain/label/label-drawing.ts';
import { outlineFont } from './outline-font.ts';
import type { OutlineFont } from './outline-font.ts';
import { pdfDocument, pdfNumber as n, pdfText } from './pdf-document.ts';
import type { PdfObject } from './pdf-document.ts';

/** One page: drawings with their upper left corners, tenths of a millimetre from that of the page. */
export interface LabelPage {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly { readonly drawing: LabelDrawing; readonly x: number; readonly y: number }[];
}

/** Points of a tenth of a millimetre. */
const TENTH = 72 / 254;

/**
 * Labels as PDF in their true size. Each drawing is one form, drawn as often as it is wanted; bars and codes are rectangles, so that no printer has to
 * guess where a bar ends. Equal labels give equal bytes.
 */
export function labelPdf(pages: readonly LabelPage[], { title, at }: { readonly title: string; readonly at: number }): Uint8Array {
  const fonts = [outlineFont(600), outlineFont(800)] as const;
  const drawings = [...new Set(pages.flatMap((page) => page.labels.map((label) => label.drawing)))];
  const forms = drawings.map((drawing) => form(drawing, fonts));
  // The fonts know their characters now. Numbers: catalog 1, pages 2, info 3, forms, page and content in turn, then the fonts.
  const firstForm = 4;
  const firstPage = firstForm + forms.length;
  const firstFont = firstPage + pages.length * 2;
  const regular = fonts[0].objects(firstFont);
  const bold = fonts[1].objects(firstFont + regular.length);
  const resources = `/Resources << /Font << /F600 ${firstFont} 0 R /F800 ${firstFont + regular.length} 0 R >> >>`;
  const objects: PdfObject[] = [
    { body: '<< /Type /Catalog /Pages 2 0 R /Lang (id) /ViewerPreferences << /PrintScaling /None >> >>' },
    { body: `<< /Type /Pages /Kids [${pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>` },
    { body: `<< /Title ${pdfText(title)} /Producer (Etalase) /CreationDate (D:${new Date(at).toISOString().replaceAll(/[-:T]|\..*$/g, '')}Z) >>` },
    ...forms.map(({ body, stream }) => ({ body: body.replace('/Resources', resources), stream })),
    ...pages.flatMap((page, index) => pageObjects(page, drawings, firstForm, firstPage + index * 2)),
    ...regular,
    ...bold,
  ];
  return pdfDocument(objects, 3);
}

function pageObjects(page: LabelPage, drawings: readonly LabelDrawing[], firstForm: number, number: number): readonly PdfObject[] {
  const [width, height] = [page.width * TENTH, page.height * TENTH];
  const placed = page.labels.map(({ drawing, x, y }) => ({ form: drawings.indexOf(drawing), x: x * TENTH, y: height - y * TENTH - (drawing.height / drawing.unitsPerMm) * 10 * TENTH }));
  const names = [...new Set(placed.map((label) => label.form))].map((index) => `/L${index} ${firstForm + index} 0 R`).join(' ');
  return [
    { body: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${n(width)} ${n(height)}] /Resources << /XObject << ${names} >> >> /Contents ${number + 1} 0 R >>` },
    { body: '<< >>', stream: placed.map((label) => `q 1 0 0 1 ${n(label.x)} ${n(label.y)} cm /L${label.form} Do Q`).join('\n') },
  ];
}

function form(drawing: LabelDrawing, fonts: readonly OutlineFont[]): { readonly body: string; readonly stream: string } {
  const scale = (10 * TENTH) / drawing.unitsPerMm;
  const draw = (item: DrawnItem): string => {
    const box = (x: number, y: number, width: number, height: number): string => `${n(x * scale)} ${n((drawing.height - y - height) * scale)} ${n(width * scale)} ${n(height * scale)} re`;
    if (item.kind === 'text') {
      const font = fonts.find((one) => one.weight === item.weight);
      return `BT /F${item.weight} ${n(item.size * scale)} Tf ${n(item.x * scale)} ${n((drawing.height - item.baseline) * scale)} Td <${font?.codes(item.text) ?? ''}> Tj ET`;
    }
    if (item.kind === 'matrix') return `${item.rows.flatMap((row, index) => [...row.matchAll(/1+/g)].map((run) => box(item.x + run.index * item.module, item.y + index * item.module, run[0].length * item.module, item.module))).join('\n')}\nf`;
    let x = item.x;
    const bars = item.widths.flatMap((width, index) => {
      const bar = index % 2 === 0 ? [box(x, item.y, width * item.module, item.height)] : [];
      x += width * item.module;
      return bar;
    });
    return `${bars.join('\n')}\nf`;
  };
  return { body: `<< /Type /XObject /Subtype /Form /BBox [0 0 ${n(drawing.width * scale)} ${n(drawing.height * scale)}] /Resources >>`, stream: drawing.items.map(draw).join('\n') };
}
