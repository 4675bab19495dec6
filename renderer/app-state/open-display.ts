import { BRIDGE_NAME, type ShellBridge } from '../../shared/contract/shell-messages.ts';
import type { ServiceClient } from './service.ts';

/**
 * Opens the customer display. The desktop program puts its window on the second screen by itself; a browser opens a window that a person moves
 * there, with a ticket that works once. Without an opener: that window can reach nothing of this one.
 */
export async function openDisplay(service: Pick<ServiceClient, 'display'>, page: Window): Promise<'placed' | 'to-be-moved'> {
  const { ticket } = await service.display.open();
  if (ticket === null) {
    (page as { [BRIDGE_NAME]?: ShellBridge })[BRIDGE_NAME]?.openDisplay();
    return 'placed';
  }
  page.open(`/display.html#${ticket}`, '_blank', 'popup,noopener,width=1024,height=600');
  return 'to-be-moved';
}
