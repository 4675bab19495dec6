/** The little of an ESTree node that the rules look at; the linter and the architecture test parse with the same parser. */
export interface TreeNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

function asNode(value: unknown): TreeNode | null {
  return typeof value === 'object' && value !== null && 'type' in value ? (value as TreeNode) : null;
}

function nameOf(value: unknown): string | null {
  const node = asNode(value);
  if (node === null) return null;
  if (node.type === 'Identifier' && typeof node['name'] === 'string') return node['name'];
  if (node.type !== 'MemberExpression') return null;
  const object = nameOf(node['object']);
  const property = nameOf(node['property']);
  return object === null || property === null ? null : `${object}.${property}`;
}

const IMPURE_NAMES = new Set(['Date.now', 'Math.random', 'performance.now', 'globalThis', 'crypto.randomUUID', 'crypto.getRandomValues', 'Temporal.Now']);

/**
 * What makes shared/ impure: the clock and chance. The compiler already refuses everything that is not ECMAScript there
 * (no DOM, no Node types); these few belong to the language itself.
 */
export function judgePurity(node: TreeNode): string | null {
  const name = nameOf(node);
  if (name !== null && IMPURE_NAMES.has(name)) return `shared/ is pure: ${name} must come in as a value`;
  const callee = nameOf(node['callee']);
  const args = node['arguments'];
  if (callee !== 'Date') return null;
  if (node.type === 'CallExpression') return 'shared/ is pure: Date() reads the clock';
  return node.type === 'NewExpression' && Array.isArray(args) && args.length === 0 ? 'shared/ is pure: new Date() reads the clock' : null;
}

/** The PC's clock may be wrong: only these read it, everything else asks for the register's time. */
const CLOCKS = new Set(['electron/platform/clock.ts', 'renderer/app-state/clock.ts']);

/** A look at the PC's clock where the register's time is meant. */
export function judgeClock(file: string, node: TreeNode): string | null {
  if (CLOCKS.has(file) || !/^(electron|renderer)\//.test(file)) return null;
  return nameOf(node) === 'Date.now' ? 'Date.now is the PC’s clock: take the register’s time (context.clock, useNow, registerNow)' : null;
}

function textOf(value: unknown): string | null {
  const node = asNode(value);
  return node !== null && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
}

/** The module that a node asks for: static, dynamic and type imports, re-exports, require. Null for any other node. */
export function importedBy(node: TreeNode): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return textOf(node['source']);
    case 'CallExpression': {
      const callee = nameOf(node['callee']);
      const args = node['arguments'];
      return (callee === 'require' || callee === 'require.resolve') && Array.isArray(args) ? textOf(args[0]) : null;
    }
    default:
      return null;
  }
}

/** An import() whose target is computed cannot be checked, so the product may not have one. */
export function isBlindImport(node: TreeNode): boolean {
  return node.type === 'ImportExpression' && textOf(node['source']) === null;
}
