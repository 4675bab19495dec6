import { addPerson } from '../services/people/add-person.ts';
import { changePerson } from '../services/people/change-person.ts';
import { listPeople } from '../services/people/list-people.ts';
import { approveAct } from '../services/session/approve-act.ts';
import { signIn } from '../services/session/sign-in.ts';
import { unlockSession } from '../services/session/unlock-session.ts';
import { welcome } from '../services/session/welcome.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function sessionProcedures(gate: Gate, { context, desk, isJournalSound }: RpcServices) {
  return {
    welcome: gate.session.welcome.handler(() => welcome(context, isJournalSound())),
    signIn: gate.session.signIn.handler(({ input }) => signIn(context, desk, input)),
    signOut: gate.session.signOut.handler(({ context: call }) => desk.sessions.end(signedIn(call))),
    lock: gate.session.lock.handler(({ context: call }) => desk.sessions.lock(signedIn(call))),
    unlock: gate.session.unlock.handler(({ context: call, input }) => unlockSession(context, desk, signedIn(call), input)),
    approve: gate.session.approve.handler(({ context: call, input }) => approveAct(context, desk, signedIn(call).actor, input)),
    // The gate has noted it already.
    stillHere: gate.session.stillHere.handler(() => undefined),
    people: gate.session.people.handler(() => listPeople(context)),
    addPerson: gate.session.addPerson.handler(({ context: call, input }) => addPerson(context, desk, signedIn(call), input)),
    changePerson: gate.session.changePerson.handler(({ context: call, input }) => changePerson(context, desk, signedIn(call), input)),
  };
}
