import { useState, type ReactNode } from 'react';
import type { FoundStock } from '../../../shared/contract/stock.ts';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useService } from '../../app-state/service.ts';
import { askTroubleOf } from '../../app-state/trouble.ts';
import { useTroubleWords, type TroubleWords } from '../../app-state/trouble-words.ts';
import { LeftOut } from './left-out.tsx';
import { useTurns } from './use-turns.ts';

/** Takes scans on a page that puts them nowhere; what `act` says of the newest one is told until it was seen. Answers its place on the page. */
export function useScanned(act: (text: string) => Promise<TroubleWords | null>): ReactNode {
  const words = useTroubleWords();
  const [told, setTold] = useState<TroubleWords | null>(null);
  const turns = useTurns(false);
  useScan(({ text }) => turns.inTurn(() => act(text).then(setTold, (error: unknown) => setTold(words(askTroubleOf(error))))));
  return <LeftOut left={told === null ? [] : [told]} onSeen={() => setTold(null)} />;
}

/** The same on a list of goods: `show` marks there what was scanned, or answers that the list shows none of it, and why in `missing`. */
export function useScannedGoods(show: (found: FoundStock) => boolean, missing: string): ReactNode {
  const t = useWords();
  const service = useService();
  return useScanned(async (text) => {
    const found = await service.stock.find({ text });
    if (found === null) return { title: t('stock.unknownCode', { text: text.slice(0, 60) }), text: t('stock.scannedNothing') };
    return show(found) ? null : { title: t('stock.scannedNotHere', { name: found.name }), text: missing };
  });
}

/** Whether these goods are what was scanned: of the batch that its label names, where both have one. */
export function isScanned(found: FoundStock | null, goods: { readonly productId: string; readonly lot: string | null }): boolean {
  if (found?.productId !== goods.productId) return false;
  return found.batch.lot === null || goods.lot === null || found.batch.lot.toLowerCase() === goods.lot.toLowerCase();
}
