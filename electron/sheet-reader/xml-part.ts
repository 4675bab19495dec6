import sax from 'sax';
import { inflatePart } from './inflate-part.ts';
import { giveUp } from './sheet-refused.ts';
import type { ZipPart } from './zip-directory.ts';

/** What a reader of a part hears. Names come without their namespace prefix. */
export interface XmlEar {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  /** Answers false when the rest of the part is of no use. */
  close(name: string): boolean | void;
}

/** Spreadsheets nest a handful of elements; more is made to exhaust. */
const DEPTH_MAX = 40;

/** Reads a part of XML as it inflates; no document type, no entity but the five of XML. @throws SheetRefused */
export function xmlPart(part: ZipPart, most: number, ear: XmlEar): void {
  const parser = sax.parser(true, { strictEntities: true });
  let depth = 0;
  let enough = false;
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > DEPTH_MAX) giveUp({ code: 'sheet.broken' });
    if (!enough) ear.open(local(name), attributes);
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    if (!enough && ear.close(local(name)) === false) enough = true;
  };
  parser.ontext = (text) => void (!enough && ear.text?.(text));
  parser.oncdata = parser.ontext;
  parser.ondoctype = () => giveUp({ code: 'sheet.broken' });
  parser.onerror = () => giveUp({ code: 'sheet.broken' });
  // Parts of a workbook are UTF-8; a byte order mark is swallowed.
  const decoder = new TextDecoder('utf-8');
  inflatePart(part, most, (bytes) => {
    parser.write(decoder.decode(bytes, { stream: true }));
    return !enough;
  });
  if (!enough) parser.close();
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute whatever its prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  return Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
}
