import type { LabelPrinterSetting } from '../../../shared/domain/label/label-printer.ts';
import { parsePrinterAddress } from '../../../shared/domain/printing/printer-address.ts';
import type { PrinterStatus } from '../../../shared/domain/printing/printer-status.ts';
import type { LabelPrinterPort } from '../../services/ports/label-printer-port.ts';
import { DELIVERY_LIMITS } from '../delivery-limits.ts';
import type { DeliveryLimits } from '../delivery-limits.ts';
import { openTransport } from '../transports/open-transport.ts';
import { LineFailure } from '../transports/transport.ts';
import { askLabelPrinter, deliverLabels } from './deliver-labels.ts';

export interface LabelPrinterOptions {
  readonly limits?: DeliveryLimits;
  readonly signal?: AbortSignal;
}

/** The label printer of the settings. An address that cannot be read is an unreachable printer. Runs and questions go one after the other. */
export function openLabelPrinter(setting: LabelPrinterSetting & { readonly address: string }, { limits = DELIVERY_LIMITS, signal }: LabelPrinterOptions = {}): LabelPrinterPort {
  const address = parsePrinterAddress(setting.address);
  const transport = address.ok ? openTransport(address.value) : undefined;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    async deliver(run) {
      if (transport === undefined) return { state: 'not-sent', cause: 'unreachable' };
      const { medium } = run.template;
      if (medium.kind !== 'roll') throw new RangeError(`a label printer prints on rolls, not on ${medium.kind}`);
      return inTurn(async () => {
        // Loaded with the first label: font and barcode library are large.
        const bytes = setting.language === 'tspl' ? (await import('./compose-tspl.ts')).composeTspl(run, medium, setting) : (await import('./compose-zpl.ts')).composeZpl(run, medium, setting);
        const labels = run.lines.reduce((sum, line) => sum + line.copies, 0);
        return deliverLabels({ transport, language: setting.language, bytes, labels, limits, ...(signal === undefined ? {} : { signal }) });
      });
    },
    async status(): Promise<PrinterStatus> {
      if (transport === undefined) return { state: 'trouble', cause: 'unreachable' };
      return inTurn(async () => {
        try {
          const connection = await transport.open(limits.connectMs);
          if (!transport.twoWay) {
            await connection.close(limits.closeMs);
            return { state: 'unknown' };
          }
          const word = await askLabelPrinter(connection, setting.language, limits.statusMs);
          await connection.close(word === undefined ? 0 : limits.closeMs);
          if (word === undefined) return { state: 'unknown' };
          return word.state === 'stopped' ? { state: 'trouble', cause: word.cause } : { state: 'ready' };
        } catch (error) {
          if (error instanceof LineFailure) return { state: 'trouble', cause: error.lineCause };
          throw error;
        }
      });
    },
  };
}
