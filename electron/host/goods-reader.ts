import { setTimeout as delay } from 'node:timers/promises';
import type { GoodsPlanLook } from '../../shared/contract/goods-import.ts';
import type { GoodsMapping } from '../../shared/domain/goods-import/goods-mapping.ts';
import type { PlannedRow } from '../../shared/domain/goods-import/plan-goods.ts';
import type { GoodsDefaults } from '../../shared/domain/goods-import/goods-values.ts';
import type { SheetFault } from '../../shared/domain/sheet/sheet-fault.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { BusinessDay } from '../../shared/kernel/instant.ts';
import type { GoodsReader, ReadFile } from '../services/ports/goods-reader.ts';
import { threadLine } from './thread-line.ts';

export type GoodsAsk =
  | { readonly kind: 'read'; readonly key: string; readonly bytes: Uint8Array; readonly sheet: number; readonly headerRow: number | null }
  | { readonly kind: 'plan'; readonly key: string; readonly mapping: GoodsMapping; readonly defaults: GoodsDefaults; readonly today: BusinessDay }
  | { readonly kind: 'rows'; readonly offset: number; readonly limit: number };

/** Longest that reading a file may take (ms); a file that takes longer was made to. */
const READ_LIMIT_MS = 90_000;

/** As long as a file that was sent is kept (ms): after it nobody asks of it any more. */
const IDLE_MS = 10 * 60_000;

/** Files of goods on a thread of its own, ended when a file takes too long. */
export function startGoodsReader(file: string, limitMs = READ_LIMIT_MS): GoodsReader {
  const line = threadLine<GoodsAsk>('goods-worker', { file }, { idleMs: IDLE_MS });
  return {
    async read(key, bytes, sheet, headerRow) {
      const stop = new AbortController();
      const answer = line.ask<Result<ReadFile, SheetFault>>({ kind: 'read', key, bytes, sheet, headerRow });
      const late = delay(limitMs, 'late' as const, { signal: stop.signal, ref: false }).catch(() => 'late' as const);
      try {
        const first = await Promise.race([answer, late]);
        if (first !== 'late') return first;
        answer.catch(() => undefined);
        await line.drop();
        return { ok: false, error: { code: 'sheet.too-slow' } };
      } finally {
        stop.abort();
      }
    },
    plan: (key, mapping, defaults, today) => line.ask<GoodsPlanLook | null>({ kind: 'plan', key, mapping, defaults, today }),
    rows: (offset, limit) => line.ask<readonly PlannedRow[]>({ kind: 'rows', offset, limit }),
    // The file is forgotten with the thread that holds it.
    drop: line.drop,
    close: line.close,
  };
}
