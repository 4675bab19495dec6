import { fail, ok, type Result } from '../../kernel/result.ts';
import { cleanPayload } from './clean-payload.ts';
import { countCharacters } from './count-characters.ts';
import { judgeChecksum } from './judge-checksum.ts';
import { PAYLOAD_MAX } from './payload-max.ts';
import type { QrisCode, QrisField, QrisRemark } from './qris-code.ts';
import type { QrisError } from './qris-error.ts';
import { isAccountTag, isNationalDomain, readAccounts } from './read-accounts.ts';
import { readAmount } from './read-amount.ts';
import { readTip } from './read-tip.ts';
import { readTlv, type TlvField } from './read-tlv.ts';
import { remarkQris } from './remark-qris.ts';
import { writeTlv } from './write-tlv.ts';

/** What may stand around a code when it is pasted; more is not even looked at. */
const RAW_MAX = 8 * PAYLOAD_MAX;

/** Control characters, halves of surrogate pairs, marks that turn the reading direction. */
const UNFIT = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/**
 * Reads a QRIS code (EMVCo merchant-presented mode as narrowed by Bank Indonesia and ASPI) as leniently as the codes in use
 * demand: other order, longer names, missing national repository, blanks and line ends from copying. What deviates stands in
 * `remarks`. A wrong checksum does not stop the reading: it is told in `checksum`, and whoever uses the code decides.
 */
export function parseQris(text: string): Result<QrisCode, QrisError> {
  if (text.length > RAW_MAX) return fail({ code: 'qris.too-long', length: text.length });
  const cleaned = cleanPayload(text);
  if (cleaned === '') return fail({ code: 'qris.empty' });
  const length = countCharacters(cleaned);
  if (length > PAYLOAD_MAX) return fail({ code: 'qris.too-long', length });
  if (!cleaned.startsWith('000201')) return fail({ code: 'qris.not-qris' });
  const unfit = cleaned.search(UNFIT);
  if (unfit >= 0) return fail({ code: 'qris.characters', at: countCharacters(cleaned.slice(0, unfit)) });
  const read = readTlv(cleaned);
  if (read.ok) return readFields(read.value, cleaned !== text);
  const { code, at, tag } = read.error;
  return code === 'tlv.duplicate' ? fail({ code: 'qris.duplicate', tag }) : fail({ code: 'qris.structure', at, tag });
}

function readFields(stated: readonly TlvField[], cleaned: boolean): Result<QrisCode, QrisError> {
  const value = (tag: string) => stated.find((field) => field.tag === tag)?.value;
  if (value('53') !== '360') return fail({ code: 'qris.currency', value: value('53') ?? null });
  if (value('58') !== 'ID') return fail({ code: 'qris.country', value: value('58') ?? null });
  const asked = value('54');
  const amount = asked === undefined ? null : readAmount(asked);
  if (asked !== undefined && amount === null) return fail({ code: 'qris.amount', value: asked });

  const checksum = judgeChecksum(stated);
  const lowerCase = checksum.verdict === 'right' && checksum.stated !== checksum.computed;
  const fields = (lowerCase ? [...stated.slice(0, -1), { tag: '63', value: checksum.computed }] : stated).map(withSubfields);
  const accounts = readAccounts(fields);
  const national = accounts.find((account) => isNationalDomain(account.domain));
  const additional = (tag: string) => subfield(fields, '62', tag);
  const code = {
    payload: writeTlv(fields),
    fields,
    initiation: initiationOf(value('01')),
    purpose: isTransfer(value('52'), additional('08'), fields) ? 'transfer' : 'payment',
    accounts,
    nmid: national?.merchantId ?? null,
    criteria: national?.criteria ?? accounts.find((account) => account.criteria !== null)?.criteria ?? null,
    category: value('52') ?? null,
    merchantName: value('59') ?? null,
    city: value('60') ?? null,
    postalCode: value('61') ?? null,
    amount,
    tip: readTip(value('55'), value('56'), value('57')),
    additional: { billNumber: additional('01'), store: additional('03'), reference: additional('05'), terminal: additional('07') },
    checksum,
  } as const;
  const copied: QrisRemark[] = [];
  if (cleaned) copied.push({ code: 'cleaned', tag: '00' });
  if (lowerCase) copied.push({ code: 'lower-case-checksum', tag: '63' });
  return ok({ ...code, remarks: [...copied, ...remarkQris(code)] });
}

function withSubfields(field: TlvField): QrisField {
  const isTemplate = isAccountTag(field.tag) || field.tag === '62' || field.tag === '64' || field.tag >= '80';
  const read = isTemplate ? readTlv(field.value) : null;
  return { ...field, fields: read?.ok === true ? read.value.map((sub) => ({ ...sub, fields: null })) : null };
}

function subfield(fields: readonly QrisField[], template: string, tag: string): string | null {
  return fields.find((field) => field.tag === template)?.fields?.find((sub) => sub.tag === tag)?.value ?? null;
}

/** Tag 01 is formally optional; only 11 and 12 are defined. */
function initiationOf(value: string | undefined): QrisCode['initiation'] {
  return value === '11' ? 'static' : value === '12' ? 'dynamic' : 'unstated';
}

/** QRIS transfer (ASPI 4.2) uses the layout of a payment; 62-08 alone tells the two apart, 40 and 4829 occur in both. */
function isTransfer(category: string | undefined, purpose: string | null, fields: readonly QrisField[]): boolean {
  return category === '4829' && fields.some(({ tag }) => tag === '40') && /^(?:BOOK|DMCT|XBCT)$/.test(purpose ?? '');
}
