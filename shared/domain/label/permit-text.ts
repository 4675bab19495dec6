import type { Permit } from '../catalog/permit.ts';
import type { LabelPermit } from './label-facts.ts';

/** As food labels name them. */
const KIND = { 'p-irt': 'P-IRT', 'bpom-md': 'BPOM RI MD', 'bpom-ml': 'BPOM RI ML', halal: 'Halal' } as const;
const TYPED = { 'p-irt': /^P-?IRT[\s.:]*/i, 'bpom-md': /^(?:BPOM)?[\s.]*(?:RI)?[\s.]*(?:MD)?[\s.]*/i, 'bpom-ml': /^(?:BPOM)?[\s.]*(?:RI)?[\s.]*(?:ML)?[\s.]*/i, halal: /^halal[\s.:]*/i } as const;

/** A permit as it stands on a label: its kind once, also where the number was typed with it. */
export function permitText({ kind, number }: Permit): LabelPermit {
  return { kind: KIND[kind], number: number.trim().replace(TYPED[kind], '') };
}
