import type { Page } from 'playwright-core';

/** Least side of whatever a finger presses at the counter, px. */
const LEAST = 44;

/** What a finger would miss on the page as it stands: presses that are lower or narrower than they have to be, with their size; empty when there are none. `within`: only in there. */
export function smallTargets(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate(({ least, within }) => {
    const pressed = [...(document.querySelector(within) ?? document.body).querySelectorAll('button, .button, a[href], select, [role=radio], [role=switch]')];
    return pressed.flatMap((element) => {
      // The words of a switch turn it too; the line around a choice is part of it.
      const { width, height } = (element.closest(element.matches('select') ? '.field' : 'label') ?? element).getBoundingClientRect();
      const isShown = height > 0 && element.closest('.only-spoken, [inert]') === null;
      const name = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40);
      // A box may lie between two points of the screen.
      return isShown && Math.min(width, height) < least - 0.5 ? [`${name}: ${Math.round(width)} x ${Math.round(height)}`] : [];
    });
  }, { least: LEAST, within });
}
