import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../build/tools/paths.ts';

const PICTURE_MAX = 150 * 1024;
const PICTURES_MAX = 3 * 1024 * 1024;
/** Folders whose files the documents name in backticks. */
const NAMED = /^(?:shared|electron|renderer|build|test|docs|\.ci|\.github)\//;
/** Written where a name is meant to be made up: a place holder, a pattern, an example that a checklist makes. */
const MADE_UP = /[<>*{}…]|sold-out|0020-|short-name/;

interface Mention {
  readonly in: string;
  readonly what: string;
}

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`.replaceAll('\\', '/'));
}

const DOCUMENTS = ['README.md', ...markdownIn('docs')];
const FOLDER_READMES = ['shared', 'electron', 'renderer', 'build', 'test'].flatMap(markdownIn).filter((file) => !file.includes('node_modules'));

/** The text without fenced blocks, which hold commands and diagrams. */
function proseOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8').replaceAll(/^( *)```[\s\S]*?^\1```/gm, '');
}

function linksOf(file: string, text = proseOf(file)): Mention[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => ({ in: file, what: match[1] ?? '' })).filter(({ what }) => !/^[a-z]+:/.test(what));
}

function pathsOf(file: string, text = proseOf(file)): Mention[] {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map((match) => ({ in: file, what: match[1] ?? '' }))
    .filter(({ what }) => NAMED.test(what) && !MADE_UP.test(what) && !/\s/.test(what));
}

function scriptsOf(file: string, text = readFileSync(join(ROOT, file), 'utf8')): Mention[] {
  const named = [...text.matchAll(/npm run ([a-z][a-z:-]*[a-z])/g)].map((match) => match[1] ?? '');
  return named.map((what) => ({ in: file, what }));
}

function anchorsOf(file: string): Set<string> {
  const heads = [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? '');
  return new Set(heads.map((head) => head.toLowerCase().replaceAll(/[^\p{L}\p{N}\s-]/gu, '').replaceAll(/\s/g, '-')));
}

function isBroken({ in: file, what }: Mention): boolean {
  const [path = '', anchor] = what.split('#');
  const target = path === '' ? join(ROOT, file) : resolve(ROOT, dirname(file), path);
  if (!existsSync(target)) return true;
  return anchor !== undefined && !anchorsOf(relative(ROOT, target)).has(anchor);
}

const scripts = Object.keys((JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts);

describe('documents', () => {
  it('every link leads to a file that is there, and to a heading that it has', () => {
    const links = DOCUMENTS.flatMap((file) => linksOf(file));
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(isBroken)).toEqual([]);
  });

  it('every file named in them is there', () => {
    const paths = [...DOCUMENTS, ...FOLDER_READMES].flatMap((file) => pathsOf(file));
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter(({ what }) => !existsSync(join(ROOT, what)))).toEqual([]);
  });

  it('every npm script named in them exists', () => {
    const named = [...DOCUMENTS, ...FOLDER_READMES].flatMap((file) => scriptsOf(file));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ what }) => !scripts.includes(what))).toEqual([]);
  });

  it('the README names every command a person can give', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(scripts.filter((script) => !readme.includes(script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`))).toEqual([]);
  });

  it('a planted dead link, path, heading and script are caught', () => {
    expect(linksOf('README.md', 'see [this](docs/nowhere.md)').filter(isBroken)).toHaveLength(1);
    expect(linksOf('README.md', 'see [this](docs/ARCHITECTURE.md#nowhere)').filter(isBroken)).toHaveLength(1);
    expect(pathsOf('README.md', 'in `shared/nowhere.ts`').filter(({ what }) => !existsSync(join(ROOT, what)))).toHaveLength(1);
    expect(scriptsOf('README.md', '`npm run nothing`').filter(({ what }) => !scripts.includes(what))).toHaveLength(1);
  });
});

describe('decisions', () => {
  const records = readdirSync(join(ROOT, 'docs/adr')).filter((file) => file !== 'README.md').toSorted();
  const list = readFileSync(join(ROOT, 'docs/adr/README.md'), 'utf8');

  it('are numbered without gaps, each in the list', () => {
    expect(records.map((file) => Number(file.slice(0, 4)))).toEqual(records.map((_, index) => index + 1));
    expect(records.filter((file) => !list.includes(`[${file.slice(0, 4)}](${file})`))).toEqual([]);
  });

  it.each(records)('%s says context, decision and consequences', (file) => {
    const text = readFileSync(join(ROOT, 'docs/adr', file), 'utf8');
    expect(text.startsWith(`# ${file.slice(0, 4)} `)).toBe(true);
    expect([...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(['Context', 'Decision', 'Consequences']);
  });
});

describe('the glossary', () => {
  const rows = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| English'))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

  it('gives each word a meaning and a file that is there', () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter((row) => row.length !== 4 || row.includes(''))).toEqual([]);
    expect(rows.map((row) => row[3]?.replaceAll('`', '') ?? '').filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('names nothing twice', () => {
    const words = rows.map((row) => row[0]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('pictures', () => {
  const files = readdirSync(join(ROOT, 'docs/pictures')).map((file) => ({ file, bytes: statSync(join(ROOT, 'docs/pictures', file)).size }));

  it('are small enough for a clone over a slow line', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter(({ bytes }) => bytes > PICTURE_MAX)).toEqual([]);
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(PICTURES_MAX);
  });

  it('are all shown somewhere, with words for those who cannot see them', () => {
    const shown = DOCUMENTS.flatMap((file) => [...proseOf(file).matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map((match) => ({ words: match[1] ?? '', path: match[2] ?? '' })));
    expect(shown.filter(({ words }) => words.length < 8)).toEqual([]);
    const names = new Set(shown.map(({ path }) => path.split('/').at(-1)));
    expect(files.map(({ file }) => file).filter((file) => !names.has(file))).toEqual([]);
  });
});

describe('folder READMEs', () => {
  it('say it in at most 15 lines', () => {
    const long = FOLDER_READMES.filter((file) => readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length > 15);
    expect(long).toEqual([]);
  });
});
