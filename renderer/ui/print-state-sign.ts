import { Ban, CircleArrowRight, CircleCheck, CircleQuestionMark, Hourglass, LoaderCircle, type LucideIcon } from 'lucide-react';
import type { PrintState } from '../../shared/domain/printing/print-state.ts';

/** Sign, colour and nothing else of each state; its word is `prints.state.<state>`. A tick only for what is proven. */
export const PRINT_STATE_SIGN: Record<PrintState, { readonly icon: LucideIcon; readonly tone: 'green' | 'yellow' | 'blue' | 'faint' }> = {
  waiting: { icon: Hourglass, tone: 'yellow' },
  sending: { icon: LoaderCircle, tone: 'blue' },
  printed: { icon: CircleCheck, tone: 'green' },
  'answered-printed': { icon: CircleCheck, tone: 'green' },
  'handed-over': { icon: CircleArrowRight, tone: 'blue' },
  unknown: { icon: CircleQuestionMark, tone: 'yellow' },
  skipped: { icon: Ban, tone: 'faint' },
};
