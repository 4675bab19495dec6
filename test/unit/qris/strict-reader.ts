/** Whether `text` is a QRIS code with a right checksum, written apart from the product straight from the standard: the second opinion. */
export function isRightCode(text: string): boolean {
  if (/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\u200b-\u200d\u2060\ufeff\u00a0\u202f]/u.test(text)) return false;
  const characters = /[\ud800-\udfff]/.test(text) ? Array.from(text) : text;
  if (characters.length > 512) return false;
  const values = new Map<string, string>();
  let last = '';
  let end = 0;
  while (end < characters.length) {
    const head = Array.from(characters.slice(end, end + 4)).join('');
    if (!/^[0-9]{4}$/.test(head)) return false;
    last = head.slice(0, 2);
    const value = characters.slice(end + 4, end + 4 + Number(head.slice(2)));
    if (value.length === 0 || value.length !== Number(head.slice(2)) || values.has(last)) return false;
    const words = typeof value === 'string' ? value : value.join('');
    if (values.size === 0 && (last !== '00' || words !== '01')) return false;
    values.set(last, words);
    end += 4 + value.length;
  }
  const stated = values.get('63') ?? '';
  if (last !== '63' || !/^[0-9a-f]{4}$/i.test(stated)) return false;
  const amount = values.get('54');
  const amountStands = amount === undefined || (amount.length <= 13 && /^[0-9]+(\.|\.0|\.00)?$/.test(amount) && Number(amount) > 0 && Number(amount) < 1e12);
  return values.get('53') === '360' && values.get('58') === 'ID' && amountStands && remainder(text.slice(0, -4)) === Number.parseInt(stated, 16);
}

/** The remainder bit by bit, as the division is taught: slow, and nothing like the table of the product. */
function remainder(text: string): number {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      const out = (crc >> 15) ^ ((byte >> bit) & 1);
      crc = ((crc << 1) & 0xffff) ^ (out === 1 ? 0x1021 : 0);
    }
  }
  return crc;
}
