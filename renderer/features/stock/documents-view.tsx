import { FileText, PackagePlus, Printer, QrCode, Send, Truck } from 'lucide-react';
import { useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import { GOODS_RULES } from '../../../shared/domain/stock/goods-document.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useGivenFile } from '../../app-state/use-given-file.ts';
import { usePaperFile } from '../../app-state/use-paper-file.ts';
import { useRows } from '../../app-state/use-rows.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { DocumentForm } from './document-form.tsx';
import { useStockWords } from './stock-words.ts';
import type { StockViewProps } from './stock-view-props.ts';

/** Write a document of goods, and those that were written. */
export function DocumentsView({ views, begun }: StockViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const { day } = useStockWords();
  const { role } = usePerson();
  const mayWrite = mayCall('stock.move', role);
  const asked = useRows((wish) => service.stock.documents(wish), ({ total }) => total, [service]);
  useServiceEvent((event) => event.type === 'catalog-changed' && asked.again());
  useScreenKeys(asked.keys);
  const paper = usePaperFile();
  const [printed, setPrinted] = useState<string | null>(null);
  const print = useCommand((commandId, documentId: string) => service.stock.print({ commandId, documentId: documentId as Id<'goods-document'> }));
  const letter = useGivenFile();
  const bundle = useCommand((_commandId, documentId: string) => service.consignment.bundleFile({ documentId: documentId as Id<'goods-document'> }));
  const sendLetter = async (documentId: string): Promise<void> => {
    letter.forget();
    const file = await bundle.run(documentId);
    if (file !== null) letter.give({ name: file.name, base64: file.json, mediaType: 'application/json' });
  };
  const trouble = asked.trouble ?? paper.trouble ?? print.trouble ?? bundle.trouble;
  return (
    <Page title={t('stock.title')} head={views}>
      <div className={mayWrite ? 'stock-two' : 'stock-one'}>
        {mayWrite && <DocumentForm begun={begun} onWritten={asked.again} />}
        <Sheet title={t('stock.documents')} icon={Truck} bare className="stock-list">
          <TroubleBand words={trouble === null ? null : words(trouble)} />
          <FileBand words={paper.given} />
          <FileBand words={letter.given} />
          {printed !== null && <Band tone="blue" live="polite" title={t('stock.sentToPrinter', { number: printed })} />}
          {asked.value?.total === 0 && (
            <Empty icon={PackagePlus} title={t('stock.noDocuments')}>
              {t('stock.noDocumentsText')}
            </Empty>
          )}
          <ul ref={asked.list} className="stock-documents" tabIndex={0} aria-label={t('stock.documents')}>
            {asked.value?.rows.map((row) => (
              <li key={row.documentId}>
                <span className="grow">
                  <strong className="num">{row.numberText}</strong> {t(`stock.kind.${row.kind}`)}
                  <span className="small quiet num clip-2">
                    {[day(row.day), row.owner ?? row.party, t('stock.lineCount', { count: row.lines })].filter((part) => part !== '').join(' · ')}
                  </span>
                  {row.total > 0 && <Money amount={row.total} />}
                </span>
                <span className="stock-papers">
                  <Button size="office" icon={FileText} busy={paper.busy && t('stock.setting')} aria-label={t('stock.paperOf', { number: row.numberText })} onClick={() => void paper.make(() => service.stock.paper({ documentId: row.documentId as Id<'goods-document'> }))}>
                    {t('stock.paperWord')}
                  </Button>
                  {mayWrite && GOODS_RULES[row.kind].way !== 'in' && (
                    <>
                      <Button size="office" icon={QrCode} aria-label={t('bundle.sheetOf', { number: row.numberText })} onClick={() => void paper.make(() => service.consignment.bundleSheet({ documentId: row.documentId as Id<'goods-document'> }))}>
                        {t('bundle.sheetWord')}
                      </Button>
                      <Button size="office" icon={Send} aria-label={t('bundle.fileOf', { number: row.numberText })} onClick={() => void sendLetter(row.documentId)}>
                        {t('bundle.fileWord')}
                      </Button>
                    </>
                  )}
                  {mayWrite && (
                    <Button
                      size="office"
                      icon={Printer}
                      aria-label={t('stock.printOf', { number: row.numberText })}
                      onClick={() => {
                        setPrinted(null);
                        void print.run(row.documentId).then((answer) => answer !== null && setPrinted(row.numberText));
                      }}
                    >
                      {t('stock.printWord')}
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {asked.foot !== null && <ListFoot {...asked.foot} />}
        </Sheet>
      </div>
    </Page>
  );
}
