import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import Database from 'better-sqlite3';
import { build } from 'vite';
import { CACHE } from '../../../build/tools/paths.ts';
import { pageConfig } from '../../../build/vite.config.ts';

export interface FloorServer {
  readonly url: string;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

/** Builds the floor page and serves it with the names and codes of the data set. */
export async function serveFloor(databaseFile: string): Promise<FloorServer> {
  const folder = join(CACHE, 'bench', `floor-${process.pid}`);
  process.env['NODE_ENV'] = 'production';
  const product = pageConfig(folder);
  await build({ ...product, root: import.meta.dirname, publicDir: false, build: { ...product.build, rolldownOptions: { input: join(import.meta.dirname, 'index.html') } } });
  const database = new Database(databaseFile, { readonly: true });
  const rows = database.prepare('SELECT code, (SELECT name FROM product WHERE id = product_id) FROM product_code').raw().all();
  database.close();
  const names = JSON.stringify(rows);
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://floor').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    const body = path === '/names.json' ? names : existsSync(file) ? readFileSync(file) : null;
    response.writeHead(body === null ? 404 : 200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
