import { readdirSync, readFileSync } from 'node:fs';
import { memoryOf } from '../host-process.ts';

/** Proportional set size of a process and all below it, MiB; null where there is no /proc. */
export function treeMemory(root: number): number | null {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const stat = statOf(name);
      if (stat !== null) parents.set(Number(name), stat);
    }
  } catch {
    return null;
  }
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0));
  const sizes = [...parents.keys()].filter(belongs).map((pid) => memoryOf(pid, 'smaps_rollup', 'Pss') ?? 0);
  return sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0);
}

/** The parent of a process, or null when it has just ended. */
function statOf(pid: string): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return null;
  }
}
