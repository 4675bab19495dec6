import type { Credentials } from './credentials.ts';
import type { Sessions } from './sessions.ts';
import type { SignInGuard } from './sign-in-guard.ts';

/** What lets people in; given to the use cases of session, people and setup, and to no other. */
export interface FrontDesk {
  readonly credentials: Credentials;
  readonly guard: SignInGuard;
  readonly sessions: Sessions;
}
