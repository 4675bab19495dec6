/**
 * Categories, producers and workshops can be switched off: what belongs to them stays, new goods no longer do. Products are found by their
 * picture, so that a picture nobody shows any more is let go.
 */
export const name = '0180-goods-lists';

export const sql = `
ALTER TABLE category ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE producer ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE workshop ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
CREATE INDEX product_by_picture ON product (picture) WHERE picture IS NOT NULL;
CREATE INDEX product_by_workshop ON product (workshop_id);
CREATE INDEX product_by_producer ON product (producer_id);
`;
