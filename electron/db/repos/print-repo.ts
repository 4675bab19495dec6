import type { PrintJobTable } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

export interface PrintJobRow extends PrintJobTable {
  readonly receipt_number: string | null;
  readonly total: number | null;
  readonly labels: number | null;
  readonly label_what: string | null;
  /** Of a run that is the rest of another. */
  readonly rest_of: number | null;
  readonly rest_after: number | null;
}

export interface PrintRepo {
  /** Adds a paper that waits; answers its print number (runs through all papers). */
  add(job: { readonly id: string; readonly kind: PrintJobTable['kind']; readonly saleId: string | null; readonly shiftId: string | null; readonly amount?: number | null; readonly entrySeq?: number; readonly printer?: PrintJobTable['printer']; readonly labelRunId?: string | null; readonly copyNumber: number; readonly state: 'waiting' | 'skipped'; readonly at: number }): number;
  find(jobId: string): PrintJobRow | null;
  /** The oldest paper that waits for this printer, or null. */
  nextWaiting(printer: PrintJobTable['printer']): PrintJobRow | null;
  /** The newest `limit` and every older one that somebody still waits for, newest first. */
  recent(limit: number): readonly PrintJobRow[];
  setState(jobId: string, state: PrintJobTable['state'], cause: string | null, at: number): void;
  /** The paper is of another run: of as many labels as came out. */
  setRun(jobId: string, labelRunId: string): void;
  /** Marks a paper as being sent, before its first byte leaves. */
  beginAttempt(jobId: string, at: number): void;
  /** After a restart: what was being sent may be on paper or not. Answers how many. */
  interruptedToUnknown(at: number): number;
  /** Gives up papers that wait since before `before`. */
  skipOlderThan(before: number, at: number): number;
  /** Print number of the original receipt of a sale, 0 when it has none. */
  numberOfReceipt(saleId: string): number;
  /** Receipt numbers of the shift whose paper somebody still waits for. */
  openReceipts(shiftId: string): readonly string[];
  /** What the next paper of this kind that tells of an entry is: 0 its first, which is no copy, else the number of the copy. */
  nextOfEntry(kind: PrintJobTable['kind'], seq: number): number;
  /** The same of the Z slips of a shift. */
  nextSlip(shiftId: string): number;
  counts(): { readonly waiting: number; readonly unknown: number };
  /** Papers that wait for this printer or are on their way to it. */
  waitingFor(printer: PrintJobTable['printer']): number;
}

/** Papers somebody still waits for. Named in every search for them: they alone are in the index, of thousands that are done. */
const UNFINISHED = ['waiting', 'sending', 'unknown'] as const;

export function printRepo(writer: Writer): PrintRepo {
  const lastNumber = writer.query<Record<never, never>, { n: number | null }>((db) => db.selectFrom('print_job').select((eb) => eb.fn.max('print_number').as('n')));
  const insert = writer.command<{ id: string; number: number; kind: string; saleId: string | null; shiftId: string | null; amount: number | null; entrySeq: number | null; printer: string; labelRunId: string | null; copyNumber: number; state: string; at: number }>((db, v) =>
    db.insertInto('print_job').values({
      id: v.id,
      print_number: v.number,
      kind: v.kind as PrintJobTable['kind'],
      printer: v.printer as PrintJobTable['printer'],
      sale_id: v.saleId,
      shift_id: v.shiftId,
      amount: v.amount,
      entry_seq: v.entrySeq,
      label_run_id: v.labelRunId,
      copy_number: v.copyNumber,
      state: v.state as PrintJobTable['state'],
      cause: null,
      attempts: 0,
      created_at: v.at,
      updated_at: v.at,
    }),
  );
  const entryCopies = writer.query<{ kind: string; seq: number }, { n: number | null }>((db, v) =>
    db.selectFrom('print_job').select((eb) => eb.fn.max('copy_number').as('n')).where('kind', '=', v.kind as PrintJobTable['kind']).where('entry_seq', '=', v.seq),
  );
  const find = writer.query<{ jobId: string }, PrintJobRow>((db, v) =>
    db
      .selectFrom('print_job')
      .selectAll('print_job')
      .select((eb) => [
        eb.selectFrom('sale').select('receipt_number').whereRef('sale.id', '=', 'print_job.sale_id').as('receipt_number'),
        eb.selectFrom('sale').select('total').whereRef('sale.id', '=', 'print_job.sale_id').as('total'),
        eb.selectFrom('label_run').select('labels').whereRef('label_run.id', '=', 'print_job.label_run_id').as('labels'),
        eb.selectFrom('label_run').select('what').whereRef('label_run.id', '=', 'print_job.label_run_id').as('label_what'),
        eb.selectFrom('label_run').select((run) => run.fn<number | null>('json_extract', ['run', run.val('$.restOf.printNumber')]).as('number')).whereRef('label_run.id', '=', 'print_job.label_run_id').as('rest_of'),
        eb.selectFrom('label_run').select((run) => run.fn<number | null>('json_extract', ['run', run.val('$.restOf.after')]).as('after')).whereRef('label_run.id', '=', 'print_job.label_run_id').as('rest_after'),
      ])
      .where('id', '=', v.jobId),
  );
  const waiting = writer.query<{ printer: string }, { id: string }>((db, v) =>
    db.selectFrom('print_job').select('id').where('state', 'in', UNFINISHED).where('state', '=', 'waiting').where('printer', '=', v.printer as PrintJobTable['printer']).orderBy('print_number').limit(1),
  );
  const newest = writer.query<{ limit: number }, { id: string; print_number: number }>((db, v) => db.selectFrom('print_job').select(['id', 'print_number']).orderBy('print_number', 'desc').limit(v.limit));
  const unfinished = writer.query<Record<never, never>, { id: string; print_number: number }>((db) => db.selectFrom('print_job').select(['id', 'print_number']).where('state', 'in', UNFINISHED));
  const setState = writer.command<{ jobId: string; state: string; cause: string | null; at: number }>((db, v) =>
    db.updateTable('print_job').set({ state: v.state as PrintJobTable['state'], cause: v.cause, updated_at: v.at }).where('id', '=', v.jobId),
  );
  const setRun = writer.command<{ jobId: string; labelRunId: string }>((db, v) => db.updateTable('print_job').set({ label_run_id: v.labelRunId }).where('id', '=', v.jobId));
  const begin = writer.command<{ jobId: string; at: number }>((db, v) =>
    db
      .updateTable('print_job')
      .set((eb) => ({ state: 'sending', cause: null, attempts: eb('attempts', '+', 1), updated_at: v.at }))
      .where('id', '=', v.jobId),
  );
  const interrupt = writer.command<{ at: number }>((db, v) =>
    db.updateTable('print_job').set({ state: 'unknown', cause: 'closed', updated_at: v.at }).where('state', 'in', UNFINISHED).where('state', '=', 'sending'),
  );
  const skipOld = writer.command<{ before: number; at: number }>((db, v) =>
    db.updateTable('print_job').set({ state: 'skipped', updated_at: v.at }).where('state', 'in', UNFINISHED).where('state', '=', 'waiting').where('created_at', '<', v.before),
  );
  const counts = writer.query<Record<never, never>, { state: string; n: number }>((db) =>
    db
      .selectFrom('print_job')
      .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
      .where('state', 'in', UNFINISHED)
      .groupBy('state'),
  );
  const waitingCount = writer.query<{ printer: string }, { n: number }>((db, v) =>
    db
      .selectFrom('print_job')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('state', 'in', UNFINISHED)
      .where('state', '!=', 'unknown')
      .where('printer', '=', v.printer as PrintJobTable['printer']),
  );
  const receipt = writer.query<{ saleId: string }, { print_number: number }>((db, v) =>
    db.selectFrom('print_job').select('print_number').where('sale_id', '=', v.saleId).where('kind', '=', 'receipt').limit(1),
  );
  const openReceipts = writer.query<{ shiftId: string }, { receipt_number: string }>((db, v) =>
    db
      .selectFrom('print_job')
      .innerJoin('sale', 'sale.id', 'print_job.sale_id')
      .select('sale.receipt_number')
      .where('print_job.state', 'in', UNFINISHED)
      .where('print_job.kind', '=', 'receipt')
      .where('sale.shift_id', '=', v.shiftId)
      .orderBy('sale.number'),
  );
  const copies = writer.query<{ shiftId: string }, { n: number | null }>((db, v) =>
    db.selectFrom('print_job').select((eb) => eb.fn.max('copy_number').as('n')).where('shift_id', '=', v.shiftId).where('kind', '=', 'z'),
  );
  const byId = (jobId: string): PrintJobRow | null => find.get({ jobId }) ?? null;
  return {
    add: (job) => {
      const number = (lastNumber.get({})?.n ?? 0) + 1;
      insert.run({ id: job.id, number, kind: job.kind, saleId: job.saleId, shiftId: job.shiftId, amount: job.amount ?? null, entrySeq: job.entrySeq ?? null, printer: job.printer ?? 'receipt', labelRunId: job.labelRunId ?? null, copyNumber: job.copyNumber, state: job.state, at: job.at });
      return number;
    },
    find: byId,
    nextWaiting: (printer) => {
      const row = waiting.get({ printer });
      return row === undefined ? null : byId(row.id);
    },
    recent: (limit) => {
      const numbers = new Map([...newest.all({ limit }), ...unfinished.all({})].map((row) => [row.id, row.print_number]));
      return [...numbers].toSorted((a, b) => b[1] - a[1]).flatMap(([id]) => byId(id) ?? []);
    },
    setState: (jobId, state, cause, at) => void setState.run({ jobId, state, cause, at }),
    setRun: (jobId, labelRunId) => void setRun.run({ jobId, labelRunId }),
    beginAttempt: (jobId, at) => void begin.run({ jobId, at }),
    interruptedToUnknown: (at) => interrupt.run({ at }),
    skipOlderThan: (before, at) => skipOld.run({ before, at }),
    numberOfReceipt: (saleId) => receipt.get({ saleId })?.print_number ?? 0,
    openReceipts: (shiftId) => openReceipts.all({ shiftId }).map((row) => row.receipt_number),
    nextOfEntry: (kind, seq) => (entryCopies.get({ kind, seq })?.n ?? -1) + 1,
    nextSlip: (shiftId) => (copies.get({ shiftId })?.n ?? -1) + 1,
    waitingFor: (printer) => waitingCount.get({ printer })?.n ?? 0,
    counts: () => {
      const rows = counts.all({});
      const of = (state: string) => rows.find((row) => row.state === state)?.n ?? 0;
      return { waiting: of('waiting') + of('sending'), unknown: of('unknown') };
    },
  };
}
