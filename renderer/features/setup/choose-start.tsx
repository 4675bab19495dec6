import { Sparkles, Store } from 'lucide-react';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import type { NewSecret } from './setup-done.tsx';
import { SetupTrouble } from './setup-trouble.tsx';

/** An own gallery, or one to look around in. */
export function ChooseStart({ onNew, onDemo, onSignIn }: { readonly onNew: () => void; readonly onDemo: (people: readonly (NewSecret & { readonly role: string })[]) => void; readonly onSignIn: () => void }) {
  const service = useService();
  const t = useWords();
  const demo = useCommand((commandId) => service.setup.createDemo({ commandId }));
  const make = async (): Promise<void> => {
    const made = await demo.run();
    if (made !== null) onDemo(made.people);
  };
  useScreenKeys([
    { keys: '1', run: () => !demo.busy && onNew() },
    { keys: '2', run: () => void make() },
  ]);
  return (
    <>
      <h1>{t('setup.title')}</h1>
      <div className="setup-choices">
        <button type="button" className="setup-choice" disabled={demo.busy} onClick={onNew}>
          <Icon of={Store} size={32} />
          <strong>
            {t('setup.newGallery')} <Keycap>1</Keycap>
          </strong>
          <span>{t('setup.newGalleryText')}</span>
        </button>
        <button type="button" className="setup-choice" disabled={demo.busy} aria-busy={demo.busy} onClick={() => void make()}>
          {demo.busy ? <span className="spinner" aria-hidden="true" /> : <Icon of={Sparkles} size={32} />}
          <strong>
            {demo.busy ? t('setup.demoMaking') : t('setup.demoGallery')} {!demo.busy && <Keycap>2</Keycap>}
          </strong>
          <span>{t('setup.demoGalleryText')}</span>
        </button>
      </div>
      <SetupTrouble trouble={demo.trouble} onSignIn={onSignIn} />
    </>
  );
}
