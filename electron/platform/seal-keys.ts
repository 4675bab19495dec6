import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** What a register seals its closes with. */
interface SealingKey {
  /** The raw 32 bytes of the public half, base64. */
  readonly publicKey: string;
  /** Ed25519 over the bytes of `hash` (64 hex), base64. */
  sign(hash: string): string;
}

interface SealingKeys {
  of(registerId: string): SealingKey;
}

/** An Ed25519 seed in its PKCS8 form begins like this. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Ed25519 keys in `secretsDir`, one file per register (0600), beside the pepper: no backup takes them along. */
export function openSealKeys(secretsDir: string): SealingKeys {
  const known = new Map<string, SealingKey>();
  return {
    of: (registerId) => {
      const key = known.get(registerId) ?? sealingKey(readKey(secretsDir, `seal-${registerId}.pem`));
      known.set(registerId, key);
      return key;
    },
  };
}

/** One key made from 32 bytes, the same each time: for demonstrations and tests, which must not differ from run to run. */
export function fixedSealKeys(seed: Uint8Array): SealingKeys {
  const key = sealingKey(createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' }));
  return { of: () => key };
}

function sealingKey(key: KeyObject): SealingKey {
  // The raw bytes are the last of the SPKI form.
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
  return { publicKey, sign: (hash) => sign(null, Buffer.from(hash, 'hex'), key).toString('base64') };
}

/** The key of the file. One that cannot be read is put aside, not lost: the register goes on with a new key, and its journal says so. */
function readKey(secretsDir: string, name: string): KeyObject {
  mkdirSync(secretsDir, { recursive: true, mode: 0o700 });
  const file = join(secretsDir, name);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined) {
    try {
      return createPrivateKey(readFileSync(file));
    } catch {
      renameSync(file, `${file}.unreadable-${Math.trunc(found.mtimeMs)}`);
    }
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${file}.${process.pid}.new`;
  const handle = openSync(draft, 'w', 0o600);
  writeSync(handle, String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
  if (process.platform === 'win32') return privateKey;
  chmodSync(file, 0o600);
  const folder = openSync(secretsDir, 'r');
  fsyncSync(folder);
  closeSync(folder);
  return privateKey;
}
