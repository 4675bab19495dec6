import { FileText, Handshake, PackageX } from 'lucide-react';
import { useState } from 'react';
import { mayCall } from '../../../../shared/contract/access-matrix.ts';
import type { ProducerId } from '../../../../shared/kernel/ids.ts';
import { formatRupiah } from '../../../../shared/i18n/format.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { usePerson } from '../../../app-state/session.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { usePaperFile } from '../../../app-state/use-paper-file.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Money } from '../../../ui/money.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { GiveBack } from './give-back.tsx';
import { StatementTable } from './statement-table.tsx';

/** What happened to one owner's goods, what the owner gets, and the papers of it. */
export function StatementSheet({ ownerId, from, to }: { readonly ownerId: string; readonly from: string; readonly to: string }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const person = usePerson();
  const paper = usePaperFile();
  const [giving, setGiving] = useState(false);
  const input = { ownerId: ownerId as ProducerId, from, to };
  const statement = useAsk(() => service.consignment.statement(input), [service, ownerId, from, to]);
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed' || (event.type === 'counts-changed' && event.entered === undefined) || event.type === 'cart-replaced') statement.again();
  });
  const report = (): void => void paper.make(() => service.consignment.report(input));
  const settle = (): void => void paper.make(() => service.consignment.settlement(input));
  const mayGive = mayCall('stock.move', person.role);
  useScreenKeys([
    { keys: 'Ctrl+L', label: t('consignment.key.report'), run: report },
    { keys: 'Ctrl+B', label: t('consignment.key.settle'), run: settle },
    ...(mayGive ? [{ keys: 'F8', ...(giving ? {} : { label: t('consignment.key.giveBack') }), run: () => setGiving(true) }] : []),
  ]);
  const value = statement.value;
  const trouble = statement.trouble ?? paper.trouble;
  return (
    <section className="sheet consignment-statement" aria-label={value?.owner ?? t('consignment.title')}>
      <TroubleBand words={trouble === null ? null : words(trouble)} />
      {value !== null && (
        <>
          <div className="consignment-head">
            <h2 className="sheet-title grow">{value.owner}</h2>
            <dl className="consignment-sums">
              <div>
                <dt>{t('consignment.gross')}</dt>
                <dd>
                  <Money amount={value.sums.gross} />
                </dd>
              </div>
              <div>
                <dt>{t('consignment.due')}</dt>
                <dd className="strong">
                  <Money amount={value.sums.due} />
                </dd>
              </div>
              <div>
                <dt>{t('consignment.commission')}</dt>
                <dd>
                  <Money amount={value.sums.commission} />
                </dd>
              </div>
            </dl>
          </div>
          {value.sums.unpriced !== 0 && (
            <Band tone="yellow" live="off" title={t('consignment.unpriced', { amount: formatRupiah(value.sums.unpriced) })}>
              {t('consignment.unpricedText')}
            </Band>
          )}
          {giving && <GiveBack ownerId={input.ownerId} owner={value.owner} onClose={() => setGiving(false)} />}
          {value.lines.length === 0 ? (
            <Empty icon={Handshake} title={t('consignment.noLines')}>
              {t('consignment.noLinesText')}
            </Empty>
          ) : (
            <StatementTable lines={value.lines} />
          )}
          <div className="consignment-ways">
            {mayGive && !giving && (
              <Button icon={PackageX} keys="F8" onClick={() => setGiving(true)}>
                {t('consignment.giveBack')}
              </Button>
            )}
            <span className="grow" role="status">
              {paper.given !== null && <span className="small">{paper.given}</span>}
            </span>
            <Button icon={FileText} keys="Ctrl+L" busy={paper.busy && t('consignment.making')} onClick={report}>
              {t('consignment.report')}
            </Button>
            <Button kind="primary" icon={Handshake} keys="Ctrl+B" busy={paper.busy && t('consignment.making')} onClick={settle}>
              {t('consignment.settle')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
