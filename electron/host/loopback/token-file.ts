import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes address and token for programs of the same user: the file is 0600 in a folder made 0700, and complete or absent.
 * (On Windows the user's own profile folder keeps others out; modes mean nothing there.)
 */
export async function writeTokenFile(file: string, content: { readonly url: string; readonly token: string }): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.new`;
  await rm(draft, { force: true });
  await writeFile(draft, `${JSON.stringify(content)}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(draft, 0o600);
  await rename(draft, file);
}
