/**
 * Where the unit's money is (letak uang): the drawer of the register, the safe, the treasurer's cash (kas tunai), the treasurer's bank
 * account (kas bank), on its way to the bank (QRIS, card and transfer nobody has matched yet), and the state treasury (kas negara).
 */
export const PLACES = ['drawer', 'safe', 'treasurer', 'bank', 'clearing', 'state'] as const;
export type Place = (typeof PLACES)[number];

/**
 * Where money comes from and goes to outside the unit's books: those who buy, the fund the float was lent from, what was counted too much
 * or too little, what the payment provider keeps (MDR), what the drawer paid for, and whatever else was brought in (made good, interest).
 */
export const OUTSIDES = ['buyers', 'float-fund', 'difference', 'provider-fee', 'expense', 'other'] as const;
export type Outside = (typeof OUTSIDES)[number];

export type LedgerAccount = Place | Outside;
