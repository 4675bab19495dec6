import { wallClock, type Instant, type TimeZone } from '../../kernel/instant.ts';

/** Ends the name of a copy that is not finished; such a file is never counted and swept away. */
export const UNFINISHED = '.sementara';

const two = (value: number): string => String(value).padStart(2, '0');

/** How the files of a register begin: `etalase-K1-`. Only what a stick's file system bears. */
export function copyPrefix(registerCode: string): string {
  return `etalase-${registerCode.replaceAll(/[^A-Za-z0-9]/g, '')}-`;
}

/** `etalase-K1-2026-11-21-140509-catatan-18205.db`, in the unit's time, so that a person sees which is the newest. */
export function copyName(registerCode: string, at: Instant, zone: TimeZone, seq: number): string {
  const clock = wallClock(at, zone);
  return `${copyPrefix(registerCode)}${clock.year}-${two(clock.month)}-${two(clock.day)}-${two(clock.hour)}${two(clock.minute)}${two(clock.second)}-catatan-${seq}.db`;
}

/** The note beside the copy `file`. */
export function noteName(file: string): string {
  return `${file.replace(/\.db$/, '')}.json`;
}
