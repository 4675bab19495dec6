import { ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { mustRefuse } from '../../../electron/host/demo/calls.ts';
import { DemoFailure, must } from '../../../electron/host/demo/must.ts';

const refused = (code: string): Promise<never> => Promise.reject(new ORPCError('REFUSED', { status: 409, data: { code } }));

describe('what the demo insists on', () => {
  it('takes the refusal that is due', async () => {
    await expect(mustRefuse(refused('scan.unknown'), 'scan.unknown')).resolves.toEqual({ code: 'scan.unknown' });
  });

  it('fails when the call goes through or is refused for another reason', async () => {
    await expect(mustRefuse(Promise.resolve('sold'), 'product.sold-out')).rejects.toThrow(DemoFailure);
    await expect(mustRefuse(refused('cart.full'), 'product.sold-out')).rejects.toThrow(DemoFailure);
  });

  it('lets every other error through as it is', async () => {
    await expect(mustRefuse(Promise.reject(new TypeError('broken')), 'cart.empty')).rejects.toThrow(TypeError);
    await expect(mustRefuse(Promise.reject(new ORPCError('INTERNAL_SERVER_ERROR')), 'cart.empty')).rejects.toThrow(ORPCError);
  });

  it('says why', () => {
    expect(() => must(false, 'two receipts with one number')).toThrow('two receipts with one number');
    expect(() => must(true, '')).not.toThrow();
  });
});
