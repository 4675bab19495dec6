import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../../shared/kernel/add-days.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { shareOf } from '../../../shared/kernel/rupiah.ts';
import type { Calls } from './calls.ts';
import type { GalleryRun } from './gallery-run.ts';
import { must } from './must.ts';
import { settlePapers } from './settle-papers.ts';

/** Documents of goods that the manager wrote, and what came in by them. */
export interface GoodsReceived {
  readonly documents: readonly string[];
  readonly pieces: number;
  readonly papers: number;
}

const KINDS = 4;
const PIECES = 24;
const SHELF_LIFE_DAYS = 180;
/** Of the price of a piece: what it cost the workshop. */
const COST_SHARE = basisPoints(6_000);

/** The morning of the first day: goods come from a workshop with lot, day and cost, and the day's own production; each with its slip and A4 paper. */
export async function receiveGoods(run: GalleryRun, calls: Calls, folder: string, day: string): Promise<GoodsReceived> {
  const { products } = await calls.catalog.shelf({ categoryId: null, offset: 0, limit: 40 });
  const goods = products.filter((offer) => offer.kind === 'goods' && !offer.fractional).slice(0, KINDS * 2);
  must(goods.length === KINDS * 2, 'the shelf has too few goods');
  const before = new Map(goods.map((offer) => [offer.productId, offer.onHand]));
  const documents: string[] = [];
  mkdirSync(folder, { recursive: true });
  for (const [kind, some] of [['received', goods.slice(0, KINDS)], ['production', goods.slice(KINDS)]] as const) {
    const view = await calls.stock.move({
      commandId: run.ids.next<'command'>(),
      print: true,
      document: {
        kind,
        fromPlace: null,
        toPlace: 'gallery',
        ownerId: null,
        party: 'Bengkel kerja',
        person: 'Petugas bengkel',
        note: null,
        reference: null,
        lines: some.map(({ productId, price }) => ({ productId, quantity: units(PIECES), expiresOn: addDays(day, SHELF_LIFE_DAYS), unitCost: shareOf(price, COST_SHARE) })),
      },
    });
    documents.push(view.numberText);
    const paper = await calls.stock.paper({ documentId: view.documentId as never });
    writeFileSync(join(folder, paper.name), Buffer.from(paper.pdf, 'base64'));
  }
  await settlePapers(run, calls);
  const after = (await calls.catalog.shelf({ categoryId: null, offset: 0, limit: 40 })).products;
  for (const [productId, onHand] of before) must(after.find((offer) => offer.productId === productId)?.onHand === (onHand ?? 0) + units(PIECES), 'received goods are not on the shelf');
  return { documents, pieces: goods.length * PIECES, papers: documents.length };
}
