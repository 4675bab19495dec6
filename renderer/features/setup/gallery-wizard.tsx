import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { faultsOf, type DraftFaults, type GalleryDraft } from './gallery-draft.ts';
import { PeopleStep } from './people-step.tsx';
import { RegisterStep } from './register-step.tsx';
import type { NewSecret } from './setup-done.tsx';
import { SetupTrouble } from './setup-trouble.tsx';
import { UnitStep } from './unit-step.tsx';

export interface StepProps {
  readonly draft: GalleryDraft;
  readonly faults: DraftFaults;
  readonly onChange: (change: Partial<GalleryDraft>) => void;
}

const STEPS = 3;

interface GalleryWizardProps {
  readonly step: number;
  /** What was told so far: kept by the page, so that a look at the choice before it loses nothing. */
  readonly draft: GalleryDraft;
  readonly onChange: (change: Partial<GalleryDraft>) => void;
  readonly onStep: (step: number) => void;
  readonly onDone: (secrets: readonly NewSecret[], administrator: { readonly name: string; readonly secret: string }) => void;
  readonly onSignIn: () => void;
}

/** A gallery in three short steps; nothing is stored before the last one. */
export function GalleryWizard({ step, draft, onChange, onStep, onDone, onSignIn }: GalleryWizardProps) {
  const service = useService();
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const create = useCommand(async (commandId) => {
    const cashier = draft.cashierName.trim();
    const address = draft.printerAddress.trim();
    await service.setup.createGallery({
      commandId,
      unit: { name: draft.name.trim(), agency: draft.agency.trim(), address: draft.address.trim(), phone: draft.phone.trim(), timeZone: draft.timeZone },
      registerCode: draft.registerCode,
      administrator: { name: draft.administratorName.trim(), secret: draft.administratorSecret },
      cashier: cashier === '' ? null : { name: cashier, secret: draft.cashierPin },
      printer: { address: address === '' ? null : address, profileId: draft.profileId, drawer: draft.drawer },
    });
    return true;
  });
  const faults = tried ? faultsOf(draft, step) : {};
  const back = (): void => {
    if (create.busy) return;
    setTried(false);
    onStep(step - 1);
  };
  useScreenKeys([{ keys: 'Escape', run: back, inFields: true }]);
  useEffect(() => form.current?.querySelector('input')?.focus(), [step]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (Object.keys(faultsOf(draft, step)).length > 0) {
      setTried(true);
      requestAnimationFrame(() => focusFirstFault(form.current));
      return;
    }
    setTried(false);
    if (step < STEPS - 1) return onStep(step + 1);
    if ((await create.run()) === null) return;
    const cashier = draft.cashierName.trim();
    onDone(cashier === '' ? [] : [{ name: cashier, role: 'cashier', secret: draft.cashierPin }], { name: draft.administratorName.trim(), secret: draft.administratorSecret });
  };
  const props: StepProps = { draft, faults, onChange };
  const titles = [t('setup.step.unit'), t('setup.step.register'), t('setup.step.people')];
  return (
    <>
      <h1>{titles[step]}</h1>
      <form ref={form} className="setup-form" noValidate onSubmit={(event) => void submit(event)}>
        {step === 0 && <UnitStep {...props} />}
        {step === 1 && <RegisterStep {...props} />}
        {step === 2 && <PeopleStep {...props} />}
        <SetupTrouble trouble={create.trouble} onSignIn={onSignIn} />
        <div className="setup-foot">
          <Button keys="Escape" onClick={back} disabled={create.busy}>
            {t('general.back')}
          </Button>
          <Button type="submit" kind="primary" keys="Enter" busy={create.busy && t('setup.making')}>
            {t(step < STEPS - 1 ? 'general.next' : 'setup.make')}
          </Button>
        </div>
      </form>
    </>
  );
}
