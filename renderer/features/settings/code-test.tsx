import { ScanBarcode } from 'lucide-react';
import { useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { ProductPage } from '../../../shared/contract/catalog.ts';
import type { LabelPattern } from '../../../shared/domain/barcode/label-pattern.ts';
import type { Measure, PieceReading } from '../../../shared/domain/barcode/piece-reading.ts';
import { readScan, type ScanReading } from '../../../shared/domain/barcode/read-scan.ts';
import { formatQuantity, formatRupiah } from '../../../shared/i18n/format.ts';
import { useBusinessDay } from '../../app-state/business-day.ts';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Band } from '../../ui/band.tsx';
import { TextField } from '../../ui/text-field.tsx';

const UNITS: Readonly<Record<Measure['dimension'], string>> = { kg: 'kg', l: 'l', m: 'm', m2: 'm²', count: '×' };

/** Reads a code the way the till would with the patterns as they stand here; nothing goes into a cart. */
export function CodeTest({ patterns }: { readonly patterns: readonly LabelPattern[] }) {
  const t = useWords();
  const [text, setText] = useState('');
  const { today } = useBusinessDay();
  useScan((scan) => setText(scan.text));
  const reading = text.trim() === '' ? null : readScan(text, { patterns, today });
  return (
    <>
      <TextField label={t('settings.patterns.test')} hint={t('settings.patterns.testHint')} icon={ScanBarcode} scan="accept" value={text} maxLength={600} onValue={setText} />
      {reading !== null && (
        <div className="code-reading" aria-live="polite">
          <ReadingView reading={reading} />
        </div>
      )}
    </>
  );
}

function ReadingView({ reading }: { readonly reading: ScanReading }) {
  const t = useWords();
  const words = useTroubleWords();
  if (reading.kind === 'fault') {
    return <Band tone="red" live="off" title={words({ kind: 'refused', refusal: reading.fault }).title} />;
  }
  if (reading.kind === 'receipt') return <Band tone="yellow" live="off" title={t('errors.scan.receipt')} />;
  if (reading.kind === 'piece') return <PieceView piece={reading.piece} />;
  const { reading: plain } = reading;
  if (plain.kind === 'qris') return <Band tone="yellow" live="off" title={t('errors.scan.qris')} />;
  if (plain.kind === 'refused') return <Band tone="red" live="off" title={plain.reason === 'check-digit' ? t('errors.code.check-digit') : t('errors.scan.unreadable')} />;
  return (
    <>
      <Band tone="blue" live="off" title={t('settings.patterns.plain')} />
      <Facts rows={[[t('settings.patterns.product'), plain.code]]} candidates={[plain.code, plain.text]} />
    </>
  );
}

function PieceView({ piece }: { readonly piece: PieceReading }) {
  const t = useWords();
  const { day } = useBusinessDay();
  const { source } = piece;
  const rows: readonly Row[] = [
    [t('settings.patterns.product'), piece.candidates[0] ?? ''],
    ...piece.measures.map(({ dimension, amount }) => [t('settings.patterns.measure'), `${formatQuantity(amount)} ${UNITS[dimension]}`] as const),
    ...(piece.price === null ? [] : [[t('settings.patterns.price'), formatRupiah(piece.price)] as const]),
    ...(piece.lot === null ? [] : [[t('settings.patterns.lot'), piece.lot] as const]),
    ...(piece.serial === null ? [] : [[t('settings.patterns.serial'), piece.serial] as const]),
    ...(piece.madeOn === null ? [] : [[t('settings.patterns.made'), day(piece.madeOn)] as const]),
    ...(piece.expiresOn === null ? [] : [[t('settings.patterns.expires'), day(piece.expiresOn)] as const]),
  ];
  return (
    <>
      <Band tone="green" live="off" title={source.type === 'pattern' ? t('settings.patterns.readBy', { name: source.name }) : t(`settings.patterns.source.${source.type}`)} />
      <Facts rows={rows} candidates={piece.candidates} />
    </>
  );
}

type Row = readonly [label: string, value: string];

/** What was read, and whose code it is, for those who may look into the goods. */
function Facts({ rows, candidates }: { readonly rows: readonly Row[]; readonly candidates: readonly string[] }) {
  const t = useWords();
  const service = useService();
  const may = mayCall('catalog.list', usePerson().role);
  const found = useAsk(async () => (may ? { of: candidates.join(), name: await nameOf(candidates, (text) => service.catalog.list({ text, offset: 0, limit: LOOKED_AT })) } : null), [candidates.join(), may]).value;
  // An answer about the code before says nothing of this one.
  const name: Row[] = found !== null && found.of === candidates.join() ? [[t('settings.patterns.goods'), found.name ?? t('settings.patterns.noGoods')]] : [];
  return (
    <dl className="measure">
      {[...name, ...rows].map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** So many goods with the code in their name may stand before the one that carries it. */
const LOOKED_AT = 20;

/** Name of the product that carries the first known code, as the till would find it; null when nothing does. */
async function nameOf(candidates: readonly string[], list: (text: string) => Promise<ProductPage>): Promise<string | null> {
  for (const code of candidates) {
    const { products } = await list(code);
    const hit = products.find((row) => row.active && row.codes.some((own) => own.toLowerCase() === code.toLowerCase()));
    if (hit !== undefined) return hit.name;
  }
  return null;
}
