import type { SheetFault } from '../../shared/domain/sheet/sheet-fault.ts';

/** Thrown anywhere in the reader to give the file up; `readSheet` hands the fault on as a value. */
export class SheetRefused extends Error {
  override readonly name = 'SheetRefused';
  readonly fault: SheetFault;
  constructor(fault: SheetFault) {
    super(fault.code);
    this.fault = fault;
  }
}

export function giveUp(fault: SheetFault): never {
  throw new SheetRefused(fault);
}
