import { letterheadOf } from '../../../shared/domain/office-paper/letterhead-of.ts';
import type { PaperIssuer } from '../../../shared/domain/office-paper/paper-issuer.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { SettingRepo } from '../../db/repos/setting-repo.ts';
import { settingsAt } from '../settings/settings-at.ts';

/** The office and its officials as they were in force at `at`. */
export function paperIssuer(context: { readonly store: { readonly settings: SettingRepo } }, at: Instant): PaperIssuer {
  const settings = settingsAt(context.store, at);
  const office = settings['unit.office'];
  return { letterhead: letterheadOf(settings.unit, office), office, head: settings['unit.officials'].head, treasurer: settings['unit.officials'].treasurer };
}
