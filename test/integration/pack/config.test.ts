import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readBuilderConfig } from '../../../build/pack/read-config.ts';

// Internal files of electron-builder, whose version is pinned: the schema check that it makes before every build.
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'));
const { validateConfiguration } = fromBuilder('./out/util/config/config.js') as { validateConfiguration(config: unknown, log: unknown): Promise<void> };
const { DebugLogger } = fromBuilder('builder-util') as { DebugLogger: new (enabled: boolean) => unknown };

interface BuilderConfig {
  readonly appId: string;
  readonly npmRebuild: boolean;
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly win: { readonly target: readonly string[] };
  readonly nsis: { readonly installerLanguages: readonly string[]; readonly deleteAppDataOnUninstall: boolean };
  readonly linux: { readonly target: readonly string[] };
}

const config = readBuilderConfig() as unknown as BuilderConfig;
const validate = (candidate: unknown): Promise<void> => validateConfiguration(candidate, new DebugLogger(false));

describe('electron-builder.yml', () => {
  it('is what electron-builder understands', async () => {
    await expect(validate(readBuilderConfig())).resolves.toBeUndefined();
  });

  it.each([
    ['a misspelt key', { instalerLanguages: ['id_ID'] }],
    ['a misspelt key further down', { nsis: { ...config.nsis, oneClik: false } }],
    ['a wrong type', { npmRebuild: 'no' }],
    ['an unknown fuse', { electronFuses: { ...config.electronFuses, runAsNod: false } }],
  ])('would be refused with %s', async (_what, change) => {
    await expect(validate({ ...readBuilderConfig(), ...change })).rejects.toThrow(/invalid/i);
  });

  it('makes a Windows installer in Indonesian and English, an AppImage and a Debian package', () => {
    expect(config.appId).toBe('id.etalase.pos');
    expect(config.win.target).toEqual(['nsis']);
    expect(config.nsis.installerLanguages).toEqual(['id_ID', 'en_US']);
    expect(config.linux.target).toEqual(['AppImage', 'deb']);
  });

  it('never lets the uninstaller delete sales', () => {
    expect(config.nsis.deleteAppDataOnUninstall).toBe(false);
  });

  it('rebuilds nothing, as the database engine brings its binaries', () => {
    expect(config.npmRebuild).toBe(false);
  });

  it('closes every way past the archive and into Node', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});
