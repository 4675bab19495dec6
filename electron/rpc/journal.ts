import { journalHead } from '../services/journal/journal-head.ts';
import { listEntries } from '../services/journal/list-entries.ts';
import { verifyJournal } from '../services/journal/verify-journal.ts';
import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function journalProcedures(gate: Gate, { context }: RpcServices) {
  return {
    verify: gate.journal.verify.handler(({ input }) => verifyJournal(context, input)),
    list: gate.journal.list.handler(({ input }) => listEntries(context, input)),
    head: gate.journal.head.handler(() => journalHead(context)),
  };
}
