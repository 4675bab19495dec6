import { createHmac } from 'node:crypto';

/**
 * The token of customer displays, worked out from the host's: who has this one cannot find that one, and a display that was open goes on
 * when the host comes back with the token it had.
 */
export function displayTokenOf(token: string): string {
  return createHmac('sha256', token).update('etalase customer display').digest('base64url');
}
