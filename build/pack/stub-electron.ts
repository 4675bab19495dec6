import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionSection } from './version-resource.ts';

/** Marks the fuses inside Electron's program (electron/docs/tutorial/fuses.md). */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The state of the nine fuses of a freshly downloaded Electron 45, one character each: 0 off, 1 on. */
const DELIVERED_FUSES = '101100011';

const FILE_ALIGNMENT = 512;
const MEMORY_ALIGNMENT = 0x1000;
const PE_OFFSET = 0x80;
const OPTIONAL_SIZE = 240;

function fuseWire(): Buffer {
  return Buffer.concat([Buffer.from(FUSE_SENTINEL, 'latin1'), Buffer.from([1, DELIVERED_FUSES.length]), Buffer.from(DELIVERED_FUSES, 'latin1')]);
}

function aligned(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((FILE_ALIGNMENT - (content.length % FILE_ALIGNMENT)) % FILE_ALIGNMENT)]);
}

interface Section {
  readonly name: string;
  readonly content: Buffer;
  readonly address: number;
  readonly flags: number;
}

function writeSectionHeader(head: Buffer, at: number, section: Section, fileOffset: number): void {
  head.write(section.name, at, 'latin1');
  head.writeUInt32LE(section.content.length, at + 8);
  head.writeUInt32LE(section.address, at + 12);
  head.writeUInt32LE(section.content.length, at + 16);
  head.writeUInt32LE(fileOffset, at + 20);
  head.writeUInt32LE(section.flags, at + 36);
}

/**
 * The smallest 64-bit Windows program that resource editors accept: headers, a data section with the fuse wire, a resource
 * section with version information (PE format, learn.microsoft.com). It cannot run and is not meant to; it stands in for
 * electron.exe where Electron cannot be downloaded.
 */
function stubProgram(): Buffer {
  const resources = 2 * MEMORY_ALIGNMENT;
  const data = { name: '.data', content: aligned(fuseWire()), address: MEMORY_ALIGNMENT, flags: 0xc0000040 };
  const rsrc = { name: '.rsrc', content: aligned(versionSection(resources)), address: resources, flags: 0x40000040 };

  const head = Buffer.alloc(2 * FILE_ALIGNMENT);
  head.write('MZ', 0, 'latin1');
  head.writeUInt32LE(PE_OFFSET, 0x3c);
  head.write('PE\0\0', PE_OFFSET, 'latin1');
  const coff = PE_OFFSET + 4;
  head.writeUInt16LE(0x8664, coff);
  head.writeUInt16LE(2, coff + 2);
  head.writeUInt16LE(OPTIONAL_SIZE, coff + 16);
  head.writeUInt16LE(0x22, coff + 18);
  const optional = coff + 20;
  head.writeUInt16LE(0x20b, optional);
  head.writeUInt32LE(MEMORY_ALIGNMENT, optional + 16);
  head.writeBigUInt64LE(0x140000000n, optional + 24);
  head.writeUInt32LE(MEMORY_ALIGNMENT, optional + 32);
  head.writeUInt32LE(FILE_ALIGNMENT, optional + 36);
  head.writeUInt16LE(10, optional + 40);
  head.writeUInt16LE(10, optional + 48);
  head.writeUInt32LE(resources + MEMORY_ALIGNMENT, optional + 56);
  head.writeUInt32LE(head.length, optional + 60);
  head.writeUInt16LE(2, optional + 68);
  head.writeUInt32LE(16, optional + 108);
  head.writeUInt32LE(resources, optional + 128);
  head.writeUInt32LE(rsrc.content.length, optional + 132);
  writeSectionHeader(head, optional + OPTIONAL_SIZE, data, head.length);
  writeSectionHeader(head, optional + OPTIONAL_SIZE + 40, rsrc, head.length + data.content.length);
  return Buffer.concat([head, data.content, rsrc.content]);
}

/** Lays out a folder that electron-builder takes for an unpacked Electron, for Windows and for Linux. */
export function writeStubElectron(folder: string, version: string): void {
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'electron.exe'), stubProgram());
  writeFileSync(join(folder, 'electron'), aligned(fuseWire()), { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), 'stub');
  for (const name of ['id', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${name}.pak`), 'stub');
}

/** Reads the fuse wire of a packed program. @throws when it has none */
export function readFuses(program: Buffer): string {
  const at = program.indexOf(FUSE_SENTINEL, 0, 'latin1');
  if (at < 0) throw new Error('no fuse wire in the program');
  const length = program.readUInt8(at + FUSE_SENTINEL.length + 1);
  return program.toString('latin1', at + FUSE_SENTINEL.length + 2, at + FUSE_SENTINEL.length + 2 + length);
}
