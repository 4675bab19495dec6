import { PencilLine, Undo2 } from 'lucide-react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Something typed is not recorded yet and waits here, with the way to throw it away. */
export function WaitingLine({ words, throwAway, onThrowAway }: { readonly words: string; readonly throwAway: string; readonly onThrowAway: () => void }) {
  return (
    <span className="row wrap small quiet">
      <span className="row" role="status">
        <Icon of={PencilLine} size={16} />
        <span>{words}</span>
      </span>
      <Button kind="plainly" size="office" icon={Undo2} onClick={onThrowAway}>
        {throwAway}
      </Button>
    </span>
  );
}
