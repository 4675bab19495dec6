import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SECURITY_HEADERS } from '../../shared/contract/content-security-policy.ts';
import { resolvePageFile } from '../../shared/contract/page-file.ts';
import { isOwnPage, PAGE_ORIGIN } from './navigation.ts';

export const PAGE_SCHEME = 'app';

/** Registered before the app is ready. Not bypassCSP, no service workers: they would outlive an update. */
export const SCHEME_PRIVILEGES = Object.freeze({ standard: true, secure: true, supportFetchAPI: true });

/** The files of the page as the build listed them: a JSON array of paths relative to the page folder. */
export async function readPageList(listFile: string): Promise<ReadonlySet<string>> {
  const list: unknown = JSON.parse(await readFile(listFile, 'utf8'));
  if (!Array.isArray(list) || !list.every((entry) => typeof entry === 'string')) throw new Error(`${listFile} is not a list of files`);
  return new Set(list);
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { ...SECURITY_HEADERS, 'cache-control': 'no-store' } });
}

/** Answers app://etalase/… from the listed files and nothing else. */
export function createPageHandler(pageDir: string, files: ReadonlySet<string>): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    if (!isOwnPage(request.url)) return refuse(404);
    const found = resolvePageFile(request.url.slice(PAGE_ORIGIN.length), files);
    if (found === undefined) return refuse(404);
    const headers = { ...SECURITY_HEADERS, 'content-type': found.contentType, 'cache-control': found.cacheControl };
    return new Response(await readFile(join(pageDir, found.file)), { headers });
  };
}
