/** Command line switches that open a way into the running program or weaken the page's walls. */
const REFUSED = [
  'inspect', 'inspect-brk', 'inspect-port', 'inspect-wait', 'debug', 'debug-brk', 'js-flags',
  'remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins',
  'disable-web-security', 'allow-file-access-from-files', 'load-extension', 'host-rules', 'host-resolver-rules',
] as const;

/**
 * The refused switches present at this start; the program ends when there is one.
 * Chromium's switches are asked by `hasSwitch`; Node's own (`--inspect`) appear only among the arguments.
 */
export function refusedSwitches(argv: readonly string[], hasSwitch: (name: string) => boolean): string[] {
  const given = new Set(argv.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2).split('=')[0]));
  return REFUSED.filter((name) => given.has(name) || hasSwitch(name));
}
