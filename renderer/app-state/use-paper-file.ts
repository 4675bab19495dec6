import { useState } from 'react';
import type { PaperFile } from '../../shared/contract/paper.ts';
import { saveFile } from './save-file.ts';
import type { Trouble } from './trouble.ts';
import { useCommand } from './use-command.ts';

export interface PaperMaker {
  /** Asks for a paper and gives it to the person as a file. */
  readonly make: (ask: () => Promise<PaperFile>) => Promise<void>;
  /** Name of the file that was given last, or null. */
  readonly made: string | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
}

/** A4 papers as files; what is made is as good as the books, so asking twice harms nothing. */
export function usePaperFile(): PaperMaker {
  const [made, setMade] = useState<string | null>(null);
  const { run, busy, trouble } = useCommand((_commandId, ask: () => Promise<PaperFile>) => ask());
  const make = async (ask: () => Promise<PaperFile>): Promise<void> => {
    setMade(null);
    const file = await run(ask);
    if (file === null) return;
    saveFile(file.name, file.pdf, 'application/pdf');
    setMade(file.name);
  };
  return { make, made, busy, trouble };
}
