import { customerHistory, listCustomers } from '../services/customers/find-customers.ts';
import { addCustomer, changeCustomer, eraseCustomer } from '../services/customers/keep-customer.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function customersProcedures(gate: Gate, { context }: RpcServices) {
  return {
    list: gate.customers.list.handler(({ input }) => listCustomers(context, input)),
    history: gate.customers.history.handler(({ input }) => customerHistory(context, input)),
    add: gate.customers.add.handler(({ context: call, input }) => addCustomer(context, signedIn(call).actor, input)),
    change: gate.customers.change.handler(({ context: call, input }) => changeCustomer(context, signedIn(call).actor, input)),
    erase: gate.customers.erase.handler(({ context: call, input }) => eraseCustomer(context, signedIn(call).actor, input)),
  };
}
