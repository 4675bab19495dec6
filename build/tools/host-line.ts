/** What the Node host says on its first line of stdout. */
export interface HostLine {
  readonly url: string;
  readonly token: string;
  readonly ticket?: string;
}

/** Reads the host's first line. @returns null when it is anything else, so that stray output is never taken for an address */
export function parseHostLine(line: string): HostLine | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return null;
    const { url, token, ticket } = value as Record<string, unknown>;
    if (typeof url !== 'string' || typeof token !== 'string') return null;
    return typeof ticket === 'string' ? { url, token, ticket } : { url, token };
  } catch {
    return null;
  }
}

/** The address a window opens: the secret travels in the fragment, which no server, log or referrer ever sees. */
export function pageAddress(line: HostLine): string {
  const base = line.url.endsWith('/') ? line.url : `${line.url}/`;
  return `${base}#${line.ticket ?? line.token}`;
}
