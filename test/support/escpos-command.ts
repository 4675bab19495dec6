/** Commands whose length does not depend on their parameters, by their second byte. */
const ESC_TWO = new Set([0x40, 0x32, 0x4c, 0x53, 0x69, 0x6d, 0x76, 0x75, 0x34, 0x35, 0x0c]);
const ESC_FOUR = new Set([0x24, 0x5c, 0x42, 0x63]);
const GS_FOUR = new Set([0x4c, 0x57, 0x50, 0x24, 0x5c]);

/**
 * The length of the ESC/POS command at `at`, as a printer takes the stream apart; 1 for a text byte, 0 while bytes of it are missing.
 * Epson's command reference, the part that receipts use.
 */
export function escposCommandLength(bytes: Uint8Array, at: number): number {
  const left = bytes.length - at;
  const byte = (offset: number): number => bytes[at + offset] ?? 0;
  const word = (offset: number): number => byte(offset) | (byte(offset + 1) << 8);
  const upToNul = (from: number): number => {
    const end = bytes.indexOf(0, at + from);
    return end < 0 ? 0 : end - at + 1;
  };
  const command = byte(1);
  switch (byte(0)) {
    case 0x10:
      if (left < 3) return left < 2 || [4, 5, 0x14].includes(command) ? 0 : 1;
      if (command === 4) return [7, 8, 18].includes(byte(2)) ? 4 : 3;
      if (command === 5) return 3;
      if (command === 0x14) return byte(2) === 8 ? 10 : 5;
      return 1;
    case 0x1b:
      if (left < 2) return 0;
      if (command === 0x2a) return left < 5 ? 0 : 5 + word(3) * (byte(2) >= 32 ? 3 : 1);
      if (command === 0x44) return upToNul(2);
      if (command === 0x70) return 5;
      if (ESC_TWO.has(command)) return 2;
      return ESC_FOUR.has(command) ? 4 : 3;
    case 0x1c:
      if (left < 2) return 0;
      if (command === 0x28) return left < 5 ? 0 : 5 + word(3);
      return command === 0x2e || command === 0x26 ? 2 : 3;
    case 0x1d:
      if (left < 2) return 0;
      if (command === 0x28) return left < 5 ? 0 : 5 + word(3);
      if (command === 0x76) return left < 8 ? 0 : 8 + word(4) * word(6);
      if (command === 0x6b) {
        if (left < 4) return 0;
        return byte(2) <= 6 ? upToNul(3) : 4 + byte(3);
      }
      if (command === 0x56) return left < 3 ? 0 : [65, 66, 97, 98, 103, 104].includes(byte(2)) ? 4 : 3;
      return GS_FOUR.has(command) ? 4 : 3;
    default:
      return 1;
  }
}
