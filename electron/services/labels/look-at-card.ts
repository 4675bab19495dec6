import type { CardLook } from '../../../shared/contract/labels.ts';
import { CARD_TEXT_MAX, cardLength, cardText } from '../../../shared/domain/label/card-text.ts';
import type { LabelFacts } from '../../../shared/domain/label/label-facts.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { factsOfGoods } from './facts-of-goods.ts';

export interface CardInput {
  /** Null: goods that are not stored yet. */
  readonly productId: ProductId | null;
  readonly name: string;
  readonly workshop: string;
  readonly producer: string;
  readonly story: string;
  /** The words for all as they are being typed; null: those of the settings. */
  readonly forAll: string | null;
}

const SAMPLE: Omit<LabelFacts, 'name' | 'workshop' | 'producer' | 'cardText'> = { price: 10_000 as Rupiah, unit: 'buah', fractional: false, code: '2000000000015', batch: null, expiresOn: null, permits: [], netWeight: null, ingredients: null };

/** What a buyer's phone will show of these goods, its code, and the templates whose label has no room for it. Keeps nothing. */
export async function lookAtCard(context: ServiceContext, { productId, name, workshop, producer, story, forAll }: CardInput): Promise<CardLook> {
  const settings = currentSettings(context.store, context.clock.now());
  const stored = productId === null ? null : factsOfGoods(context, { productId, batchId: null, copies: 1 });
  const facts: LabelFacts = { ...(stored ?? SAMPLE), code: stored?.code ?? SAMPLE.code, name, workshop, producer, story, cardText: forAll ?? settings.labels.cardText };
  const work = await context.labelWork();
  const text = cardText(facts);
  const withCard = settings.labels.templates.filter(({ parts, code }) => parts.includes('card') && code !== 'qr');
  return {
    text,
    over: Math.max(0, cardLength(facts) - CARD_TEXT_MAX),
    dropped: facts.cardText.trim() !== '' && !text.endsWith(facts.cardText.replaceAll(/\s+/g, ' ').trim()),
    rows: text === '' ? [] : await context.drawQr(text),
    templates: withCard.length,
    unfit: withCard.filter((template) => {
      const set = work.set(facts, template, settings['printer.label'].dpi);
      return !set.ok && set.error.code === 'label-unfit.card';
    }).map((template) => template.name),
  };
}
