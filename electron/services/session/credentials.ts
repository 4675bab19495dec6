import { createHmac, randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { inTurn } from '../in-turn.ts';

/** How dear one check is. `log2n` is the exponent of scrypt's N. */
export interface KdfCost {
  readonly log2n: number;
  readonly blockSize: number;
  readonly parallel: number;
}

/** OWASP's row of 32 MiB; about 0.4 s on one core of a shop PC. Electron's BoringSSL has no argon2. */
export const KDF_COST: KdfCost = { log2n: 15, blockSize: 8, parallel: 3 };

const MAX_MEMORY = 64 << 20;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2}),keyid=([0-9a-f]{16})\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

/** What is mixed into every secret, kept outside the database and every backup. */
export interface PepperKey {
  readonly bytes: Uint8Array;
  /** 16 hex digits that name the pepper without telling it. */
  readonly fingerprint: string;
}

/** Makes and checks stored secrets. One check runs at a time: sign-in never takes the cores away from a sale. */
export interface Credentials {
  /** A PHC string of `secret` with a fresh salt. */
  hash(secret: string): Promise<string>;
  /** True when `secret` is the one behind `phc`. Takes as long for a `phc` of null (nobody) and then says false. */
  matches(secret: string, phc: string | null): Promise<boolean>;
  /** True when `phc` was made with a lower cost than today's. */
  isOutdated(phc: string): boolean;
  /** Stands for a secret where a request is remembered: tells whether two are the same, and nothing without the pepper. */
  trace(secret: string): string;
}

/** The pepper's name in a stored secret, or null when the text is none of ours. */
export function pepperOf(phc: string): string | null {
  return PHC.exec(phc)?.[4] ?? null;
}

/** How a secret becomes a hash, as Node's `scrypt` does it. */
export type DeriveKey = (secret: Buffer, salt: Buffer, bytes: number, options: ScryptOptions, done: (error: Error | null, key: Buffer) => void) => void;

export function createCredentials(pepper: PepperKey, cost: KdfCost = KDF_COST, deriveKey: DeriveKey = scrypt): Credentials {
  const keyed = (purpose: string, secret: string): Buffer => createHmac('sha256', pepper.bytes).update(`${purpose}\n${secret.normalize('NFKC')}`).digest();
  const nobody = phcString(cost, pepper.fingerprint, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
  const turn = inTurn();
  const derive = (secret: string, salt: Buffer, by: KdfCost): Promise<Buffer> =>
    turn(
      () =>
        new Promise<Buffer>((resolve, reject) => {
          const options = { N: 2 ** by.log2n, r: by.blockSize, p: by.parallel, maxmem: MAX_MEMORY };
          deriveKey(keyed('secret', secret), salt, HASH_BYTES, options, (error, key) => (error === null ? resolve(key) : reject(error)));
        }),
    );

  return {
    async hash(secret) {
      const salt = randomBytes(SALT_BYTES);
      return phcString(cost, pepper.fingerprint, salt, await derive(secret, salt, cost));
    },
    async matches(secret, phc) {
      const parts = PHC.exec(phc ?? nobody);
      if (parts === null) throw new Error('a stored credential is damaged');
      const [, log2n, blockSize, parallel, , salt = '', hash = ''] = parts;
      const by = { log2n: Number(log2n), blockSize: Number(blockSize), parallel: Number(parallel) };
      const derived = await derive(secret, Buffer.from(salt, 'base64'), by);
      return timingSafeEqual(derived, Buffer.from(hash, 'base64')) && phc !== null;
    },
    isOutdated(phc) {
      const [, log2n, blockSize, parallel] = PHC.exec(phc) ?? [];
      return Number(log2n) < cost.log2n || Number(blockSize) < cost.blockSize || Number(parallel) < cost.parallel;
    },
    trace: (secret) => keyed('trace', secret).toString('hex'),
  };
}

function phcString(cost: KdfCost, keyId: string, salt: Buffer, hash: Buffer): string {
  const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
  return `$scrypt$ln=${cost.log2n},r=${cost.blockSize},p=${cost.parallel},keyid=${keyId}$${plain(salt)}$${plain(hash)}`;
}
