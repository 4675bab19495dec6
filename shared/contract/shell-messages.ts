/**
 * The few words that pass between shell, service process and page besides the contract itself:
 *
 *   page    --connect(nonce)-->            preload --'etalase:connect', nonce-->        shell
 *   shell   --{connect, nonce} + port-->   service (process.parentPort)
 *   shell   --'etalase:port' + port-->     preload --{etalase:port, nonce} + port-->    page
 *   service --{ready} | {refused, code}--> shell   --{etalase:service, service}-->      page
 *   shell   --{shutdown}-->                service
 *   page    --openDisplay()-->             preload --'etalase:display'-->               shell, which opens the customer display's window;
 *                                          the ports of that window are marked so when the service gets them
 */

export const CONNECT_CHANNEL = 'etalase:connect';
export const PORT_CHANNEL = 'etalase:port';
export const DISPLAY_CHANNEL = 'etalase:display';
export const SERVICE_CHANNEL = 'etalase:service';

/** The name under which the preload shows the bridge to the page: `window.etalase`. */
export const BRIDGE_NAME = 'etalase';

/** All that the page can reach of Electron. */
export interface ShellBridge {
  readonly host: 'electron';
  /** Asks for a port to the service; it arrives as a window message that carries the same nonce. */
  connect(nonce: string): void;
  /** Opens the customer display on the second screen, or brings it to the front. */
  openDisplay(): void;
}

/** Whether the service can be spoken to. `refused`: it cannot start and says why (a code, never a sentence); it is not restarted. */
export type ServiceState =
  | { readonly phase: 'starting' | 'ready' | 'lost' | 'stopping' }
  | { readonly phase: 'refused'; readonly code: string };

export type ShellToService = { readonly type: 'connect'; readonly nonce: string; readonly display?: true } | { readonly type: 'shutdown' };
export type ServiceToShell = { readonly type: 'ready' } | { readonly type: 'refused'; readonly code: string };
export type ShellToPage =
  | { readonly type: typeof PORT_CHANNEL; readonly nonce: string }
  | { readonly type: typeof SERVICE_CHANNEL; readonly service: ServiceState };

const PHASES: readonly string[] = ['starting', 'ready', 'lost', 'stopping'];

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function isNonce(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9-]{16,64}$/.test(value);
}

export function isServiceState(value: unknown): value is ServiceState {
  const { phase, code } = fields(value);
  return phase === 'refused' ? typeof code === 'string' : typeof phase === 'string' && PHASES.includes(phase);
}

export function isShellToService(value: unknown): value is ShellToService {
  const { type, nonce, display } = fields(value);
  return type === 'shutdown' || (type === 'connect' && isNonce(nonce) && (display === undefined || display === true));
}

export function isServiceToShell(value: unknown): value is ServiceToShell {
  const { type, code } = fields(value);
  return type === 'ready' || (type === 'refused' && typeof code === 'string');
}

export function isShellToPage(value: unknown): value is ShellToPage {
  const { type, nonce, service } = fields(value);
  return (type === PORT_CHANNEL && isNonce(nonce)) || (type === SERVICE_CHANNEL && isServiceState(service));
}
