import { fail, ok } from '../../kernel/result.ts';
import type { DomainError, Result } from '../../kernel/result.ts';

export type PrinterAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'file'; readonly path: string };

export interface PrinterAddressError extends DomainError {
  readonly code: 'printer-address-empty' | 'printer-address-scheme' | 'printer-address-host' | 'printer-address-port' | 'printer-address-path';
  readonly address: string;
}

const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const IPV4 = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;
const IPV6 = /^[0-9a-f:.]*:[0-9a-f:.]*$/i;

/**
 * Reads `tcp://HOST:PORT` (port 9100 when left out, IPv6 in brackets) or `file:///path`.
 * A host of digits and dots must be a full IPv4 address: `192.168.1.` is a slip of the finger, not a name.
 */
export function parsePrinterAddress(address: string): Result<PrinterAddress, PrinterAddressError> {
  const refuse = (code: PrinterAddressError['code']): Result<PrinterAddress, PrinterAddressError> => fail({ code, address });
  const text = address.trim();
  if (text === '') return refuse('printer-address-empty');
  const scheme = /^([a-z]+):\/\/(.*)$/is.exec(text);
  const rest = scheme?.[2] ?? '';
  switch (scheme?.[1]?.toLowerCase()) {
    case 'tcp': {
      const parts = /^(?:\[([^\]]*)\]|([^:/[\]]*))(?::([^:/]*))?\/?$/.exec(rest);
      if (parts === null) return refuse('printer-address-host');
      const host = parts[1] ?? parts[2] ?? '';
      const known = parts[1] !== undefined ? IPV6.test(host) : /^[\d.]+$/.test(host) ? IPV4.test(host) : NAME.test(host);
      if (!known) return refuse('printer-address-host');
      const port = parts[3] === undefined ? 9100 : Number(parts[3]);
      if (!/^\d*$/.test(parts[3] ?? '') || port < 1 || port > 65_535) return refuse('printer-address-port');
      return ok({ kind: 'tcp', host, port });
    }
    case 'file': {
      let path: string;
      try {
        path = decodeURIComponent(rest);
      } catch {
        return refuse('printer-address-path');
      }
      // file:///C:/… carries a slash before the drive that Windows does not want.
      if (/^\/[a-z]:\//i.test(path)) path = path.slice(1);
      else if (!path.startsWith('/')) return refuse('printer-address-path');
      return path.length < 2 || path.includes('\0') ? refuse('printer-address-path') : ok({ kind: 'file', path });
    }
    default:
      return refuse('printer-address-scheme');
  }
}
