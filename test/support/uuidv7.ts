import { randomBytes } from 'node:crypto';
import { createUuidV7 } from '../../electron/platform/ids.ts';

/** A new id, by the clock of the machine that runs the test. */
export const uuidv7 = createUuidV7({ now: Date.now, random: randomBytes });
