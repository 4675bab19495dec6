import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/label/built-in-templates.ts';
import { GALLERY } from '../../../shared/domain/stock/place.ts';
import { ONE, units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Calls } from './calls.ts';
import type { GalleryRun } from './gallery-run.ts';
import { must } from './must.ts';
import { settlePapers } from './settle-papers.ts';

/** What the manager did with goods at the end of the run, and how many papers and files of it were left. */
export interface LeftGoods {
  readonly consigned: string;
  readonly labels: number;
  readonly count: number;
  readonly files: number;
}

const CONSIGNOR = 'Bapas Kelas II Palu';
const CAME = 12;
const WENT_BACK = 2;
const BROKEN = 1;
const COUNTED = 8;
const LABELS_SHEET = 'a4-65x38';

/**
 * Consigned goods come in, some go back and one breaks; the rest is counted with one missing, and the owner's statement says all of it. Labels of what
 * came in, the sheet with QR codes of what left, and the list of goods lie beside.
 */
export async function leaveGoods(run: GalleryRun, calls: Calls, folder: string, range: { readonly from: string; readonly to: string }): Promise<LeftGoods> {
  const command = () => run.ids.next<'command'>();
  let files = 0;
  mkdirSync(folder, { recursive: true });
  const leave = (name: string, base64: string): void => {
    writeFileSync(join(folder, name), Buffer.from(base64, 'base64'));
    files += 1;
  };
  const { productId, price } = await calls.catalog.addProduct({
    commandId: command(),
    product: { name: 'Tas rajut titipan', kind: 'goods', price: rupiah(95_000), category: 'Kerajinan', producer: CONSIGNOR, workshop: 'Rajut', unit: 'buah', fractional: false, codes: [], mintCode: true },
    openingStock: null,
  });
  const ownerId = (await calls.catalog.places()).producers.find(({ name }) => name === CONSIGNOR)?.producerId ?? null;
  must(ownerId !== null, 'the consignor is not among the producers');
  const move = async (kind: 'consigned' | 'to-producer' | 'waste', pieces: number) => {
    const comesIn = kind === 'consigned';
    const lines = [{ productId, quantity: units(pieces), ...(comesIn ? { unitCost: rupiah(70_000) } : { ownerId }) }];
    const view = await calls.stock.move({ commandId: command(), print: false, document: { kind, fromPlace: comesIn ? null : GALLERY, toPlace: comesIn ? GALLERY : null, ownerId: comesIn ? ownerId : null, party: CONSIGNOR, person: '', note: null, reference: null, lines } });
    const paper = await calls.stock.paper({ documentId: view.documentId as never });
    leave(paper.name, paper.pdf);
    return view;
  };
  const consigned = await move('consigned', CAME);
  await move('to-producer', WENT_BACK);
  await move('waste', BROKEN);
  const own = (await calls.catalog.shelf({ categoryId: null, offset: 0, limit: 40 })).products.find((offer) => offer.kind === 'goods' && !offer.fractional && (offer.onHand ?? 0) >= units(WENT_BACK));
  must(own !== undefined, 'the shelf has nothing to send to the fair');
  const sent = await calls.stock.move({ commandId: command(), print: false, document: { kind: 'loan-out', fromPlace: GALLERY, toPlace: 'fair', ownerId: null, party: 'Galeri Kanwil', person: '', note: null, reference: null, lines: [{ productId: own.productId, quantity: units(WENT_BACK), ownerId: null }] } });
  const sheet = await calls.consignment.bundleSheet({ documentId: sent.documentId as never });
  leave(sheet.name, sheet.pdf);
  const bundle = await calls.consignment.bundleFile({ documentId: sent.documentId as never });
  leave(bundle.name, bundle.json);

  const { countId } = await calls.counting.start({ commandId: command(), placeId: GALLERY, scope: { kind: 'owner', ownerId: ownerId as never }, blind: true });
  await calls.counting.enter({ commandId: command(), countId, goods: { productId, batchId: null, ownerId }, kind: 'recount', quantity: units(COUNTED), means: 'typed' });
  await calls.counting.finish({ commandId: command(), countId });
  const count = await calls.counting.approve({ commandId: command(), countId, leaveOut: [], approvalId: null });
  must(count.atPrice === -price, 'the count of consigned goods misses something else than one piece');
  const counted = await calls.counting.paper({ countId });
  leave(counted.name, counted.pdf);
  await settlePapers(run, calls);

  const { lines: [line] } = await calls.consignment.statement({ ownerId: ownerId as never, ...range });
  must(line !== undefined && line.came === units(CAME) && line.back === units(WENT_BACK) && line.waste === units(BROKEN) && line.adjusted === -ONE && line.closing === units(COUNTED), 'the statement of the consignor does not add up');
  for (const paper of [await calls.consignment.report({ ownerId: ownerId as never, ...range }), await calls.consignment.settlement({ ownerId: ownerId as never, ...range })]) leave(paper.name, paper.pdf);

  const template = BUILT_IN_TEMPLATES.find(({ id }) => id === LABELS_SHEET);
  must(template !== undefined, 'there is no template for labels on A4');
  const { lines: listed } = await calls.stock.list({ text: '', filter: 'all', placeId: GALLERY, offset: 0, limit: CAME });
  const labels = listed.map((one) => ({ productId: one.productId, batchId: null, copies: 2 }));
  const printed = await calls.labels.sheets({ template: template as never, lines: labels, startCell: 0 });
  leave(`label-${LABELS_SHEET}.pdf`, printed.pdf);
  const list = await calls.goodsImport.file({ kind: 'goods', format: 'xlsx' });
  leave(list.name, list.bytes);
  return { consigned: consigned.numberText, labels: labels.length * 2, count: count.number, files };
}
