/** A file of the page as the hosts may serve it. `file` is relative to the page folder, with forward slashes. */
export interface PageFile {
  readonly file: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
};

/** Only plain names: whatever needs decoding, climbs, doubles a slash or hides is not a file of ours. */
const PLAIN_PATH = /^\/(?:[A-Za-z0-9_@-][A-Za-z0-9_.@-]*\/)*[A-Za-z0-9_@-][A-Za-z0-9_.@-]*$/;
const LONGEST_PATH = 512;

/** The build writes a hash of the content into these names, so a copy never grows old. */
const HASHED_NAME = /^assets\/.+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

/**
 * The file behind a requested path, or undefined when it is not one of `files`.
 * `path` is the raw path of the address, still encoded, without host; a query is ignored. `/` is the page itself.
 * Nothing is decoded or normalised: a name is on the list exactly as written, or it does not exist.
 */
export function resolvePageFile(path: string, files: ReadonlySet<string>): PageFile | undefined {
  if (path.length > LONGEST_PATH) return undefined;
  const query = path.indexOf('?');
  const bare = query === -1 ? path : path.slice(0, query);
  const wanted = bare === '/' ? '/index.html' : bare;
  if (!PLAIN_PATH.test(wanted)) return undefined;
  const file = wanted.slice(1);
  const contentType = CONTENT_TYPES[file.slice(file.lastIndexOf('.') + 1)];
  if (contentType === undefined || !files.has(file)) return undefined;
  return { file, contentType, cacheControl: HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-store' };
}
