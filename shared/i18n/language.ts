/** Indonesian is the language of the counter; English is complete beside it. Papers are always Indonesian. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
