import type { PaperFile } from '../../../shared/contract/paper.ts';
import type { SheetFile } from '../../../shared/contract/report.ts';
import { anchorText } from '../../../shared/domain/office-paper/figures.ts';
import { LABEL_PAPER_ROWS, labelRunsPaper } from '../../../shared/domain/office-paper/label-runs-paper.ts';
import type { OfficePaper } from '../../../shared/domain/office-paper/office-paper.ts';
import { daysInName } from '../../../shared/domain/office-paper/paper-day.ts';
import type { PaperIssuer } from '../../../shared/domain/office-paper/paper-issuer.ts';
import { PRICE_PAPER_ROWS, priceChangesPaper } from '../../../shared/domain/office-paper/price-changes-paper.ts';
import { STOCK_PAPER_ROWS, stockValuePaper } from '../../../shared/domain/office-paper/stock-value-paper.ts';
import type { DayRange } from '../../../shared/domain/report/day-range.ts';
import type { ListWanted } from '../../../shared/domain/report/list-sheets.ts';
import { businessDayOf, type Instant } from '../../../shared/kernel/instant.ts';
import { paperFile } from '../paper/paper-file.ts';
import { paperIssuer } from '../paper/paper-issuer.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { daySpan, priceSpan } from './read-lists.ts';

/** Which list; that of the stock is of now. */
export type ListAsk = { readonly list: 'stock' } | ({ readonly list: 'prices' | 'labels' } & DayRange);

/** A list as A4 paper; its foot names the newest entry of the journal when it was made. @throws Refused period.backwards */
export async function listPaper(context: ServiceContext, ask: ListAsk): Promise<PaperFile> {
  const at = context.clock.now();
  return paperFile(context, await paperOf(context, ask, at, paperIssuer(context, at)));
}

async function paperOf(context: ServiceContext, ask: ListAsk, at: Instant, issuer: PaperIssuer): Promise<OfficePaper> {
  const { reports } = context;
  if (ask.list === 'stock') {
    const zone = currentSettings(context.store, at).unit.timeZone;
    return stockValuePaper({ ...(await reports.stockWhole(STOCK_PAPER_ROWS)), at, zone, day: businessDayOf(at, zone) }, issuer);
  }
  const head = context.store.journal.head();
  const made = { at, footer: head === null ? '' : anchorText({ seq: head.seq, head8: head.hash.slice(0, 8) }) };
  if (ask.list === 'prices') return priceChangesPaper(await reports.priceChanges(priceSpan(context, ask), 0, PRICE_PAPER_ROWS), made, issuer);
  return labelRunsPaper(await reports.labelRuns(daySpan(context, ask), 0, LABEL_PAPER_ROWS), made, issuer);
}

/** A whole list as XLSX, written where it is read. @throws Refused period.backwards */
export async function listSheet(context: ServiceContext, ask: ListAsk): Promise<SheetFile> {
  const [wanted, name] = wantedOf(context, ask);
  return { name: `${name}.xlsx`, xlsx: Buffer.from(await context.reports.listFile(wanted)).toString('base64') };
}

function wantedOf(context: ServiceContext, ask: ListAsk): readonly [ListWanted, string] {
  if (ask.list === 'stock') {
    const at = context.clock.now();
    const zone = currentSettings(context.store, at).unit.timeZone;
    return [{ list: 'stock', at, zone }, `laporan-nilai-stok-${businessDayOf(at, zone)}`];
  }
  if (ask.list === 'prices') return [{ list: 'prices', span: priceSpan(context, ask) }, `perubahan-harga-${daysInName(ask)}`];
  return [{ list: 'labels', span: daySpan(context, ask) }, `label-tercetak-${daysInName(ask)}`];
}
