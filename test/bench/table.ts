import type { Figure } from './figure.ts';
import type { Spread } from './stats.ts';

/** The figures as aligned text: value, limit and ratio as min/median/max, goal and verdict. */
export function table(figures: readonly Figure[]): string {
  const head = ['', 'what', 'unit', 'min/median/max', 'limit', 'ratio', 'goal', 'verdict'];
  const rows = figures.map((one) => [
    one.workload,
    one.name,
    one.unit,
    spreadText(one.value),
    one.limit === null ? '' : `${spreadText(one.limit)} (${one.limitName})`,
    one.ratio === null ? '' : spreadText(one.ratio),
    goalText(one),
    verdict(one),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

export function verdict({ missedBy }: Figure): string {
  if (missedBy === null) return '';
  return missedBy === 0 ? 'reached' : `missed by ${Math.round(missedBy * 100)} %`;
}

function goalText({ goal, unit }: Figure): string {
  if (goal === null) return '';
  const bound = goal.most === undefined ? `>= ${short(goal.least ?? Number.NaN)}` : `<= ${short(goal.most)}`;
  return `${bound} ${goal.of === 'ratio' ? 'x' : unit}`;
}

function spreadText({ min, median, max }: Spread): string {
  return [min, median, max].map(short).join('/');
}

function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  return value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
