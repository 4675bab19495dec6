import { Ban, CircleCheck, CircleQuestionMark, Hourglass, Replace, type LucideIcon } from 'lucide-react';
import type { BillingState as State } from '../../../shared/domain/treasury/billing.ts';
import { useWords } from '../../app-state/language.ts';
import { Chip } from '../../ui/chip.tsx';
import type { Tone } from '../../ui/tone.ts';

const LOOK: Readonly<Record<State, { readonly icon: LucideIcon; readonly tone?: Tone }>> = {
  open: { icon: Hourglass, tone: 'blue' },
  expired: { icon: CircleQuestionMark, tone: 'yellow' },
  cancelled: { icon: Ban },
  replaced: { icon: Replace },
  paid: { icon: CircleCheck, tone: 'green' },
};

/** How a billing stands; green only with its NTPN. */
export function BillingState({ state }: { readonly state: State }) {
  const t = useWords();
  const { icon, tone } = LOOK[state];
  return (
    <Chip icon={icon} {...(tone === undefined ? {} : { tone })}>
      {t(`treasury.state.${state}`)}
    </Chip>
  );
}
