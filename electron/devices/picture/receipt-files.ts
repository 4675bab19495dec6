import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import type { ReceiptFiles } from '../../services/ports/receipt-files.ts';
import { printedLogo } from './printed-logo.ts';
import { receiptPdf } from './receipt-pdf.ts';
import { receiptPng } from './receipt-png.ts';

/** Receipts as files, drawn from the layout that the printer gets. */
export const receiptFiles: ReceiptFiles = {
  png: async ({ document, columns, logoPng }) => receiptPng(layoutDocument(document, columns), { logo: await printedLogo(logoPng) }),
  pdf: async ({ document, columns, logoPng, title, at }) => receiptPdf(layoutDocument(document, columns), { logo: await printedLogo(logoPng), title, at }),
};
