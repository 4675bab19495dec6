import type { Page } from 'playwright-core';

/**
 * What a person cannot reach or read on the page as it stands: controls beyond the window and buttons beyond their panel with nothing to scroll to
 * them, buttons narrower than their words, rows lower than what stands in them. Sentences; empty when all is well.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element): string => `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`;
    const scroller = (element: Element): Element | null => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflow)) return at;
      return null;
    };
    /** The panel that cuts off what reaches beyond it, where nothing scrolls in between. */
    const cutting = (element: Element): DOMRect | null => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        const { overflow, contain } = getComputedStyle(at);
        if (/auto|scroll/.test(overflow)) return null;
        if (/hidden|clip/.test(overflow) || /strict|content|paint/.test(contain)) return at.getBoundingClientRect();
      }
      return null;
    };
    const shown = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0 && element.closest('.only-spoken') === null);
    const found: string[] = [];
    for (const element of shown('button, input, select, textarea, h1, [role=radio], [role=tab]')) {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const within = scroller(element);
      if (within === null && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)) found.push(`${named(element)} lies outside the window`);
      const panel = element.tagName === 'BUTTON' ? cutting(element) : null;
      if (panel !== null && (top < panel.top - 2 || bottom > panel.bottom + 2 || right > panel.right + 2)) found.push(`${named(element)} is cut off by its panel`);
      // Tables and the row of categories may be moved sideways; a panel of fields may not have to be.
      const sideways = within !== null && within.scrollWidth > within.clientWidth + 1 && (within.matches('.category-row') || within.querySelector('table, [role=grid]') !== null);
      if (within !== null && !sideways && right > within.getBoundingClientRect().right + 2) found.push(`${named(element)} is cut at its right`);
      if (element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 2) found.push(`${named(element)} is wider than its place`);
    }
    for (const element of shown('li, dt, dd, label')) {
      if (element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 3 && getComputedStyle(element).overflowY === 'visible') found.push(`${named(element)} is higher than its row`);
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    return [...new Set(found)];
  });
}
