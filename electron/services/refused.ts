import type { Refusal } from '../../shared/contract/refusal.ts';

/** Thrown by a use case to say no: the transaction rolls back and the caller gets the refusal as data. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function refuse(refusal: Refusal): never {
  throw new Refused(refusal);
}
