import { useRef } from 'react';

/** Whether this scan is another than the last one: it takes the place of what is typed once, and not again when the form is drawn anew. */
export function useScanOnce(): (scan: string) => boolean {
  const taken = useRef('');
  return (scan) => {
    const isNew = scan !== '' && scan !== taken.current;
    taken.current = scan;
    return isNew;
  };
}
