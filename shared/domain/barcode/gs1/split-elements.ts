import type { BusinessDay } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { isValidGtin } from '../check-digit.ts';
import type { CodeFault } from '../code-fault.ts';
import { elementDate } from './element-date.ts';
import { fitsRule, ruleAt, type ElementRule } from './element-rule.ts';
import { SEPARATOR } from './separators.ts';

/** One field of a GS1 code: identifier and contents. */
export interface Element {
  readonly ai: string;
  readonly value: string;
}

const DATES = new Set(['11', '12', '13', '15', '16', '17']);
const NUMBERS = new Set(['01', '02', '03']);
/** Fields whose contents can be proved: found inside another field, they say that a separator was lost. */
const PROVABLE = /^(?:0[123]|1[123567]|3[1-6])/;

/**
 * The fields of an element string with {@link SEPARATOR} behind fields of open length. Nothing is guessed: what does not fit is a fault,
 * and so is a last field that hides a whole provable one while the text has no separator at all.
 */
export function splitElements(text: string, today: BusinessDay): Result<readonly Element[], CodeFault> {
  const bare = withoutOuter(text);
  return splitRest(bare, today, !bare.includes(SEPARATOR), new Set());
}

function splitRest(text: string, today: BusinessDay, suspicious: boolean, before: ReadonlySet<string>): Result<readonly Element[], CodeFault> {
  const elements: Element[] = [];
  const seen = new Set(before);
  let rest = text;
  while (rest !== '') {
    const rule = ruleAt(rest);
    if (rule === undefined) return fail({ code: 'code.unknown-field', ai: rest.slice(0, 4).replaceAll(SEPARATOR, '') });
    const { ai } = rule;
    const end = endOfField(rule, rest);
    const value = rest.slice(ai.length, end);
    seen.add(ai);
    const fault = elementFault(rule, value, today) ?? (suspicious && !rule.fixed && hidesAnother(value, today, seen) ? { code: 'code.no-separator' as const, ai } : null);
    if (fault !== null) return fail(fault.code === 'code.bad-value' && suspicious && hasSwallowed(rule, value) ? { code: 'code.no-separator', ai } : fault);
    elements.push({ ai, value });
    rest = withoutOuter(rest.slice(end));
  }
  return ok(elements);
}

/** Some readers send FNC1 in front of the first field, or behind the last. */
function withoutOuter(text: string): string {
  const from = text.startsWith(SEPARATOR) ? 1 : 0;
  const to = text.length > from && text.endsWith(SEPARATOR) ? text.length - 1 : text.length;
  return from === 0 && to === text.length ? text : withoutOuter(text.slice(from, to));
}

function endOfField(rule: ElementRule, text: string): number {
  if (rule.fixed) return rule.ai.length + rule.max;
  const end = text.indexOf(SEPARATOR);
  return end === -1 ? text.length : end;
}

/** Why this field cannot be what it says it is, or null. */
export function elementFault(rule: ElementRule, value: string, today: BusinessDay): CodeFault | null {
  if (!fitsRule(rule, value)) return { code: 'code.bad-value', ai: rule.ai };
  if (NUMBERS.has(rule.ai) && !isValidGtin(value)) return { code: 'code.check-digit' };
  return DATES.has(rule.ai) && elementDate(value, today) === undefined ? { code: 'code.bad-date', ai: rule.ai } : null;
}

/** Too long for one field, or figures that go on with letters. */
function hasSwallowed(rule: ElementRule, value: string): boolean {
  return !rule.fixed && (value.length > rule.max || (rule.digits > 0 && /^[0-9]+[^0-9]/.test(value)));
}

function hidesAnother(value: string, today: BusinessDay, seen: ReadonlySet<string>): boolean {
  for (let at = 1; at < value.length; at += 1) {
    const tail = value.slice(at);
    const rule = ruleAt(tail);
    if (rule === undefined || !PROVABLE.test(rule.ai) || seen.has(rule.ai)) continue;
    if (splitRest(tail, today, false, seen).ok) return true;
  }
  return false;
}
