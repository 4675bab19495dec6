import { posix } from 'node:path';
import { parseSync } from 'vite';
import { judgeImport, placeOf } from './judge-import.ts';
import { importedBy, isBlindImport, judgeClock, judgePurity, type TreeNode } from './judge-node.ts';
import { EMPTY_NAMES, MAX_LINES } from './layers.ts';

const PRODUCT = /^(shared|electron|renderer)\//;

/** Every node below `value`, in the order of the source; gathered, because generators inside generators cost more than the parsing. */
function nodesOf(value: unknown, into: TreeNode[] = []): TreeNode[] {
  if (Array.isArray(value)) {
    for (const item of value) nodesOf(item, into);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') into.push(value as TreeNode);
    for (const child of Object.values(value)) nodesOf(child, into);
  }
  return into;
}

function judge(file: string, node: TreeNode): string[] {
  const imported = importedBy(node);
  const found = [
    imported === null ? null : judgeImport(file, imported),
    PRODUCT.test(file) && isBlindImport(node) ? 'import() of a computed path' : null,
    file.startsWith('shared/') ? judgePurity(node) : judgeClock(file, node),
  ];
  return found.filter((text) => text !== null);
}

/**
 * Everything the layer rules have against one source file.
 * @param file from the project root with forward slashes
 * @returns sentences beginning with the file; empty when all is well
 */
export function inspectFile(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) return [`${file}: cannot be parsed: ${errors[0]?.message ?? ''}`];
  const lines = source.split('\n').length;
  const empty = posix.dirname(file).split('/').find((part) => EMPTY_NAMES.has(part));
  const found = [
    ...(placeOf(file) === null ? [`${posix.dirname(file)} is in no layer`] : []),
    ...(empty === undefined ? [] : [`a folder named ${empty} says nothing`]),
    ...(lines > MAX_LINES ? [`${lines} lines, more than ${MAX_LINES}`] : []),
    ...nodesOf(program).flatMap((node) => judge(file, node)),
  ];
  return found.map((text) => `${file}: ${text}`);
}
