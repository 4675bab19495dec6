import { closeFile, closeRegisterFile } from '../services/paper/close-papers.ts';
import { examineCash, listExaminations } from '../services/paper/examine-cash.ts';
import { issueKuitansi } from '../services/paper/issue-kuitansi.ts';
import { readKuitansi } from '../services/paper/kuitansi-of-sale.ts';
import { kuitansiState } from '../services/paper/kuitansi-state.ts';
import { accountabilityFile, accountabilityOf, bookPaper, treasurerBook } from '../services/paper/treasury-books.ts';
import { examinationFile, handoverFile } from '../services/paper/treasury-papers.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function paperProcedures(gate: Gate, { context }: RpcServices) {
  return {
    kuitansiState: gate.paper.kuitansiState.handler(({ input }) => kuitansiState(context, input)),
    issueKuitansi: gate.paper.issueKuitansi.handler(({ context: call, input }) => issueKuitansi(context, signedIn(call).actor, input)),
    kuitansi: gate.paper.kuitansi.handler(({ input }) => readKuitansi(context, input)),
    book: gate.paper.book.handler(({ input }) => treasurerBook(context, input)),
    bookPaper: gate.paper.bookPaper.handler(({ input }) => bookPaper(context, input)),
    accountability: gate.paper.accountability.handler(({ input }) => accountabilityOf(context, input)),
    accountabilityPaper: gate.paper.accountabilityPaper.handler(({ input }) => accountabilityFile(context, input)),
    close: gate.paper.close.handler(({ input }) => closeFile(context, input)),
    closeRegister: gate.paper.closeRegister.handler(({ input }) => closeRegisterFile(context, input)),
    handover: gate.paper.handover.handler(({ input }) => handoverFile(context, input)),
    examine: gate.paper.examine.handler(({ context: call, input }) => examineCash(context, signedIn(call).actor, input)),
    examinations: gate.paper.examinations.handler(({ input }) => listExaminations(context, input)),
    examination: gate.paper.examination.handler(({ input }) => examinationFile(context, input)),
  };
}
