import type { LabelLook } from '../../../shared/contract/labels.ts';
import type { LabelTemplate } from '../../../shared/domain/label/label-template.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { factsOfGoods, type LabelLine } from './facts-of-goods.ts';

/** What the template makes of these goods: the picture of one, and what stands in the way of the others. */
export async function lookAtLabels(context: ServiceContext, { template, lines, shown }: { readonly template: LabelTemplate; readonly lines: readonly LabelLine[]; readonly shown: number }): Promise<LabelLook> {
  const work = await context.labelWork();
  const { dpi } = currentSettings(context.store, context.clock.now())['printer.label'];
  const set = lines.map((line) => {
    const facts = factsOfGoods(context, line);
    if (facts === null) return null;
    const stored = context.store.products.find(line.productId);
    return { facts, onHand: stored === null || stored.kind === 'service' ? null : ((stored.on_hand ?? 0) as Quantity), label: work.set(facts, template, dpi) };
  });
  const chosen = set[shown]?.label;
  return {
    lines: set.map((one) => {
      if (one === null) return { goods: null, fault: null };
      const { name, price, unit, code, batch, expiresOn } = one.facts;
      return { goods: { name, price, unit, code, batch, expiresOn, onHand: one.onHand }, fault: one.label.ok ? null : one.label.error };
    }),
    picture: chosen?.ok === true ? packed(work.draw(chosen.value)) : null,
  };
}

/** Eight dots a byte: a picture of a label is a few kilobytes. */
function packed({ width, height, dots }: { readonly width: number; readonly height: number; readonly dots: Uint8Array }): LabelLook['picture'] {
  const bits = new Uint8Array(Math.ceil(dots.length / 8));
  dots.forEach((dot, at) => {
    if (dot === 1) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
  });
  return { dots: Buffer.from(bits).toString('base64'), width, height };
}
