import { LABELS_MAX } from '../../../shared/domain/label/label-limits.ts';
import type { LabelTemplate } from '../../../shared/domain/label/label-template.ts';
import type { LabelRun, LabelWork } from '../ports/label-work.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { factsOfGoods, type LabelLine } from './facts-of-goods.ts';

/**
 * A run that can be printed as a whole, frozen as the goods are now; lines without copies are left out.
 * @throws Refused labels.goods-gone, labels.none, labels.too-many, or why a label cannot be set
 */
export function settableRun(context: ServiceContext, work: LabelWork, template: LabelTemplate, lines: readonly LabelLine[]): LabelRun {
  const { dpi } = currentSettings(context.store, context.clock.now())['printer.label'];
  const wanted = lines.filter((line) => line.copies > 0);
  const labels = wanted.reduce((sum, line) => sum + line.copies, 0);
  if (labels === 0) return refuse({ code: 'labels.none' });
  if (labels > LABELS_MAX) return refuse({ code: 'labels.too-many', most: LABELS_MAX });
  return {
    template,
    lines: wanted.map((line) => {
      const facts = factsOfGoods(context, line) ?? refuse({ code: 'labels.goods-gone' });
      const set = work.set(facts, template, dpi);
      return set.ok ? { facts, copies: line.copies } : refuse(set.error);
    }),
  };
}
