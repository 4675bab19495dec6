import { useState } from 'react';
import type { PaperFile } from '../../../shared/contract/paper.ts';
import type { SheetFile } from '../../../shared/contract/report.ts';
import { saveFile, XLSX } from '../../app-state/save-file.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { useCommand } from '../../app-state/use-command.ts';

/** How the view in sight is made into a file. */
export interface ReportMaker {
  readonly paper: () => Promise<PaperFile>;
  readonly sheet: () => Promise<SheetFile>;
}

export interface ReportFiles {
  readonly sheet: () => void;
  readonly paper: () => void;
  readonly busy: 'sheet' | 'paper' | null;
  /** Name of the file that was given last. */
  readonly made: string | null;
  readonly trouble: Trouble | null;
}

/** The view in sight as files; asking twice makes the same file twice and harms nothing. */
export function useReportFile(maker: ReportMaker): ReportFiles {
  const [kind, setKind] = useState<'sheet' | 'paper'>('sheet');
  const [made, setMade] = useState<string | null>(null);
  const { run, busy, trouble } = useCommand(async (_commandId, wanted: 'sheet' | 'paper') => {
    if (wanted === 'paper') {
      const { name, pdf } = await maker.paper();
      return { name, bytes: pdf, mediaType: 'application/pdf' };
    }
    const { name, xlsx } = await maker.sheet();
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
