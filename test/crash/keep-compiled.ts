import { flushCompileCache } from 'node:module';

/** What Node compiled so far is kept for the next process now: one that is killed never comes to it. Imported last. */
flushCompileCache();
