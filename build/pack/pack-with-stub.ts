import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { dump } from 'js-yaml';
import { ROOT } from '../tools/paths.ts';
import { readBuilderConfig } from './read-config.ts';
import { writeStubElectron } from './stub-electron.ts';

export interface Packed {
  /** The folder that a setup program would install. */
  readonly folder: string;
  readonly program: string;
  readonly archive: string;
}

const TARGETS = {
  windows: { platform: Platform.WINDOWS, folder: 'win-unpacked', program: 'Etalase.exe' },
  linux: { platform: Platform.LINUX, folder: 'linux-unpacked', program: 'etalase' },
} as const;

/**
 * Packs dist as electron-builder.yml says, except that Electron itself is a stub, so that it works without a download.
 * @param work an empty folder for the stub and the result
 */
export async function packWithStub(system: keyof typeof TARGETS, work: string): Promise<Packed> {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  const version = devDependencies['electron'] ?? '';
  const stub = join(work, 'electron');
  writeStubElectron(stub, version);

  // As a file and not as an object: electron-builder would merge an object with electron-builder.yml and change the file sets.
  const config = readBuilderConfig();
  const file = join(work, 'electron-builder.yml');
  const directories = { ...(config['directories'] as object), output: join(work, 'out') };
  writeFileSync(file, dump({ ...config, directories, electronDist: stub, electronVersion: version }));

  const target = TARGETS[system];
  await build({ projectDir: ROOT, targets: target.platform.createTarget('dir', Arch.x64), config: file, publish: 'never' });
  const folder = join(work, 'out', target.folder);
  return { folder, program: join(folder, target.program), archive: join(folder, 'resources', 'app.asar') };
}
