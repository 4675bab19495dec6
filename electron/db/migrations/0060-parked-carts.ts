/** A close asks about every parked cart; what it let over into the next shift is remembered, so that it asks once. */
export const name = '0060-parked-carts';

export const sql = `
ALTER TABLE cart ADD COLUMN carried_from TEXT REFERENCES shift (id);
`;
