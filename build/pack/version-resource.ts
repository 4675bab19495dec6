/** A node of the tree that Windows calls VS_VERSIONINFO: length, value length, kind, key, value, children, each on four bytes. */
function block(key: string, value: Buffer, isText: boolean, children: readonly Buffer[]): Buffer {
  const name = Buffer.from(`${key}\0`, 'utf16le');
  const head = padded(Buffer.concat([Buffer.alloc(6), name]));
  const body = Buffer.concat([head, padded(value), ...children.map(padded)]);
  body.writeUInt16LE(body.length, 0);
  body.writeUInt16LE(isText ? value.length / 2 : value.length, 2);
  body.writeUInt16LE(isText ? 1 : 0, 4);
  return body;
}

function padded(part: Buffer): Buffer {
  return Buffer.concat([part, Buffer.alloc((4 - (part.length % 4)) % 4)]);
}

/** The fixed part: its signature and format version; all numbers zero until electron-builder writes the product's own. */
function fixedInfo(): Buffer {
  const fixed = Buffer.alloc(52);
  fixed.writeUInt32LE(0xfeef04bd, 0);
  fixed.writeUInt32LE(0x00010000, 4);
  return fixed;
}

function directory(id: number, offset: number): Buffer {
  const table = Buffer.alloc(24);
  table.writeUInt16LE(1, 14);
  table.writeUInt32LE(id, 16);
  table.writeUInt32LE(offset, 20);
  return table;
}

/**
 * A resource section that holds one version resource in American English, as electron.exe has.
 * @param address where the section will lie in memory
 */
export function versionSection(address: number): Buffer {
  const text = block('ProductName', Buffer.from('Electron\0', 'utf16le'), true, []);
  const table = block('040904b0', Buffer.alloc(0), true, [text]);
  const strings = block('StringFileInfo', Buffer.alloc(0), true, [table]);
  const translation = block('Translation', Buffer.from([0x09, 0x04, 0xb0, 0x04]), false, []);
  const variables = block('VarFileInfo', Buffer.alloc(0), true, [translation]);
  const version = block('VS_VERSION_INFO', fixedInfo(), false, [strings, variables]);

  const below = 0x80000000;
  const data = Buffer.alloc(16);
  data.writeUInt32LE(address + 88, 0);
  data.writeUInt32LE(version.length, 4);
  return Buffer.concat([directory(16, 24 + below), directory(1, 48 + below), directory(1033, 72), data, version]);
}
