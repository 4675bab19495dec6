import type { AppState } from './service.ts';

/**
 * Signs out and goes back to the sign-in screen. Also where no answer comes: whoever leaves the counter leaves nothing open behind them, and the
 * page waits for the service by itself.
 */
export async function leaveSession({ service, session, link }: AppState): Promise<void> {
  if (link.status() === 'lost') return session.forget();
  await service.session.signOut().catch(() => undefined);
  await service.session.welcome().then(session.end, session.forget);
}
