/** Money that goes back another way than it came says on its document which ways, and why. Older documents have none. */
export const name = '0170-money-back';

export const sql = `
ALTER TABLE sale ADD COLUMN back_reason TEXT;
`;
