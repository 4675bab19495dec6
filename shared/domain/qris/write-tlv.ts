import { countCharacters } from './count-characters.ts';
import type { TlvField } from './read-tlv.ts';

/**
 * The text of data objects in the given order: the inverse of reading them.
 * @throws RangeError for a value of 0 or more than 99 characters, which two digits of length cannot say: a programming error.
 */
export function writeTlv(fields: readonly TlvField[]): string {
  return fields.map(writeField).join('');
}

function writeField({ tag, value }: TlvField): string {
  const length = countCharacters(value);
  if (length < 1 || length > 99) throw new RangeError(`tag ${tag} cannot hold ${length} characters`);
  return `${tag}${String(length).padStart(2, '0')}${value}`;
}
