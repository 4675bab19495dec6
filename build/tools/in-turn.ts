import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { lockName } from '../../electron/platform/instance-lock.ts';

/**
 * Does `work` while no other process does its own for `folder`, which must be there; whoever comes meanwhile waits until that is done. The turn is a listening
 * local socket, and who waits is connected to it: the kernel tells them when it ends, also when its process is killed, so nothing is asked again and nothing
 * left behind is judged.
 */
export async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const name = lockName(folder);
  for (;;) {
    const turn = await take(name);
    if (turn === null) {
      await ended(name);
      continue;
    }
    try {
      return await work();
    } finally {
      await turn.end();
    }
  }
}

/** The turn, or null while somebody else has it. */
async function take(name: string): Promise<{ end(): Promise<void> } | null> {
  const waiting = new Set<Socket>();
  const server: Server = createServer((socket) => {
    waiting.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => waiting.delete(socket));
  });
  server.listen({ path: name, exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') return null;
    throw error;
  }
  return {
    end: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of waiting) socket.destroy();
      await closed;
    },
  };
}

/** Resolves when whoever has the turn lets go of it, or has done so already. */
async function ended(name: string): Promise<void> {
  const socket = connect({ path: name });
  // Refused: it ended between two looks. A closed connection follows on every error.
  socket.on('error', () => socket.destroy());
  socket.resume();
  await new Promise<void>((resolve) => socket.on('close', () => resolve()));
}
