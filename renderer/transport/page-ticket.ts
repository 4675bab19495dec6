/**
 * Exchanges the one-time ticket in the page's address (`#ticket`) for the host's token, which lives in the page's memory only.
 * The fragment is taken out of the address first, so that neither history nor a copied address holds it.
 * Undefined when there is no ticket or the host no longer knows it: the window has to be opened anew.
 */
export async function exchangePageTicket(page: {
  readonly location: Pick<Location, 'hash' | 'origin' | 'pathname'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly fetch: typeof fetch;
}): Promise<string | undefined> {
  const ticket = /^#([A-Za-z0-9_-]{43})$/.exec(page.location.hash)?.[1];
  if (ticket === undefined) return undefined;
  page.history.replaceState(null, '', page.location.pathname);
  const answer = await page.fetch(`${page.location.origin}/ticket`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ticket }),
  });
  if (!answer.ok) return undefined;
  const body = (await answer.json()) as { token?: unknown };
  return typeof body.token === 'string' ? body.token : undefined;
}
