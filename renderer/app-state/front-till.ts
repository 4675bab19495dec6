const LOCK = 'etalase-front-till';
const forever = new Promise<never>(() => undefined);

/** Whether this till is the one of its browser that was opened or used last; once that one is closed another takes its place. It is never two. */
export function standInFront(page: Window): () => boolean {
  const { locks } = page.navigator;
  let isFront = false;
  let waits = false;
  const hold = (): Promise<never> => {
    isFront = true;
    return forever;
  };
  const lost = (): void => {
    isFront = false;
    if (waits) return;
    waits = true;
    const next = (): Promise<never> => {
      waits = false;
      return hold();
    };
    void locks.request(LOCK, next).catch(lost);
  };
  const come = (): void => {
    if (!isFront) void locks.request(LOCK, { steal: true }, hold).catch(lost);
  };
  page.addEventListener('focus', come);
  come();
  return () => isFront;
}
