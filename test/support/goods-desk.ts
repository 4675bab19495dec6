import type { ProductRow } from '../../shared/contract/catalog.ts';
import type { Person } from '../../shared/contract/session.ts';
import type { Role } from '../../shared/domain/access/role.ts';
import type { BusinessDay } from '../../shared/kernel/instant.ts';
import type { Quantity } from '../../shared/kernel/quantity.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';
import { commandId, foundTestGallery, removeTestDir, SECRETS, signInAs, startTestService, type ServiceClient, type TestService } from './test-service.ts';

type NewGoods = Parameters<ServiceClient['catalog']['addProduct']>[0]['product'];

/** A gallery of its own whose manager is signed in and keeps goods. */
export interface GoodsDesk {
  readonly test: TestService;
  readonly people: Record<Role, Person>;
  readonly manager: ServiceClient;
  as(role: Role): Promise<ServiceClient>;
  /** Goods as most are, but for `more`; `stock` of them lie there, good until `expiresOn`. */
  add(name: string, more?: Partial<NewGoods>, stock?: Quantity | null, expiresOn?: BusinessDay | null): Promise<ProductRow>;
  close(): Promise<void>;
}

export async function goodsDesk(): Promise<GoodsDesk> {
  const test = await startTestService();
  const people = await foundTestGallery(test);
  const as = async (role: Role): Promise<ServiceClient> => test.as(await signInAs(test, people[role], SECRETS[role]));
  const manager = await as('manager');
  return {
    test,
    people,
    manager,
    as,
    add: (name, more = {}, stock = null, expiresOn = null) =>
      manager.catalog.addProduct({
        commandId: commandId(),
        product: { name, kind: 'goods', price: rupiah(35_000), category: 'Kerajinan', producer: 'Lapas Uji', workshop: 'Rajut', unit: 'buah', fractional: false, codes: [], mintCode: false, ...more },
        openingStock: stock,
        openingExpiresOn: expiresOn,
      }),
    async close() {
      await test.close();
      removeTestDir(test.dir);
    },
  };
}
