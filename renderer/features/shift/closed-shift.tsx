import { useEffect, useRef } from 'react';
import type { ClosedShift as Closed } from '../../../shared/contract/shift.ts';
import { sealCode } from '../../../shared/domain/close/seal.ts';
import { zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';
import { CopyAfterClose } from './copy-after-close.tsx';
import { ExportAfterClose } from './export-after-close.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** What the close proved; stays until the next shift opens. */
export function ClosedShift({ closed: { content, seal } }: { readonly closed: Closed }) {
  const t = useWords();
  const close = content.cash;
  const exact = close.difference === 0;
  const sheet = useRef<HTMLElement>(null);
  // Whoever went down the page to close it sees what came of it.
  useEffect(() => {
    sheet.current?.scrollIntoView({ block: 'nearest' });
  }, [seal.hash]);
  return (
    <Sheet ref={sheet} className="shift-result">
      <Band
        tone={exact ? 'green' : 'yellow'}
        title={exact ? t('shift.exact') : t(close.difference < 0 ? 'shift.closedShort' : 'shift.closedOver', { amount: formatRupiah(Math.abs(close.difference) as Rupiah) })}
      >
        {t('shift.slip')}
      </Band>
      <dl className="shift-facts">
        <dt>{t('shift.z')}</dt>
        <dd className="num">{zNumber(content.zNumber)}</dd>
        <dt>{t('shift.seal')}</dt>
        <dd className="mono">{sealCode(seal.hash)}</dd>
        <dt>{t('shift.handover')}</dt>
        <dd>
          <Money amount={close.handover} />
        </dd>
        <dt>{t('shift.expected')}</dt>
        <dd>
          <Money amount={close.expected} />
        </dd>
        <dt>{t('shift.countedShort')}</dt>
        <dd>
          <Money amount={close.counted} />
        </dd>
        <dt className="sum">{t('shift.difference')}</dt>
        <dd>
          <Money amount={close.difference} {...(close.difference < 0 ? { tone: 'red' as const } : {})} />
        </dd>
        {close.reason !== null && (
          <>
            <dt>{t('shift.reason')}</dt>
            <dd>{close.reason}</dd>
          </>
        )}
        <dt>{t('shift.sales')}</dt>
        <dd className="num">{content.documents.reduce((sum, { count }) => sum + count, 0)}</dd>
        <dt>{t('shift.salesTotal')}</dt>
        <dd>
          <Money amount={content.totals.net} />
        </dd>
      </dl>
      <CopyAfterClose closedAt={content.closedAt} />
      <ExportAfterClose closedAt={content.closedAt} />
    </Sheet>
  );
}
