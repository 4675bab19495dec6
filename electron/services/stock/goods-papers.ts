import type { PaperFile } from '../../../shared/contract/paper.ts';
import { goodsPaper } from '../../../shared/domain/office-paper/goods-paper.ts';
import { goodsSlipDocument } from '../../../shared/domain/receipt/goods-slip-document.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { head8 } from '../../db/journal/hash.ts';
import type { PrintJobRow } from '../../db/repos/print-repo.ts';
import { paperFile } from '../paper/paper-file.ts';
import { paperIssuer } from '../paper/paper-issuer.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { settingsAt } from '../settings/settings-at.ts';
import { goodsView, readDocument } from './goods-view.ts';

type Context = Pick<ServiceContext, 'store'>;

/** The A4 paper of a document. @throws Refused stock.not-found */
export function goodsFile(context: ServiceContext, input: { readonly documentId: string }): Promise<PaperFile> {
  const document = readDocument(context, input);
  return paperFile(context, goodsPaper({ document, ...placesOf(context, document), at: document.at, anchor: anchorOf(context, document.seq) }, paperIssuer(context, document.at)));
}

/** The slip of a document once more, marked as a copy; the first one where none was asked for. @throws Refused stock.not-found, prints.no-printer */
export function printGoods(context: ServiceContext, input: { readonly commandId: CommandId; readonly documentId: string }): void {
  runCommand(context, { commandId: input.commandId, name: 'stock.print', input, cartId: null }, (afterCommit) => {
    const { seq } = readDocument(context, input);
    const at = context.clock.now();
    if (currentSettings(context.store, at)['printer.receipt'].address === null) return refuse({ code: 'prints.no-printer' });
    const { prints } = context.store;
    prints.add({ id: context.ids.next<'print-job'>(), kind: 'goods', saleId: null, shiftId: null, entrySeq: seq, copyNumber: prints.nextOfEntry('goods', seq), state: 'waiting', at });
    afterCommit(() => context.papers.wake());
    return null;
  });
}

/** The slip that a print job means. @throws Error when its document is not there: a fault in the data. */
export function goodsSlip(context: Context, job: PrintJobRow): ReceiptDocument {
  const stored = context.store.stock.documentOfEntry(job.entry_seq ?? 0);
  if (stored === null) throw new Error(`print ${job.print_number} names a document of goods that is not stored`);
  const document = goodsView(stored);
  const { unit } = settingsAt(context.store, document.at);
  return goodsSlipDocument({
    document,
    ...placesOf(context, document),
    at: document.at,
    unit: { name: unit.name, agency: unit.agency },
    register: requireRegister(context).name,
    zone: unit.timeZone,
    anchor: anchorOf(context, document.seq),
    copyNumber: job.copy_number,
    printNumber: job.print_number,
  });
}

function anchorOf(context: Context, seq: number): { readonly seq: number; readonly head8: string } {
  const entry = context.store.journalReading.entry(seq);
  return { seq, head8: entry === null ? '' : head8(entry.hash) };
}

function placesOf(context: Context, document: { readonly fromPlace: string | null; readonly toPlace: string | null }): { readonly fromPlace: string | null; readonly toPlace: string | null } {
  const places = context.store.stock.places();
  const name = (placeId: string | null): string | null => places.find((place) => place.placeId === placeId)?.name ?? null;
  return { fromPlace: name(document.fromPlace), toPlace: name(document.toPlace) };
}
