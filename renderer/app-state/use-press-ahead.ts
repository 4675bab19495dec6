import { useEffect, useState } from 'react';

export interface PressAhead {
  readonly press: () => void;
  /** It was pressed and waits. */
  readonly waits: boolean;
  /** It is not meant any more. */
  readonly forget: () => void;
}

/** A hand is quicker than an answer: a press that is about what is still `coming` counts once that is there. */
export function usePressAhead(act: () => void, coming: boolean): PressAhead {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (!pressed || coming) return;
    setPressed(false);
    act();
  }, [pressed, coming]);
  return { press: () => setPressed(true), waits: pressed && coming, forget: () => setPressed(false) };
}
