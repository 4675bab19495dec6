import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { expect, it } from 'vitest';
import { closeExportSchema } from '../../../shared/contract/close-export-schema.ts';
import { exportText } from '../../../shared/domain/close-export/close-export.ts';
import { sampleExport } from '../../support/sample-export.ts';

const parsed = (): Record<string, unknown> => JSON.parse(exportText(sampleExport())) as Record<string, unknown>;

it('an export is what its schema says', () => {
  expect(closeExportSchema.safeParse(parsed()).error).toBeUndefined();
});

it('a field too many, one missing or a fraction is refused', () => {
  const text = exportText(sampleExport());
  expect(closeExportSchema.safeParse({ ...parsed(), madeAt: 1 }).success).toBe(false);
  for (const [from, to] of [['"recounts":1,', ''], ['"counted":1008500', '"counted":1008500.5'], ['"version":1', '"version":2'], ['"timeZone":"Asia/Makassar"', '"timeZone":"UTC"']] as const) {
    expect(text).toContain(from);
    expect(closeExportSchema.safeParse(JSON.parse(text.replace(from, to))).success, to).toBe(false);
  }
});

it('the schema for other programs is this schema', () => {
  const file = new URL('../../../docs/close-export.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(z.toJSONSchema(closeExportSchema));
});
