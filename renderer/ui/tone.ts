/** What a colour says, never decoration: green proven done, yellow unknown or to check, red money at risk or refused, blue news and handed over. */
export type Tone = 'green' | 'yellow' | 'red' | 'blue';
