import { describe, expect, test } from 'vitest';
import { lookOf, readTemplate, sizesOf } from '../../../renderer/features/goods/labels/template-draft.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/label/built-in-templates.ts';

describe('a template as it is typed', () => {
  const read = (id: string, look: object = {}, sizes: Readonly<Record<string, string>> = {}) => {
    const stored = BUILT_IN_TEMPLATES.find((one) => one.id === id) ?? (undefined as never);
    return { stored, ...readTemplate(stored, { ...lookOf(stored), ...look }, { ...sizesOf(stored.medium), ...sizes }) };
  };

  test('every template is as it is stored while nothing is typed', () => {
    for (const stored of BUILT_IN_TEMPLATES) {
      expect(readTemplate(stored, lookOf(stored), sizesOf(stored.medium))).toEqual({ template: stored, wrong: new Set(), outside: false, whole: true });
    }
  });
  test('what can be read is meant, the rest is as it is stored and keeps it from being stored', () => {
    const { stored, template, wrong, whole } = read('roll-25x15', { code: 'bars' }, { width: '30,5', height: '9', across: '1,5' });
    expect([template.code, template.medium.width, template.medium.height]).toEqual(['bars', 305, stored.medium.height]);
    expect([[...wrong], whole]).toEqual([['height', 'across'], false]);
  });
  test('cells that leave the sheet are not drawn', () => {
    const { stored, template, outside, whole } = read('tj-103', {}, { pitchX: '400' });
    expect([template.medium, outside, whole]).toEqual([stored.medium, true, false]);
  });
  test('without a name it cannot be stored', () => {
    const { stored, template, whole } = read('tj-103', { name: '  ' });
    expect([template, whole]).toEqual([stored, false]);
  });
});
