import { useState } from 'react';
import { useWords } from '../../app-state/language.ts';
import { useAppState } from '../../app-state/service.ts';
import { ChooseStart } from './choose-start.tsx';
import { emptyDraft } from './gallery-draft.ts';
import { GalleryWizard } from './gallery-wizard.tsx';
import { SetupDone, type NewSecret } from './setup-done.tsx';
import './setup.css';
import { SetupSide } from './setup-side.tsx';

type Stage = { readonly at: 'choice' } | { readonly at: 'wizard'; readonly step: number } | { readonly at: 'done'; readonly secrets: readonly NewSecret[]; readonly demo: boolean; readonly administrator: { readonly name: string; readonly secret: string } };

/** The first start: an own gallery, or the demo gallery to look around. */
export function SetupPage() {
  const { service, session } = useAppState();
  const t = useWords();
  const [stage, setStage] = useState<Stage>({ at: 'choice' });
  const [draft, setDraft] = useState(emptyDraft);
  const steps = [t('setup.step.unit'), t('setup.step.register'), t('setup.step.people')];
  // Asked anew until the service answers, as at a start: a line that is away at this moment must not keep anybody here.
  const signIn = (): void => session.state.set({ phase: 'starting' });
  const finish = async (): Promise<void> => {
    if (session.token() !== null) await service.session.signOut().catch(() => undefined);
    session.borrow(null);
    signIn();
  };
  return (
    <div className="setup">
      <SetupSide steps={stage.at === 'choice' || (stage.at === 'done' && stage.demo) ? [] : steps} current={stage.at === 'wizard' ? stage.step : steps.length} />
      <main className="setup-work">
        {stage.at === 'choice' && (
          <ChooseStart
            onNew={() => setStage({ at: 'wizard', step: 0 })}
            onSignIn={signIn}
            onDemo={(people) => {
              const administrator = people.find((person) => person.role === 'administrator') ?? { name: '', secret: '' };
              setStage({ at: 'done', secrets: people, demo: true, administrator });
            }}
          />
        )}
        {stage.at === 'wizard' && (
          <GalleryWizard
            step={stage.step}
            draft={draft}
            onChange={(change) => setDraft((now) => ({ ...now, ...change }))}
            onSignIn={signIn}
            onStep={(step) => setStage(step < 0 ? { at: 'choice' } : { at: 'wizard', step })}
            onDone={(secrets, administrator) => setStage({ at: 'done', secrets, demo: false, administrator })}
          />
        )}
        {stage.at === 'done' && <SetupDone secrets={stage.secrets} demo={stage.demo} administrator={stage.administrator} onFinish={() => void finish()} />}
      </main>
    </div>
  );
}
