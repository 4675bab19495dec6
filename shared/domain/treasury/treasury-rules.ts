import type { BusinessDay } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

/** A written permission to deposit later (dispensasi Kanwil DJPb). */
export interface Dispensation {
  /** How many days after the day of receipt, at least 1. */
  readonly days: number;
  /** Whether only working days count, or the calendar's. */
  readonly counts: 'calendar' | 'working';
  /** Number of the letter. */
  readonly letter: string;
  /** First and last day of receipt it holds for. */
  readonly from: BusinessDay;
  readonly to: BusinessDay;
}

/** Until when receipts must be at the state treasury (batas setor); dated, with the rule it rests on. */
export interface DeadlineRules {
  /** Days on which is worked, 0 = Sunday … 6 = Saturday. */
  readonly workDays: readonly number[];
  /** End of the working day for deposits, in minutes since midnight by the unit's clock. */
  readonly endMinute: number;
  readonly dispensation: Dispensation | null;
  /** How long a new billing code lives, in hours. */
  readonly billingHours: number;
}

/** A day without work: `2027-03-10` once, `08-17` every year. */
export interface Holiday {
  readonly day: string;
  readonly name: string;
}

/** What a unit is expected to bring in a year under one account (target PNBP). */
export interface RevenueTarget {
  readonly year: number;
  readonly account: string;
  readonly amount: Rupiah;
}

/**
 * The rule in use is known from a summary of PMK 162/PMK.05/2013 only, the hour from banks' habit: the unit sets both with the letter they rest on.
 * Seven days are the life of a billing code seen on a SIMPONI sheet.
 */
export const DEFAULT_DEADLINE_RULES: DeadlineRules = { workDays: [1, 2, 3, 4, 5], endMinute: 15 * 60, dispensation: null, billingHours: 168 };

/** Only the national holidays whose date never moves; the others are decided each year and entered or imported. */
export const DEFAULT_HOLIDAYS: readonly Holiday[] = [
  { day: '01-01', name: 'Tahun Baru Masehi' },
  { day: '05-01', name: 'Hari Buruh Internasional' },
  { day: '06-01', name: 'Hari Lahir Pancasila' },
  { day: '08-17', name: 'Hari Kemerdekaan Republik Indonesia' },
  { day: '12-25', name: 'Hari Raya Natal' },
];
