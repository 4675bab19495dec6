import type { Denomination } from '../../../../shared/domain/cash/denominations.ts';

/** The colour of a note or coin, always beside its figure. */
export function NoteSwatch({ value, kind }: Denomination) {
  const colour = kind === 'coin' ? 'var(--uang-logam)' : `var(--uang-${value})`;
  return <span className={kind === 'coin' ? 'swatch coin' : 'swatch'} style={{ background: colour }} aria-hidden="true" />;
}
