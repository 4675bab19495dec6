/** One half of a register's key; the private one never leaves the port. */
export interface SealKey {
  /** 32 raw bytes, base64. */
  readonly publicKey: string;
  /** Ed25519 over the 32 bytes that `hash` (64 hex) names, base64. */
  sign(hash: string): string;
}

/** The keys that closes are sealed with, one per register of this PC. */
export interface SealKeys {
  /** Makes the key when there is none yet. */
  of(registerId: string): SealKey;
}
