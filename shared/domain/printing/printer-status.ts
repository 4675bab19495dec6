import type { DeliveryCause } from './delivery.ts';

/** How a printer is now. `unknown`: it never reports back (most cheap USB and network bridges). */
export type PrinterStatus =
  | { readonly state: 'ready' }
  | { readonly state: 'near-end' }
  | { readonly state: 'trouble'; readonly cause: DeliveryCause }
  | { readonly state: 'unknown' };
