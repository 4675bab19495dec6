/**
 * Why a paper did not come out for certain. `silent`: it accepts connections but does not answer. `closed`: it hung up (or we were told
 * to stop). `no-confirmation`: all was sent, no proof came back. `no-drawer`: this printer has none.
 */
export const DELIVERY_CAUSES = [
  'refused',
  'unreachable',
  'silent',
  'paper-out',
  'cover-open',
  'offline',
  'cutter',
  'head-hot',
  'busy',
  'reset',
  'closed',
  'no-confirmation',
  'timeout',
  'no-drawer',
] as const;
export type DeliveryCause = (typeof DELIVERY_CAUSES)[number];

/**
 * How handing a job to a printer ended.
 * - `not-sent`: no byte of it left, or none can have been printed. Only this may be retried without asking.
 * - `printed`: the printer has confirmed it. `nearEnd`: its roll is nearly used up.
 * - `handed-over`: a device that never reports back has taken all of it.
 * - `unknown`: bytes went out and no proof came back. A person has to look; a reprint is marked SALINAN.
 */
export type Delivery =
  | { readonly state: 'not-sent'; readonly cause: DeliveryCause }
  | { readonly state: 'printed'; readonly nearEnd?: boolean }
  | { readonly state: 'handed-over' }
  | { readonly state: 'unknown'; readonly cause: DeliveryCause };
