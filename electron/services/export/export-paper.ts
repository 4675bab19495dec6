import type { SealedDocument } from '../../../shared/domain/close-export/close-export.ts';
import { sealCode } from '../../../shared/domain/close/seal.ts';
import { closePaper } from '../../../shared/domain/office-paper/close-paper.ts';
import { closeRegisterPaper } from '../../../shared/domain/office-paper/close-register-paper.ts';
import type { OfficePaper } from '../../../shared/domain/office-paper/office-paper.ts';
import type { SettingRepo } from '../../db/repos/setting-repo.ts';
import type { Period } from '../paper/book-steps.ts';
import { paperIssuer } from '../paper/paper-issuer.ts';

/** The berita acara of one close; of several the register. */
export function exportPaper(store: { readonly settings: SettingRepo }, closes: readonly [SealedDocument, ...SealedDocument[]]): OfficePaper {
  const [{ content, seal }, ...more] = closes;
  const last = more.at(-1);
  if (last === undefined) return closePaper(content, paperIssuer({ store }, content.closedAt), sealCode(seal.hash));
  return registerPaper(store, closes, { from: content.shift.businessDay, to: last.content.shift.businessDay });
}

/** The register of the closes of some days, with the officials of the last one. */
export function registerPaper(store: { readonly settings: SettingRepo }, closes: readonly [SealedDocument, ...SealedDocument[]], days: Period): OfficePaper {
  const last = closes.at(-1) ?? closes[0];
  return closeRegisterPaper(
    closes.map(({ content, seal }) => ({
      zNumber: content.zNumber,
      day: content.shift.businessDay,
      cashier: content.shift.cashier,
      net: content.totals.net,
      expected: content.cash.expected,
      counted: content.cash.counted,
      difference: content.cash.difference,
      handover: content.cash.handover,
      seal: sealCode(seal.hash),
    })),
    { ...days, at: last.content.closedAt, footer: `Segel terakhir ${sealCode(last.seal.hash)}` },
    paperIssuer({ store }, last.content.closedAt),
  );
}
