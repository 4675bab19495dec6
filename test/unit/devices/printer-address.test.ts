import { describe, expect, it } from 'vitest';
import { parsePrinterAddress } from '../../../shared/domain/printing/printer-address.ts';

describe('the address of a printer', () => {
  it.each([
    ['tcp://192.168.1.50:9100', { kind: 'tcp', host: '192.168.1.50', port: 9100 }],
    ['tcp://192.168.1.50', { kind: 'tcp', host: '192.168.1.50', port: 9100 }],
    [' TCP://printer-kasir.lan:9101/ ', { kind: 'tcp', host: 'printer-kasir.lan', port: 9101 }],
    ['tcp://[::1]:9100', { kind: 'tcp', host: '::1', port: 9100 }],
    ['file:///tmp/struk.bin', { kind: 'file', path: '/tmp/struk.bin' }],
    ['file:///dev/usb/lp0', { kind: 'file', path: '/dev/usb/lp0' }],
    ['file:///C:/kasir/struk%201.bin', { kind: 'file', path: 'C:/kasir/struk 1.bin' }],
  ])('reads %s', (text, value) => {
    expect(parsePrinterAddress(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'printer-address-empty'],
    ['192.168.1.50:9100', 'printer-address-scheme'],
    ['usb://1', 'printer-address-scheme'],
    ['tcp://', 'printer-address-host'],
    ['tcp://192.168.1.', 'printer-address-host'],
    ['tcp://192.168.1.300:9100', 'printer-address-host'],
    ['tcp://kasir depan:9100', 'printer-address-host'],
    ['tcp://10.0.0.1:0', 'printer-address-port'],
    ['tcp://10.0.0.1:99999', 'printer-address-port'],
    ['tcp://10.0.0.1:91oo', 'printer-address-port'],
    ['tcp://10.0.0.1:', 'printer-address-port'],
    ['file://struk.bin', 'printer-address-path'],
    ['file:///', 'printer-address-path'],
    ['file:///%zz', 'printer-address-path'],
  ])('refuses %j with the reason', (text, code) => {
    expect(parsePrinterAddress(text)).toEqual({ ok: false, error: { code, address: text } });
  });
});
