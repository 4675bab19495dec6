import { cutText } from '../../kernel/cut-text.ts';
import { paperDay } from './label-text.ts';
import type { LabelFacts } from './label-facts.ts';

/** Longest text of a card, in characters: a code of it is still read from 30 mm by an ordinary phone. */
export const CARD_TEXT_MAX = 200;
/** Longest story of a product on it. */
export const CARD_STORY_MAX = 160;

export type CardFacts = Pick<LabelFacts, 'name' | 'workshop' | 'producer' | 'batch' | 'expiresOn' | 'story' | 'cardText'>;

/**
 * What the buyer's phone shows: goods, workshop, unit, batch, the product's own story and the gallery's words for all. Plain text, so that no
 * network and no address stands behind it. Where it grows too long, the words for all give way before anything of the product is cut.
 */
export function cardText(facts: CardFacts): string {
  const own = ownLines(facts);
  const whole = joined([...own, facts.cardText]);
  return cutText(whole.length <= CARD_TEXT_MAX || (facts.story ?? '') === '' ? whole : joined(own), CARD_TEXT_MAX).trimEnd();
}

/** Characters of what the product itself says; above {@link CARD_TEXT_MAX} its end is cut off. */
export function cardLength(facts: CardFacts): number {
  return joined(ownLines(facts)).length;
}

function ownLines({ name, workshop, producer, batch, expiresOn, story = '' }: CardFacts): readonly string[] {
  return [name, [workshop, producer].filter((one) => one !== '').join(', '), batch === null ? '' : `Kode produksi ${batch}`, expiresOn === null ? '' : `Baik sampai ${paperDay(expiresOn)}`, story];
}

function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
