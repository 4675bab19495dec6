import { useEffect, useState, type ComponentType, type FunctionComponent, type ReactNode } from 'react';

/** A part of the page whose code comes when it is first shown; `meanwhile` stands in its place until then. */
export type LazyPart<Props extends object = object> = FunctionComponent<Props & { readonly meanwhile?: ReactNode }> & {
  /** Fetches the code before it is wanted. That it did not come is told where the part is shown. */
  readonly ahead: () => void;
};

/**
 * As React's `lazy`, but there with the first frame when its code has come already (`lazy` shows what stands in its place first, and Suspense keeps
 * that for 300 ms), and asked for anew by whoever shows it again after it failed. A failure is thrown where it is drawn, for the page's guard.
 */
export function lazyPart<Props extends object = object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let here: ComponentType<Props> | null = null;
  let coming: Promise<ComponentType<Props>> | null = null;
  const fetched = (): Promise<ComponentType<Props>> =>
    (coming ??= load().then(
      (part) => (here = part),
      (error: unknown) => {
        coming = null;
        throw error;
      },
    ));
  function Part({ meanwhile = null, ...props }: Props & { readonly meanwhile?: ReactNode }) {
    const [Here, setHere] = useState<ComponentType<Props> | null>(() => here);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (Here !== null) return undefined;
      let left = false;
      fetched().then(
        (part) => left || setHere(() => part),
        (error: unknown) => left || setFailure({ error }),
      );
      return () => {
        left = true;
      };
    }, []);
    if (failure !== null) throw failure.error;
    return Here === null ? meanwhile : <Here {...(props as Props)} />;
  }
  return Object.assign(Part, { ahead: () => void fetched().catch(() => undefined) });
}
