/** What GS1 says of one application identifier. */
export interface ElementRule {
  readonly ai: string;
  readonly min: number;
  readonly max: number;
  /** So many characters from the left must be digits; the rest may be any of the 82 characters that GS1 allows. */
  readonly digits: number;
  /** Its length is known to every reader: the next field follows without a separator. */
  readonly fixed: boolean;
}

/** Identifiers (`a-b`: a run), shortest, longest, how many leading digits. GS1 General Specifications, section 3. */
const TABLE: readonly (readonly [ais: string, min: number, max: number, digits: number])[] = [
  ['00', 18, 18, 18],
  ['01-03', 14, 14, 14],
  ['11-19', 6, 6, 6],
  ['20', 2, 2, 2],
  ['3100-3105 3110-3115 3120-3125 3130-3135 3140-3145 3150-3155 3160-3165', 6, 6, 6],
  ['3200-3205 3210-3215 3220-3225 3230-3235 3240-3245 3250-3255 3260-3265 3270-3275 3280-3285 3290-3295', 6, 6, 6],
  ['3300-3305 3310-3315 3320-3325 3330-3335 3340-3345 3350-3355 3360-3365 3370-3375', 6, 6, 6],
  ['3400-3405 3410-3415 3420-3425 3430-3435 3440-3445 3450-3455 3460-3465 3470-3475 3480-3485 3490-3495', 6, 6, 6],
  ['3500-3505 3510-3515 3520-3525 3530-3535 3540-3545 3550-3555 3560-3565 3570-3575', 6, 6, 6],
  ['3600-3605 3610-3615 3620-3625 3630-3635 3640-3645 3650-3655 3660-3665 3670-3675 3680-3685 3690-3695', 6, 6, 6],
  ['410-417', 13, 13, 13],
  ['10 21 22 243 254 400 403 7020 7021 7022 710-717 8002 8012 8013 8020', 1, 20, 0],
  ['235', 1, 28, 0],
  ['240 241 250 251 401 7002 7023 8004 90', 1, 30, 0],
  ['242', 1, 6, 6],
  ['253', 13, 30, 13],
  ['255', 13, 25, 25],
  ['30 37', 1, 8, 8],
  ['3900-3909 3920-3929', 1, 15, 15],
  ['3910-3919 3930-3939', 4, 18, 18],
  ['3940-3943', 4, 4, 4],
  ['3950-3955', 6, 6, 6],
  ['402', 17, 17, 17],
  ['420', 1, 20, 0],
  ['421', 4, 12, 3],
  ['422 424 426', 3, 3, 3],
  ['423 425', 3, 15, 15],
  ['4300 4301 4310 4311', 1, 35, 0],
  ['7001', 13, 13, 13],
  ['7003', 10, 10, 10],
  ['7004', 1, 4, 4],
  ['7005', 1, 12, 0],
  ['7006', 6, 6, 6],
  ['7007', 6, 12, 12],
  ['7008', 1, 3, 0],
  ['7009 7010', 1, 10, 0],
  ['7011', 6, 10, 10],
  ['7030-7039', 4, 30, 3],
  ['7230-7239', 3, 30, 0],
  ['7240', 1, 20, 0],
  ['8001', 14, 14, 14],
  ['8003', 14, 30, 14],
  ['8005', 6, 6, 6],
  ['8006', 18, 18, 18],
  ['8007', 1, 34, 0],
  ['8008', 8, 12, 12],
  ['8009', 1, 50, 0],
  ['8010', 1, 30, 0],
  ['8011', 1, 12, 12],
  ['8017 8018', 18, 18, 18],
  ['8019', 1, 10, 10],
  ['8026', 18, 18, 18],
  ['8110 8112 8200', 1, 70, 0],
  ['8111', 4, 4, 4],
  ['91-99', 1, 90, 0],
];

const FIXED = /^(?:0[0-3]|1[1-9]|20|3[1-6]|41)/;
/** 14, 18 and 19 belong to nobody. */
const RESERVED = new Set(['14', '18', '19']);

const RULES: ReadonlyMap<string, ElementRule> = new Map(
  TABLE.flatMap(([ais, min, max, digits]) =>
    ais
      .split(' ')
      .flatMap(runOf)
      .filter((ai) => !RESERVED.has(ai))
      .map((ai) => [ai, { ai, min, max, digits, fixed: FIXED.test(ai) }] as const),
  ),
);

function runOf(run: string): string[] {
  const [first = '', last = first] = run.split('-');
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => String(Number(first) + step).padStart(first.length, '0'));
}

/** The rule of the identifier that `text` begins with, or undefined: no identifier of GS1 begins another. */
export function ruleAt(text: string): ElementRule | undefined {
  return RULES.get(text.slice(0, 2)) ?? RULES.get(text.slice(0, 3)) ?? RULES.get(text.slice(0, 4));
}

/** The rule of exactly this identifier, or undefined. */
export function ruleOf(ai: string): ElementRule | undefined {
  return RULES.get(ai);
}

/** The 82 characters that a field may hold. */
const CHARACTERS = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/;

/** True when `value` has the length and the characters that the rule asks for. */
export function fitsRule(rule: ElementRule, value: string): boolean {
  return value.length >= rule.min && value.length <= rule.max && CHARACTERS.test(value) && /^[0-9]*$/.test(value.slice(0, rule.digits));
}
