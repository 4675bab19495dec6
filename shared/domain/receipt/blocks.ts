import type { Align, Block, ColumnsBlock, Pair, TextBlock, TextSize } from './receipt-document.ts';
import { paperText } from './paper-text.ts';

export const RULE: Block = { kind: 'rule', mark: '-' };
export const HEAVY_RULE: Block = { kind: 'rule', mark: '=' };
export const CUT: Block = { kind: 'cut' };

export function feed(lines: number): Block {
  return { kind: 'feed', lines };
}

export function text(content: string, options: { align?: Align; bold?: boolean; size?: TextSize; indent?: number } = {}): TextBlock {
  return { kind: 'text', text: paperText(content), align: 'left', bold: false, size: 'normal', indent: 0, ...options };
}

export function centered(content: string, options: { bold?: boolean; size?: TextSize } = {}): TextBlock {
  return text(content, { align: 'center', ...options });
}

/** One line with text at both edges; `shorter` are tried in turn where `left` and `right` do not fit. `apart`: then each stands on lines of its own. */
export function columns(
  left: string,
  right: string,
  options: { bold?: boolean; tall?: boolean; indent?: number; shorter?: readonly Pair[]; apart?: boolean } = {},
): ColumnsBlock {
  const pair = (choice: Pair): Pair => ({ left: paperText(choice.left), right: paperText(choice.right) });
  return {
    kind: 'columns',
    choices: [pair({ left, right }), ...(options.shorter ?? []).map(pair)],
    bold: options.bold ?? false,
    size: options.tall === true ? 'tall' : 'normal',
    indent: options.indent ?? 0,
    apart: options.apart ?? false,
  };
}
