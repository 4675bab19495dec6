import { join } from 'node:path';
import type { Id } from '../../../shared/kernel/ids.ts';
import { fixedSealKeys } from '../../platform/seal-keys.ts';
import { createUuidV7 } from '../../platform/ids.ts';
import type { DemoPerson } from '../../services/demo-gallery/demo-gallery-types.ts';
import type { Clock } from '../../services/ports/clock.ts';
import type { Ids } from '../../services/ports/ids.ts';
import type { OpenPrinter } from '../../services/ports/printer-port.ts';
import type { KdfCost } from '../../services/session/credentials.ts';
import { composeService } from '../compose.ts';
import { buyerCallsOf, callsOf, type Calls } from './calls.ts';
import type { DemoRandom } from './demo-random.ts';
import { must } from './must.ts';
import { poleSink, type PoleSink } from './pole-sink.ts';

/** Cheap: the secrets of the demo stand in the program. Whoever signs in to its data later is given the real cost. */
const DEMO_KDF: KdfCost = { log2n: 10, blockSize: 8, parallel: 1 };

/** Never connected to: the demo opens its own printer. Its presence makes the service print. */
const PRINTER_ADDRESS = 'tcp://127.0.0.1:9100';

export interface GalleryFolders {
  readonly data: string;
  /** Beside the data, never in it. */
  readonly secrets: string;
}

export function galleryFolders(out: string): GalleryFolders {
  return { data: join(out, 'data'), secrets: join(out, 'secrets') };
}

export interface GalleryServiceParts {
  readonly folders: GalleryFolders;
  readonly clock: Clock;
  readonly random: DemoRandom;
  readonly openPrinter: OpenPrinter;
  readonly reached?: (step: string) => void;
}

/** The real service over a data folder, with time and chance of the demo. */
export interface GalleryService {
  /** Calls of nobody in particular. */
  readonly anyone: Calls;
  /** Calls of the buyer's screen. */
  readonly buyer: Calls;
  /** The pole display towards the buyer. */
  readonly pole: PoleSink;
  /** Calls of `person` from now on. */
  signIn(person: Pick<DemoPerson, 'name' | 'secret'>): Promise<Calls>;
  newId<Kind extends string>(): Id<Kind>;
  /** What the service wrote into its log as an error. */
  readonly faults: readonly string[];
  readonly databaseFile: string;
  close(): Promise<void>;
}

export async function openGalleryService(parts: GalleryServiceParts): Promise<GalleryService> {
  const faults: string[] = [];
  const ids = demoIds(parts.clock, parts.random);
  const pole = poleSink();
  const service = await composeService({
    dataDir: parts.folders.data,
    secretsDir: parts.folders.secrets,
    clock: parts.clock,
    ids,
    printer: PRINTER_ADDRESS,
    openPrinter: parts.openPrinter,
    openPole: pole.open,
    sealKeys: fixedSealKeys(new Uint8Array(32).fill(7)),
    kdf: DEMO_KDF,
    log: { info: () => {}, warn: () => {}, error: (event, data) => void faults.push(`${event} ${JSON.stringify(data ?? {})}`) },
    ...(parts.reached === undefined ? {} : { reached: parts.reached }),
  });
  const anyone = callsOf(service.router);
  return {
    anyone,
    buyer: buyerCallsOf(service.router),
    pole,
    newId: ids.next,
    faults,
    databaseFile: service.paths.database,
    async signIn(person) {
      const { people } = await anyone.session.welcome();
      const userId = people.find(({ name }) => name === person.name)?.userId;
      must(userId !== undefined, `${person.name} is not on the sign-in screen`);
      const { token } = await anyone.session.signIn({ userId, secret: person.secret });
      return callsOf(service.router, token);
    },
    close: () => service.close(),
  };
}

/** Identities that the seed decides. */
export function demoIds(clock: Clock, random: DemoRandom): Ids {
  const next = createUuidV7({ now: clock.now, random: random.bytes });
  return { next: <Kind extends string>() => next() as Id<Kind> };
}
