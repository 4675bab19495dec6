/** Variables that change how Node or Electron load code; the service process never inherits them. */
const DROPPED = /^(?:NODE_|ELECTRON_|npm_|LD_PRELOAD$|LD_AUDIT$|DYLD_INSERT)/;

/** The environment of the service process: the user's own, without what could load foreign code into it. */
export function serviceEnvironment(own: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== undefined && !DROPPED.test(entry[0]));
  return { ...Object.fromEntries(kept), ETALASE_HOST: 'electron' };
}
