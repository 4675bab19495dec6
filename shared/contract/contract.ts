import { attachment } from './attachment.ts';
import { backup } from './backup.ts';
import { cart } from './cart.ts';
import { catalog } from './catalog.ts';
import { clock } from './clock.ts';
import { consignment } from './consignment.ts';
import { counting } from './counting.ts';
import { customers } from './customers.ts';
import { display } from './display.ts';
import { goodsImport } from './goods-import.ts';
import { events } from './events.ts';
import { exports } from './export.ts';
import { labels } from './labels.ts';
import { journal } from './journal.ts';
import { paper } from './paper.ts';
import { prices } from './prices.ts';
import { prints } from './prints.ts';
import { qris } from './qris.ts';
import { reconciliation } from './reconciliation.ts';
import { report } from './report.ts';
import { sale } from './sale.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { shift } from './shift.ts';
import { stock } from './stock.ts';
import { treasury } from './treasury.ts';
import { upload } from './upload.ts';

/** Everything a window, a test or an outside check can ask the service: the one way in. */
export const contract = { setup, session, catalog, prices, customers, cart, sale, qris, paper, exports, display, shift, attachment, stock, treasury, prints, labels, settings, journal, report, backup, clock, reconciliation, counting, consignment, upload, goodsImport, events };
export type Contract = typeof contract;

/** `area.verb` of every procedure. */
export type ProcedureName = { [Area in keyof Contract & string]: `${Area}.${keyof Contract[Area] & string}` }[keyof Contract & string];
