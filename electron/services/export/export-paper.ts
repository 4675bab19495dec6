import type { SealedDocument } from '../../../shared/domain/close-export/close-export.ts';
import { sealCode } from '../../../shared/domain/close/seal.ts';
import { closePaper } from '../../../shared/domain/office-paper/close-paper.ts';
import { closeRegisterPaper } from '../../../shared/domain/office-paper/close-register-paper.ts';
import type { OfficePaper } from '../../../shared/domain/office-paper/office-paper.ts';
import type { SettingRepo } from '../../db/repos/setting-repo.ts';
import { paperIssuer } from '../paper/paper-issuer.ts';

/** The berita acara of one close; of several the register. */
export function exportPaper(store: { readonly settings: SettingRepo }, closes: readonly [SealedDocument, ...SealedDocument[]]): OfficePaper {
  const [{ content, seal }] = closes;
  return closes.length === 1 ? closePaper(content, paperIssuer({ store }, content.closedAt), sealCode(seal.hash)) : registerPaper(store, closes);
}

/** The register of closes, with the officials of the last one. */
export function registerPaper(store: { readonly settings: SettingRepo }, closes: readonly [SealedDocument, ...SealedDocument[]]): OfficePaper {
  const [first] = closes;
  const last = closes.at(-1) ?? first;
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
    { from: first.content.shift.businessDay, to: last.content.shift.businessDay, at: last.content.closedAt, footer: `Segel terakhir ${sealCode(last.seal.hash)}` },
    paperIssuer({ store }, last.content.closedAt),
  );
}
