import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from '../../build/tools/paths.ts';
import { figure, type Figure } from './figure.ts';

const STATIC_IMPORT = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g;
const DYNAMIC_IMPORT = /import\(\s*[`"']\.\/([\w.-]+\.js)[`"']\s*\)/g;

/** Script that each screen loads, gzip; the register with everything before it, the others with what they add to it. */
export function measureBundle(): Figure[] {
  const folder = join(DIST, 'renderer', 'assets');
  if (!existsSync(folder)) return [];
  const files = new Map(readdirSync(folder).filter((name) => name.endsWith('.js')).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const entry = /assets\/([\w.-]+\.js)/.exec(readFileSync(join(DIST, 'renderer', 'index.html'), 'utf8'))?.[1];
  const named = (start: string): string | undefined => [...files.keys()].find((name) => name.startsWith(start));
  const counter = named('counter-page');
  if (entry === undefined || counter === undefined) throw new Error('the build has no register');
  const size = (names: Iterable<string>): number => [...names].reduce((sum, name) => sum + gzipSync(files.get(name) ?? '').length, 0) / 1_024;
  const first = closure(files, [entry, counter]);
  const screens = [...files.values()].flatMap((text) => [...text.matchAll(DYNAMIC_IMPORT)].map(([, name = '']) => name));
  const others = [...new Set(screens)]
    .filter((name) => !first.has(name))
    .map((name) => ({ name: name.replace(/-[\w-]{8}\.js$/, ''), kilobytes: size([...closure(files, [name])].filter((part) => !first.has(part))) }));
  const heaviest = others.toSorted((a, b) => b.kilobytes - a.kilobytes)[0];
  const kilobytes = (name: string, value: number, most?: number): Figure =>
    figure({ workload: 'page', name, unit: 'KB gzip', rounds: [value], ...(most === undefined ? {} : { goal: { of: 'value', most } }) });
  return [
    kilobytes('script of the register at first load', size(first), 110),
    figure({ workload: 'page', name: 'files of it', unit: '', rounds: [first.size] }),
    kilobytes('of it the start (sign-in screen waits for no more)', size(closure(files, [entry]))),
    ...(heaviest === undefined ? [] : [kilobytes(`heaviest other screen (${heaviest.name})`, heaviest.kilobytes, 60)]),
  ];
}

function closure(files: ReadonlyMap<string, string>, starts: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const [, next = ''] of (files.get(name) ?? '').matchAll(STATIC_IMPORT)) visit(next);
  };
  starts.forEach(visit);
  return found;
}
