import { TrendingDown, TrendingUp } from 'lucide-react';
import { changeOf } from '../../../shared/domain/report/change-of.ts';
import { formatChange } from './format-change.ts';
import { Icon } from '../../ui/icon.tsx';

/** `+18%` with the way it went as a picture too; a dash where nothing was before. Never a colour of money: more is not always better. */
export function ChangeWord({ now, before }: { readonly now: number; readonly before: number | null }) {
  const change = before === null ? null : changeOf(now, before);
  if (change === null) return <span className="quiet">–</span>;
  return (
    <span className="change num">
      {change !== 0 && <Icon of={change > 0 ? TrendingUp : TrendingDown} size={16} />}
      {formatChange(change)}
    </span>
  );
}
