import { useState } from 'react';
import type { DayRange } from '../../../shared/domain/report/day-range.ts';
import { saveFile } from '../../app-state/save-file.ts';
import { useService } from '../../app-state/service.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { useCommand } from '../../app-state/use-command.ts';

export interface ReportFiles {
  readonly sheet: () => void;
  readonly paper: () => void;
  readonly busy: 'sheet' | 'paper' | null;
  /** Name of the file that was given last. */
  readonly made: string | null;
  readonly trouble: Trouble | null;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The report of these days as files; asking twice makes the same file twice and harms nothing. */
export function useReportFile(ask: DayRange & { readonly against: DayRange }): ReportFiles {
  const service = useService();
  const [kind, setKind] = useState<'sheet' | 'paper'>('sheet');
  const [made, setMade] = useState<string | null>(null);
  const { run, busy, trouble } = useCommand(async (_commandId, wanted: 'sheet' | 'paper') => {
    if (wanted === 'paper') {
      const { name, pdf } = await service.report.salesPaper(ask);
      return { name, bytes: pdf, mediaType: 'application/pdf' };
    }
    const { name, xlsx } = await service.report.salesSheet(ask);
    return { name, bytes: xlsx, mediaType: XLSX };
  });
  const make = (wanted: 'sheet' | 'paper'): void => {
    if (busy) return;
    setKind(wanted);
    setMade(null);
    void run(wanted).then((file) => {
      if (file === null) return;
      saveFile(file.name, file.bytes, file.mediaType);
      setMade(file.name);
    });
  };
  return { sheet: () => make('sheet'), paper: () => make('paper'), busy: busy ? kind : null, made, trouble };
}
