import type { PaperFile } from '../../shared/contract/paper.ts';
import type { Trouble } from './trouble.ts';
import { useCommand } from './use-command.ts';
import { useGivenFile } from './use-given-file.ts';

export interface PaperMaker {
  /** Asks for a paper and gives it to the person as a file. */
  readonly make: (ask: () => Promise<PaperFile>) => Promise<void>;
  /** Where the file that was given last lies, in words, or null. */
  readonly given: string | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
}

/** A4 papers as files; what is made is as good as the books, so asking twice harms nothing. */
export function usePaperFile(): PaperMaker {
  const { give, given, forget } = useGivenFile();
  const { run, busy, trouble } = useCommand((_commandId, ask: () => Promise<PaperFile>) => ask());
  const make = async (ask: () => Promise<PaperFile>): Promise<void> => {
    forget();
    const file = await run(ask);
    if (file !== null) give({ name: file.name, base64: file.pdf, mediaType: 'application/pdf' });
  };
  return { make, given, busy, trouble };
}
