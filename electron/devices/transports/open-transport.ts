import type { PrinterAddress } from '../../../shared/domain/printing/printer-address.ts';
import { fileTransport } from './file.ts';
import { tcpTransport } from './tcp.ts';
import type { Transport } from './transport.ts';

export function openTransport(address: PrinterAddress): Transport {
  return address.kind === 'tcp' ? tcpTransport(address.host, address.port) : fileTransport(address.path);
}
