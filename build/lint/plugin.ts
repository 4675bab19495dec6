import { relative, sep } from 'node:path';
import { judgeImport, placeOf } from './judge-import.ts';
import { importedBy, judgeClock, judgePurity, type TreeNode } from './judge-node.ts';
import { EMPTY_NAMES } from './layers.ts';

interface Context {
  readonly filename: string;
  readonly cwd: string;
  report(problem: { readonly node: TreeNode; readonly message: string }): void;
}

type Rule = { create(context: Context): Record<string, (node: TreeNode) => void> };

function fileOf(context: Context): string {
  return relative(context.cwd, context.filename).split(sep).join('/');
}

function perNode(types: readonly string[], judge: (file: string, node: TreeNode) => string | null): Rule {
  return {
    create(context) {
      const file = fileOf(context);
      const visit = (node: TreeNode): void => {
        const message = judge(file, node);
        if (message !== null) context.report({ node, message });
      };
      return Object.fromEntries(types.map((type) => [type, visit]));
    },
  };
}

const imports = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType', 'CallExpression'];

const rules: Record<string, Rule> = {
  layers: perNode(imports, (file, node) => {
    const specifier = importedBy(node);
    return specifier === null || placeOf(file) === null ? null : judgeImport(file, specifier);
  }),
  pure: perNode(['Identifier', 'MemberExpression', 'CallExpression', 'NewExpression'], (file, node) =>
    file.startsWith('shared/') ? judgePurity(node) : judgeClock(file, node),
  ),
  folders: perNode(['Program'], (file) => {
    const folders = file.split('/').slice(0, -1);
    const empty = folders.find((part) => EMPTY_NAMES.has(part));
    if (empty !== undefined) return `a folder named ${empty} says nothing`;
    return placeOf(file) === null && folders.length > 0 ? `${folders.join('/')} is in no layer` : null;
  }),
};

/** The layer rules inside the linter, so that an editor shows them while one types. */
export default { meta: { name: 'etalase' }, rules };
