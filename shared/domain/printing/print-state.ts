/**
 * waiting: not sent yet, will be sent by itself; sending; printed: the printer said so; handed-over: the device took it and cannot say more;
 * unknown: bytes went out and nothing came back, only a person can tell; skipped: given up by a person; answered-printed: a person saw it.
 */
export const PRINT_STATES = ['waiting', 'sending', 'printed', 'handed-over', 'unknown', 'skipped', 'answered-printed'] as const;
export type PrintState = (typeof PRINT_STATES)[number];
