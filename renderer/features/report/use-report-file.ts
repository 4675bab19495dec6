import { useState } from 'react';
import type { PaperFile } from '../../../shared/contract/paper.ts';
import type { SheetFile } from '../../../shared/contract/report.ts';
import { XLSX, type FileToGive } from '../../app-state/save-file.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useGivenFile } from '../../app-state/use-given-file.ts';

/** How the view in sight is made into a file. */
export interface ReportMaker {
  readonly paper: () => Promise<PaperFile>;
  readonly sheet: () => Promise<SheetFile>;
}

export interface ReportFiles {
  readonly sheet: () => void;
  readonly paper: () => void;
  readonly busy: 'sheet' | 'paper' | null;
  /** Where the file that was given last lies, in words. */
  readonly given: string | null;
  readonly trouble: Trouble | null;
}

/** The view in sight as files; asking twice makes the same file twice and harms nothing. */
export function useReportFile(maker: ReportMaker): ReportFiles {
  const [kind, setKind] = useState<'sheet' | 'paper'>('sheet');
  const { give, given, forget } = useGivenFile();
  const { run, busy, trouble } = useCommand(async (_commandId, wanted: 'sheet' | 'paper'): Promise<FileToGive> => {
    if (wanted === 'paper') {
      const { name, pdf } = await maker.paper();
      return { name, base64: pdf, mediaType: 'application/pdf' };
    }
    const { name, xlsx } = await maker.sheet();
    return { name, base64: xlsx, mediaType: XLSX };
  });
  const make = (wanted: 'sheet' | 'paper'): void => {
    if (busy) return;
    setKind(wanted);
    forget();
    void run(wanted).then((file) => file !== null && give(file));
  };
  return { sheet: () => make('sheet'), paper: () => make('paper'), busy: busy ? kind : null, given, trouble };
}
