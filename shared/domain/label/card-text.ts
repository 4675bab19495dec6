import { cutText } from '../../kernel/cut-text.ts';
import { paperDay } from './label-text.ts';
import type { LabelFacts } from './label-facts.ts';

/** Longest text of a card, in characters: a code of it is still read from 30 mm by an ordinary phone. */
export const CARD_TEXT_MAX = 200;

/**
 * What the buyer's phone shows: goods, workshop, unit, batch and the gallery's own words. Plain text, so that no network and no address
 * stands behind it.
 */
export function cardText(facts: LabelFacts): string {
  const { name, workshop, producer, batch, expiresOn, cardText: own } = facts;
  const lines = [name, [workshop, producer].filter((one) => one !== '').join(', '), batch === null ? '' : `Kode produksi ${batch}`, expiresOn === null ? '' : `Baik sampai ${paperDay(expiresOn)}`, own];
  const text = lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  return cutText(text, CARD_TEXT_MAX).trimEnd();
}
