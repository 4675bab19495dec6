/** Asks a running host over HTTP. @throws with its answer when it refuses */
export type ServiceCall = <T>(procedure: string, input?: unknown, session?: string) => Promise<T>;

/** Questions to the host at `url`, with the token of its windows. */
export function serviceCall(url: string, token: string): ServiceCall {
  return async <T>(procedure: string, input?: unknown, session?: string): Promise<T> => {
    const answer = await fetch(`${url}/rpc/${procedure.replace('.', '/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, authorization: `Bearer ${token}`, ...(session === undefined ? {} : { 'etalase-session': session }) },
      body: JSON.stringify(input === undefined ? {} : { json: input }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${text}`);
    return (text === '' ? undefined : (JSON.parse(text) as { json: T }).json) as T;
  };
}
