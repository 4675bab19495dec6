/** One violation of each kind: where it is planted, what it says, and the complaint it must raise. */
export interface Planted {
  readonly kind: string;
  readonly file: string;
  readonly source: string;
  readonly complaint: RegExp;
}

export const PLANTED: readonly Planted[] = [
  { kind: 'a wrong folder', file: 'electron/devices/a.ts', source: "import { b } from '../db/b.ts';", complaint: /electron\/devices must not import electron\/db/ },
  { kind: 'the service reached from the page', file: 'renderer/transport/a.ts', source: "import { b } from '../../electron/rpc/b.ts';", complaint: /renderer\/transport must not import electron\/rpc/ },
  { kind: 'the service reached from the shell', file: 'electron/shell/a.ts', source: "import { b } from '../host/b.ts';", complaint: /electron\/shell must not import electron\/host/ },
  { kind: 'one feature reaching into another', file: 'renderer/features/sale/a.ts', source: "import { b } from '../shift/b.ts';", complaint: /features\/sale must not import renderer\/features\/shift/ },
  { kind: 'a type import across layers', file: 'shared/kernel/a.ts', source: "import type { B } from '../domain/sale/b.ts';", complaint: /shared\/kernel must not import shared\/domain/ },
  { kind: 'an import() type across layers', file: 'shared/kernel/a.ts', source: "export type T = import('../domain/b.ts').B;", complaint: /shared\/kernel must not import shared\/domain/ },
  { kind: 'a re-export across layers', file: 'shared/domain/a.ts', source: "export * from '../contract/b.ts';", complaint: /shared\/domain must not import shared\/contract/ },
  { kind: 'a dynamic import across layers', file: 'electron/services/a.ts', source: "export const b = import('../devices/b.ts');", complaint: /electron\/services must not import electron\/devices/ },
  { kind: 'a service reached through its ports', file: 'electron/services/ports/a.ts', source: "import type { B } from '../b.ts';", complaint: /services\/ports must not import electron\/services/ },
  { kind: 'a package nobody allowed', file: 'electron/services/a.ts', source: "import _ from 'lodash';", complaint: /must not import the package lodash/ },
  { kind: 'the database outside electron/db', file: 'electron/services/a.ts', source: "import Database from 'better-sqlite3';", complaint: /must not import the package better-sqlite3/ },
  { kind: 'a sub-path of kysely outside electron/db', file: 'electron/rpc/a.ts', source: "import { jsonArrayFrom } from 'kysely/helpers/sqlite';", complaint: /must not import the package kysely/ },
  { kind: 'electron outside the shell', file: 'electron/host/a.ts', source: "import { app } from 'electron';", complaint: /electron\/host must not import the package electron/ },
  { kind: 'electron by require', file: 'electron/host/a.ts', source: "const { app } = require('electron');", complaint: /electron\/host must not import the package electron/ },
  { kind: 'a Node module in shared', file: 'shared/kernel/a.ts', source: "import { createHash } from 'node:crypto';", complaint: /shared\/kernel must not import node:crypto/ },
  { kind: 'a Node module without its prefix', file: 'electron/platform/a.ts', source: "import fs from 'fs';", complaint: /write node:fs/ },
  { kind: 'the clock in shared', file: 'shared/domain/sale/a.ts', source: 'export const now = () => Date.now();', complaint: /Date\.now must come in/ },
  { kind: 'the clock in shared by new Date()', file: 'shared/domain/sale/a.ts', source: 'export const now = new Date();', complaint: /new Date\(\) reads the clock/ },
  { kind: 'the PC’s clock where the register’s time is meant', file: 'renderer/features/report/a.ts', source: 'export const today = () => Date.now();', complaint: /take the register’s time/ },
  { kind: 'chance in shared', file: 'shared/domain/sale/a.ts', source: 'export const roll = Math.random;', complaint: /Math\.random must come in/ },
  { kind: 'an unknown folder', file: 'electron/magic/a.ts', source: 'export const a = 1;', complaint: /electron\/magic is in no layer/ },
  { kind: 'a file beside the folders of shared', file: 'shared/a.ts', source: 'export const a = 1;', complaint: /shared is in no layer/ },
  { kind: 'a folder that says nothing', file: 'electron/services/utils/a.ts', source: 'export const a = 1;', complaint: /a folder named utils says nothing/ },
];

/** What the same rules must leave alone. */
export const ALLOWED: Readonly<Record<string, string>> = {
  'shared/domain/sale/total.ts': "import { add } from '../../kernel/add.ts';\nexport const at = (ms: number) => new Date(ms);\nexport const total = add;\n",
  'shared/kernel/add.ts': 'export const add = (a: number, b: number): number => a + b;\n',
  'electron/db/open-writer.ts': "import Database from 'better-sqlite3';\nimport { join } from 'node:path';\nexport const open = () => new Database(join('a', 'b'));\n",
  'electron/shell/main.ts': "import { app } from 'electron';\nexport const name = app.getName();\n",
  'electron/platform/clock.ts': 'export const now = (): number => Date.now();\n',
  'renderer/features/sale/sale-page.tsx': "import { Button } from '../../ui/button.tsx';\nexport const SalePage = Button;\n",
  'renderer/ui/button.tsx': 'export function Button() {\n  return <button type="button">Bayar</button>;\n}\n',
};
