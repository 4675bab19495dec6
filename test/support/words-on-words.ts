import type { Page } from 'playwright-core';

/**
 * Words and icons that lie on each other on the page as it stands, as far as they are in sight: "first / second"; empty when none do. What is laid over
 * the page on purpose (a menu, a head that stays while its list scrolls) is left out.
 */
export function wordsOnWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Ink {
      readonly of: Node;
      readonly words: string;
      readonly layer: Element;
      readonly box: DOMRect;
    }
    const layerOf = (element: Element): Element => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) if (/fixed|absolute|sticky/.test(getComputedStyle(at).position)) return at;
      return document.body;
    };
    /** The part of `box` that no ancestor and not the window cuts off. */
    const inSight = (element: Element, box: DOMRect): DOMRect | null => {
      let [left, top, right, bottom] = [Math.max(0, box.left), Math.max(0, box.top), Math.min(innerWidth, box.right), Math.min(innerHeight, box.bottom)];
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const edge = at.getBoundingClientRect();
        if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return right - left > 1 && bottom - top > 1 ? new DOMRect(left, top, right - left, bottom - top) : null;
    };
    const inks: Ink[] = [];
    const add = (of: Node, element: Element, words: string, boxes: Iterable<DOMRect>): void => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('.only-spoken') !== null) return;
      for (const box of boxes) {
        const seen = inSight(element, box);
        if (seen !== null) inks.push({ of, words, layer: layerOf(element), box: seen });
      }
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      if (words === '' || node.parentElement === null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      add(node, node.parentElement, words.slice(0, 40), range.getClientRects());
    }
    for (const icon of document.querySelectorAll('svg:not(:has(text))')) add(icon, icon, `icon in ${icon.parentElement?.textContent.trim().slice(0, 30) ?? ''}`, [icon.getBoundingClientRect()]);
    const found = new Set<string>();
    for (const [at, one] of inks.entries()) {
      for (const other of inks.slice(at + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Lines stand closer than their boxes; a text that ends in dots has a box of its own for what is left out.
        if (one.of !== other.of && one.layer === other.layer && across > 3 && down > 6) found.add(`${one.words} / ${other.words}`);
      }
    }
    return [...found];
  });
}
