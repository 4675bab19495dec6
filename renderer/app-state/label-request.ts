import type { LabelStyle } from '../../shared/domain/label/label-template.ts';
import type { BatchId, ProductId } from '../../shared/kernel/ids.ts';
import { openPage } from './navigation.ts';
import { createStore, useStore } from './store.ts';

/** Goods that labels are wanted of; what they are called stands there until the service has said it. */
export interface LabelWish {
  readonly productId: ProductId;
  readonly batchId: BatchId | null;
  readonly name: string;
  readonly copies: number;
}

/** `print`: with the template that is usual here, at once. `style`: of which kind the template should be; null: the usual one. */
export interface LabelWishes {
  readonly lines: readonly LabelWish[];
  readonly print: boolean;
  readonly style: LabelStyle | null;
}

const wished = createStore<LabelWishes | null>(null);

/** Opens the labels of the page of goods with these lines filled in, and prints them when that was asked for: after receiving, from a product, from a list of prices. */
export function openLabels(lines: readonly LabelWish[], print = false, style: LabelStyle | null = null): void {
  wished.set({ lines, print, style });
  openPage('goods', 'labels');
}

/** What was asked for and has not been taken up yet; null: nothing. */
export function useLabelWishes(): LabelWishes | null {
  return useStore(wished);
}

/** The labels are open with what was asked for. */
export function tookLabelWishes(): void {
  wished.set(null);
}
