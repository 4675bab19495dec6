import { CircleCheck } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { changeNotes } from '../../../../shared/domain/cash/change-notes.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { ZERO_RUPIAH } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import { NoteSwatch } from '../pay/note-swatch.tsx';
import { measurePainted } from '../painted.ts';
import { handOver } from '../pay/hand-over.ts';
import type { LastSale } from '../state/counter-screen.ts';
import { SaleFacts } from './sale-facts.tsx';

/** Done: what to hand over, as large as it gets, and what is known of receipt and drawer. Stays until the next scan or letter. */
export function ChangeBanner({ last }: { readonly last: LastSale }) {
  const t = useWords();
  const { receipt, paidSince } = last;
  const handed = handOver(receipt);
  const { pieces, rest } = changeNotes(handed.cash ? handed.amount : ZERO_RUPIAH);
  useLayoutEffect(() => measurePainted('etalase:pay-to-paint', paidSince), [paidSince]);
  return (
    <section className="change-banner" aria-label={t('pay.done')}>
      <div className="change-left" role="status">
        <h2>
          <Icon of={CircleCheck} size={24} />
          {t(handed.words, { name: handed.name })}
        </h2>
        <p className="change-amount hero">
          <small>Rp</small>
          {formatAmount(handed.amount)}
        </p>
        {pieces.length > 0 && (
          <ul className="change-notes" aria-label={t('pay.changeNotes')}>
            {pieces.map((piece) => (
              <li key={`${piece.kind}${piece.value}`}>
                <NoteSwatch value={piece.value} kind={piece.kind} />
                {piece.count > 1 && <b className="num">{piece.count} ×</b>}
                <span className="num">{formatAmount(piece.value)}</span>
              </li>
            ))}
            {rest > 0 && <li className="num">{formatAmount(rest)}</li>}
          </ul>
        )}
      </div>
      <SaleFacts last={last} />
    </section>
  );
}
