export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly electronReady: boolean;
  readonly browser: string | null;
}

/** `electron`: the desktop program; `window`: the Node host in a browser's app window; `address`: the Node host, printing where it is. */
export type Host = 'electron' | 'window' | 'address';

/** A Linux without X11 or Wayland cannot show anything; Windows and macOS always can. */
export function hasDisplay(platform: string, env: Machine['env']): boolean {
  if (platform !== 'linux') return true;
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}

/** Whether Electron may be used at all, so that it is not downloaded for nothing. */
export function wantsElectron(platform: string, env: Machine['env']): boolean {
  const refused = env['ETALASE_NO_ELECTRON'];
  return hasDisplay(platform, env) && (refused === undefined || refused === '' || refused === '0');
}

/** Which of the three ways to open Etalase fits this machine. */
export function chooseHost(machine: Machine): Host {
  if (!hasDisplay(machine.platform, machine.env)) return 'address';
  if (machine.electronReady && wantsElectron(machine.platform, machine.env)) return 'electron';
  return machine.browser === null ? 'address' : 'window';
}
