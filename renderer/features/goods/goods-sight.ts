import type { ServiceClient } from '../../app-state/service.ts';

/** A list of goods as somebody makes it: words, archived or not, narrowed, in an order. */
export type GoodsSight = NonNullable<Parameters<ServiceClient['goodsImport']['file']>[0]['sight']>;
