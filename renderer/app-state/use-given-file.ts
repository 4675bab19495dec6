import { useState } from 'react';
import { BRIDGE_NAME } from '../../shared/contract/shell-messages.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { useWords } from './language.ts';
import { saveFile, type FileToGive } from './save-file.ts';

export interface FileGiver {
  readonly give: (file: FileToGive) => void;
  /** Where the file that was given last lies, in words; null: none was, or another one is being made. */
  readonly given: string | null;
  readonly forget: () => void;
}

/** Gives files to the person and says of the last one where it lies. */
export function useGivenFile(): FileGiver {
  const t = useWords();
  const [name, setName] = useState<string | null>(null);
  return {
    give(file) {
      saveFile(file);
      setName(file.name);
    },
    given: name === null ? null : givenWords(t, name, BRIDGE_NAME in window),
    forget: () => setName(null),
  };
}

/** A browser puts a file into its folder of downloads; Electron asks for the place. */
export function givenWords(t: Translate, name: string, inElectron: boolean): string {
  return t(inElectron ? 'general.fileAsked' : 'general.fileGiven', { name });
}
