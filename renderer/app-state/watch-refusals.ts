import type { Refusal } from '../../shared/contract/refusal.ts';
import { troubleOf } from './trouble.ts';

/**
 * The same client, with somebody told of every refusal before the caller hears of it: the service may lock a screen or forget a
 * session at any call, and then the whole page has to follow, not only the screen that asked.
 */
export function watchRefusals<Client extends object>(client: Client, told: (refusal: Refusal) => void): Client {
  return new Proxy(client, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      const isPart = typeof name === 'string' && name !== 'then' && (typeof value === 'function' || (typeof value === 'object' && value !== null));
      return isPart ? watchRefusals(value, told) : value;
    },
    apply(target, self, args) {
      const answer: unknown = Reflect.apply(target as unknown as (...given: unknown[]) => unknown, self, args);
      if (!(answer instanceof Promise)) return answer;
      return answer.catch((error: unknown) => {
        const trouble = troubleOf(error);
        if (trouble.kind === 'refused') told(trouble.refusal);
        throw error;
      });
    },
  });
}
