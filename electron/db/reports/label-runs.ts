import type { DaySpan } from '../../../shared/domain/report/day-range.ts';
import { labelStanding, type LabelRunFigure, type LabelRunReport } from '../../../shared/domain/report/label-runs.ts';
import type { LabelTemplate } from '../../../shared/domain/label/label-template.ts';
import type { QueryBuilder, Reader } from '../sync-db.ts';

type Bounds = { begin: number; end: number };
type Sum = { state: LabelRunFigure['state']; runs: number; labels: number };
type Row = { key: string; at: number; by: string | null; printNumber: number | null; copyNumber: number; state: LabelRunFigure['state']; pages: number | null; labels: number; run: string };
/** What is read of a run as it was frozen when it was asked for. */
interface FrozenRun {
  readonly template: Pick<LabelTemplate, 'name' | 'medium'>;
  readonly lines: readonly { readonly facts: { readonly name: string }; readonly copies: number }[];
  readonly test?: readonly string[];
  readonly restOf?: NonNullable<LabelRunFigure['restOf']>;
}

/** Labels that went to a printer in a range of days, each time they went, and files of sheets. */
export function labelRuns(reader: Reader, { from, to, begin, end, zones }: DaySpan, offset: number, limit: number): LabelRunReport {
  const sums = reader.query<Bounds, Sum>((db, v) =>
    (db as QueryBuilder)
      .selectFrom(outgoing(db, v).as('one'))
      .innerJoin('label_run', 'label_run.id', 'one.runId')
      .select((eb) => ['state', eb.fn.countAll<number>().as('runs'), eb.fn.sum<number>(eb.case().when(eb.fn<string | null>('json_extract', ['label_run.run', eb.val('$.test')]), 'is', null).then(eb.ref('label_run.labels')).else(eb.lit(0)).end()).as('labels')])
      .groupBy('state') as never,
  );
  const page = reader.query<Bounds & { offset: number; limit: number }, Row>((db, v) =>
    (db as QueryBuilder)
      .selectFrom((eb) => eb.selectFrom(outgoing(db, v).as('any')).selectAll().orderBy('at', 'desc').orderBy('key', 'desc').limit(v.limit).offset(v.offset).as('one'))
      .innerJoin('label_run', 'label_run.id', 'one.runId')
      .leftJoin('user', 'user.id', 'label_run.user_id')
      .select(['one.key', 'one.at', 'one.printNumber', 'one.copyNumber', 'one.state', 'label_run.pages', 'label_run.labels', 'label_run.run', 'user.name as by'])
      .orderBy('one.at', 'desc')
      .orderBy('one.key', 'desc') as never,
  );
  return reader.snapshot(() => {
    const bounds: Bounds = { begin, end };
    const labels = { printed: 0, handedOver: 0, file: 0, unknown: 0, waiting: 0, skipped: 0 };
    let total = 0;
    for (const sum of sums.all(bounds)) {
      labels[labelStanding(sum.state)] += sum.labels;
      total += sum.runs;
    }
    return { from, to, zones, rows: page.all({ ...bounds, offset, limit }).map(figureOf), total, labels };
  });
}

type Db = Parameters<Parameters<Reader['query']>[0]>[0];

/** Papers of labels, and runs that were given as a file. */
function outgoing(db: Db, v: Bounds) {
  return db
    .selectFrom('print_job')
    .select(['print_job.id as key', 'print_job.label_run_id as runId', 'created_at as at', 'print_number as printNumber', 'copy_number as copyNumber', 'state'])
    .where('kind', '=', 'label')
    .where('created_at', '>=', v.begin)
    .where('created_at', '<', v.end)
    .unionAll(
      db
        .selectFrom('label_run')
        .select((eb) => ['label_run.id as key', 'label_run.id as runId', 'created_at as at', eb.lit(null).as('printNumber'), eb.lit(0).as('copyNumber'), eb.val('file').as('state')])
        .where('pages', 'is not', null)
        .where('created_at', '>=', v.begin)
        .where('created_at', '<', v.end) as never,
    );
}

function figureOf({ run, ...row }: Row): LabelRunFigure {
  const { template, lines, test, restOf } = JSON.parse(run) as FrozenRun;
  const { kind } = template.medium;
  return { ...row, template: template.name, output: kind === 'roll' ? 'label' : kind, goods: lines.map(({ facts, copies }) => ({ name: facts.name, copies })), test: test !== undefined, restOf: restOf ?? null };
}
