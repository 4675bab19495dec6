import { parsePrinterAddress } from '../../../shared/domain/printing/printer-address.ts';
import { refuse } from '../refused.ts';

/** Refuses an address that no transport can open; null means that the gallery has no printer. */
export function checkPrinterAddress(printer: { readonly address: string | null }): void {
  if (printer.address === null) return;
  if (!parsePrinterAddress(printer.address).ok) refuse({ code: 'printer.bad-address', text: printer.address });
}
