import { ScanBarcode } from 'lucide-react';
import { useState } from 'react';
import type { LabelPattern } from '../../../shared/domain/barcode/label-pattern.ts';
import type { Measure, PieceReading } from '../../../shared/domain/barcode/piece-reading.ts';
import { readScan, type ScanReading } from '../../../shared/domain/barcode/read-scan.ts';
import { formatBusinessDay, formatQuantity, formatRupiah } from '../../../shared/i18n/format.ts';
import { businessDayOf, type TimeZone } from '../../../shared/kernel/instant.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { Band } from '../../ui/band.tsx';
import { TextField } from '../../ui/text-field.tsx';

const UNITS: Readonly<Record<Measure['dimension'], string>> = { kg: 'kg', l: 'l', m: 'm', m2: 'm²', count: '×' };

/** Reads a code the way the till would with the patterns as they stand here; nothing goes into a cart. */
export function CodeTest({ patterns, zone }: { readonly patterns: readonly LabelPattern[]; readonly zone: TimeZone }) {
  const t = useWords();
  const [text, setText] = useState('');
  const [today] = useState(() => businessDayOf(Date.now(), zone));
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
    <Band tone="blue" live="off" title={t('settings.patterns.plain')}>
      <span className="pattern-shape">{plain.code}</span>
    </Band>
  );
}

function PieceView({ piece }: { readonly piece: PieceReading }) {
  const t = useWords();
  const language = useLanguage();
  const { source } = piece;
  const rows: (readonly [label: string, value: string])[] = [
    [t('settings.patterns.product'), piece.candidates[0] ?? ''],
    ...piece.measures.map(({ dimension, amount }) => [t('settings.patterns.measure'), `${formatQuantity(amount)} ${UNITS[dimension]}`] as const),
    ...(piece.price === null ? [] : [[t('settings.patterns.price'), formatRupiah(piece.price)] as const]),
    ...(piece.lot === null ? [] : [[t('settings.patterns.lot'), piece.lot] as const]),
    ...(piece.serial === null ? [] : [[t('settings.patterns.serial'), piece.serial] as const]),
    ...(piece.madeOn === null ? [] : [[t('settings.patterns.made'), formatBusinessDay(piece.madeOn, language)] as const]),
    ...(piece.expiresOn === null ? [] : [[t('settings.patterns.expires'), formatBusinessDay(piece.expiresOn, language)] as const]),
  ];
  return (
    <>
      <Band tone="green" live="off" title={source.type === 'pattern' ? t('settings.patterns.readBy', { name: source.name }) : t(`settings.patterns.source.${source.type}`)} />
      <dl className="measure reading">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
