import type { Ref } from 'react';
import { Band } from './band.tsx';
import { Button } from './button.tsx';

interface ClashBandProps {
  readonly words: { readonly title: string; readonly text: string; readonly goOn: string; readonly throwAway: string };
  /** Takes the focus when somebody would store in spite of it. */
  readonly first: Ref<HTMLButtonElement>;
  readonly onGoOn: () => void;
  readonly onThrowAway: () => void;
}

/** What is typed here was typed over something that has been changed elsewhere since: two ways on, and neither happens by itself. */
export function ClashBand({ words, first, onGoOn, onThrowAway }: ClashBandProps) {
  return (
    <Band
      tone="yellow"
      title={words.title}
      actions={
        <>
          <Button ref={first} size="small" onClick={onGoOn}>
            {words.goOn}
          </Button>
          <Button size="small" onClick={onThrowAway}>
            {words.throwAway}
          </Button>
        </>
      }
    >
      {words.text}
    </Band>
  );
}
