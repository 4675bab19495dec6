import type { PaperFile } from '../../../shared/contract/paper.ts';
import { stockCountPaper, type CountPaperLine } from '../../../shared/domain/office-paper/stock-count-paper.ts';
import { paperDate, paperTime } from '../../../shared/domain/receipt/paper-text.ts';
import type { CountLine } from '../../../shared/domain/stock-count/settle-count.ts';
import { scopeWords } from '../../../shared/domain/stock-count/scope-words.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { head8 } from '../../db/journal/hash.ts';
import { paperFile } from '../paper/paper-file.ts';
import { paperIssuer } from '../paper/paper-issuer.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';
import { requireCount } from './count-row.ts';

/** A line with its goods in words: name, lot and owner. */
export function countPaperLine({ store }: Pick<ServiceContext, 'store'>, line: CountLine): CountPaperLine {
  const lot = line.batchId === null ? null : store.counts.batch(line.batchId);
  const owner = line.ownerId === null ? null : store.counts.producerName(line.ownerId);
  const { unit, counted, expected, difference, atPrice } = line;
  return { words: `${line.name}${lot === null ? '' : `, kelompok ${lot.lot}`}${owner === null ? '' : `, titipan ${owner}`}`, unit, counted, expected, difference, atPrice };
}

/** Berita acara stok opname of an approved count. @throws Refused count.not-found, count.not-approved */
export function countPaper(context: ServiceContext, input: { readonly countId: string }): Promise<PaperFile> {
  const { store } = context;
  const start = requireCount(context, input.countId);
  const { count, seq, hash } = store.counts.approved(start.countId) ?? refuse({ code: 'count.not-approved' });
  const zone = settingsAt(store, count.at).unit.timeZone;
  return paperFile(
    context,
    stockCountPaper(
      {
        number: count.number,
        day: businessDayOf(count.at, zone),
        at: count.at,
        place: start.place,
        scope: scopeWords(start.scope),
        blind: start.blind,
        started: `${paperDate(start.startedAt, zone)} ${paperTime(start.startedAt, zone)}`,
        counters: [...new Set(store.countEntries.all(start.countId).map((entry) => entry.by.name))],
        by: count.by.name,
        approvedBy: count.approvedBy,
        lines: count.lines.map((line) => countPaperLine(context, line)),
        leftOut: count.leftOut.map((line) => countPaperLine(context, line)),
        uncounted: count.uncounted,
        sums: count.sums,
        anchor: { seq, head8: head8(hash) },
      },
      paperIssuer(context, count.at),
    ),
  );
}
