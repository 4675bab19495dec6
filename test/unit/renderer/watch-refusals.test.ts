import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { watchRefusals } from '../../../renderer/app-state/watch-refusals.ts';

describe('a watched client', () => {
  const asked: unknown[] = [];
  const client = {
    sale: {
      async complete(input: unknown) {
        asked.push(input);
        return 'sold';
      },
      async copy(): Promise<string> {
        throw new ORPCError('REFUSED', { data: { code: 'session.locked' } });
      },
      async recent(): Promise<string> {
        throw new Error('a fault of the program');
      },
    },
  };

  it('answers as the client does', async () => {
    const told: string[] = [];
    await expect(watchRefusals(client, ({ code }) => told.push(code)).sale.complete({ total: 1 })).resolves.toBe('sold');
    expect(asked).toEqual([{ total: 1 }]);
    expect(told).toEqual([]);
  });

  it('tells a refusal, and the caller hears of it too', async () => {
    const told: string[] = [];
    await expect(watchRefusals(client, ({ code }) => told.push(code)).sale.copy()).rejects.toThrow(ORPCError);
    expect(told).toEqual(['session.locked']);
  });

  it('tells nothing of what is no refusal', async () => {
    const told: string[] = [];
    await expect(watchRefusals(client, ({ code }) => told.push(code)).sale.recent()).rejects.toThrow('a fault of the program');
    expect(told).toEqual([]);
  });
});
