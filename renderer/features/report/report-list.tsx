import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../app-state/language.ts';
import type { Standing } from '../../app-state/use-standing.ts';
import { Empty } from '../../ui/empty.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Answered } from './answered.tsx';
import { ReportPages } from './report-pages.tsx';

interface Listed {
  readonly rows: readonly unknown[];
  readonly total: number;
}

interface ReportListProps<Report extends Listed> {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly asked: Standing<Report>;
  /** What is shown where these days have none. */
  readonly empty: { readonly icon: LucideIcon; readonly title: string };
  /** The whole list in one line. */
  readonly sums: (report: Report) => string;
  /** Cells of the head. */
  readonly head: (report: Report) => ReactNode;
  readonly row: (row: Report['rows'][number], report: Report) => ReactNode;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
}

/** What happened on the days chosen, the newest first, a page at a time. */
export function ReportList<Report extends Listed>({ title, aside, asked, empty, sums, head, row, offset, onOffset }: ReportListProps<Report>) {
  const t = useWords();
  return (
    <Answered asked={asked}>
      {(report) => (
        <Sheet bare className="report-list" title={title} aside={aside}>
          {report.total === 0 ? (
            <Empty icon={empty.icon} title={empty.title}>
              {t('report.emptyText')}
            </Empty>
          ) : (
            <>
              <p className="report-sums small">{sums(report)}</p>
              <div className="scroll" tabIndex={0} role="region" aria-label={title}>
                <table className="table">
                  <thead>
                    <tr>{head(report)}</tr>
                  </thead>
                  <tbody>{report.rows.map((one) => row(one, report))}</tbody>
                </table>
              </div>
            </>
          )}
          <ReportPages offset={offset} shown={report.rows.length} total={report.total} onOffset={onOffset} />
        </Sheet>
      )}
    </Answered>
  );
}
