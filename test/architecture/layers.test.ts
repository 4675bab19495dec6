import { describe, expect, it } from 'vitest';
import { inspectTree } from '../../build/lint/inspect-tree.ts';
import { LAYERS } from '../../build/lint/layers.ts';
import { sourceFiles } from '../../build/lint/source-files.ts';
import { ROOT } from '../../build/tools/paths.ts';
import { ALLOWED, PLANTED } from './planted.ts';
import { withPlantedTree } from './planted-tree.ts';

describe('layers', () => {
  it('every file of the project keeps to the matrix', () => {
    expect(inspectTree(ROOT)).toEqual([]);
  });

  it('the scan sees the project, not an empty folder', () => {
    const seen = new Set(sourceFiles(ROOT).map((file) => file.split('/')[0]));
    expect([...seen].toSorted()).toEqual(['build', 'electron', 'renderer', 'shared', 'test']);
  });

  it('the matrix names only layers that it defines', () => {
    const known = new Set(LAYERS.map((layer) => layer.folder));
    expect(LAYERS.flatMap((layer) => layer.folders).filter((folder) => !known.has(folder))).toEqual([]);
    expect(known.size).toBe(LAYERS.length);
  });

  it.each(PLANTED)('planted: $kind is caught', async ({ file, source, complaint }) => {
    const found = await withPlantedTree({ ...ALLOWED, [file]: source }, inspectTree);
    expect(found.length).toBeGreaterThan(0);
    for (const text of found) expect(text).toContain(`${file}: `);
    expect(found.join('\n')).toMatch(complaint);
  });

  it('what the matrix allows is left alone', async () => {
    expect(await withPlantedTree(ALLOWED, inspectTree)).toEqual([]);
  });

  it('a planted file of more than 400 lines is caught', async () => {
    const long = 'export const a = 1;\n'.repeat(1) + '\n'.repeat(400);
    const found = await withPlantedTree({ 'shared/kernel/long.ts': long }, inspectTree);
    expect(found.join('\n')).toMatch(/402 lines, more than 400/);
  });

  it('a planted import() of a computed path is caught', async () => {
    const found = await withPlantedTree({ 'electron/host/a.ts': 'export const load = (name: string) => import(name);' }, inspectTree);
    expect(found.join('\n')).toMatch(/computed path/);
  });
});
