import { spread, type Spread } from './stats.ts';

/** What is compared with the goal: the measured value itself, or its ratio to the limit. */
export interface Goal {
  readonly of: 'value' | 'ratio';
  readonly most?: number;
  readonly least?: number;
}

/** One line of the bench's result. */
export interface Figure {
  readonly workload: string;
  readonly name: string;
  readonly unit: string;
  readonly value: Spread;
  /** The physical limit, measured in the same rounds. */
  readonly limit: Spread | null;
  readonly limitName: string | null;
  /** value / limit, per round. */
  readonly ratio: Spread | null;
  readonly goal: Goal | null;
  /** 0 when reached, 0.12 when 12 % beyond the goal; null without a goal. */
  readonly missedBy: number | null;
}

export interface Measured {
  readonly workload: string;
  readonly name: string;
  readonly unit: string;
  /** One value per round. */
  readonly rounds: readonly number[];
  readonly limit?: { readonly name: string; readonly rounds: readonly number[] };
  readonly goal?: Goal;
}

export function figure({ workload, name, unit, rounds, limit, goal }: Measured): Figure {
  const value = spread(rounds);
  const ratio = limit === undefined ? null : spread(rounds.map((one, index) => one / (limit.rounds[index] ?? Number.NaN)));
  const judged = goal?.of === 'ratio' ? ratio?.median : value.median;
  return {
    workload,
    name,
    unit,
    value,
    limit: limit === undefined ? null : spread(limit.rounds),
    limitName: limit?.name ?? null,
    ratio,
    goal: goal ?? null,
    missedBy: goal === undefined || judged === undefined ? null : missedBy(judged, goal),
  };
}

function missedBy(judged: number, goal: Goal): number {
  if (goal.most !== undefined && judged > goal.most) return judged / goal.most - 1;
  if (goal.least !== undefined && judged < goal.least) return goal.least / judged - 1;
  return 0;
}
