import type { ServiceClient } from './service.ts';
import type { Session } from './session.ts';

const AGAIN_MS = 400;

/** Asks whether there is a gallery and who works in it, until the service answers: at the start, and whenever it has forgotten who was signed in. Returns the way to stop. */
export function startSession(service: ServiceClient, session: Session): () => void {
  let stopped = false;
  let asking = false;
  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        const status = await service.setup.status();
        if (status.state === 'empty') session.state.set({ phase: 'setup', version: status.version });
        else session.end(await service.session.welcome());
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  };
  const look = (): void => {
    if (asking || session.state.get().phase !== 'starting') return;
    asking = true;
    void run().finally(() => {
      asking = false;
    });
  };
  look();
  const stop = session.state.subscribe(look);
  return () => {
    stopped = true;
    stop();
  };
}
