/** Each product can tell its own story on the QR card of its label, before the words that the unit has for all. */
export const name = '0200-card-text';

export const sql = `
-- What the buyer's phone shows of this product: its story, never a person.
ALTER TABLE product ADD COLUMN card_text TEXT CHECK (length(card_text) BETWEEN 1 AND 160);
`;
