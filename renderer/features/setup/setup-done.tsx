import { useState } from 'react';
import type { PrintState } from '../../../shared/domain/printing/print-state.ts';
import { ROLES, type Role } from '../../../shared/domain/access/role.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useAppState } from '../../app-state/service.ts';
import { followPrintJob } from '../../app-state/follow-print-job.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import '../../ui/table.css';
import { TroubleBand } from '../../ui/trouble-band.tsx';

export interface NewSecret {
  readonly name: string;
  readonly role: string;
  readonly secret: string;
}

interface SetupDoneProps {
  readonly secrets: readonly NewSecret[];
  readonly demo: boolean;
  readonly administrator: { readonly name: string; readonly secret: string };
  readonly onFinish: () => void;
}

/** The gallery stands. Secrets are shown this once, and the printer can prove itself before the first sale. */
export function SetupDone({ secrets, demo, administrator, onFinish }: SetupDoneProps) {
  const { service, session } = useAppState();
  const t = useWords();
  const words = useTroubleWords();
  const [state, setState] = useState<PrintState | null>(null);
  const test = useCommand(async (commandId) => {
    if (session.token() === null) {
      const welcome = await service.session.welcome();
      const person = welcome.people.find((one) => one.name === administrator.name);
      if (person === undefined) return null;
      session.borrow((await service.session.signIn({ userId: person.userId, secret: administrator.secret })).token);
    }
    const job = await service.prints.test({ commandId });
    return followPrintJob(service, job, setState);
  });
  useScreenKeys([{ keys: 'Enter', run: onFinish }]);
  const roleWords = (role: string): string => (ROLES.includes(role as Role) ? t(`general.role.${role as Role}`) : role);
  const tone = state === 'printed' ? 'green' : state === 'handed-over' ? 'blue' : 'yellow';
  return (
    <>
      <h1>{t(demo ? 'setup.doneDemo' : 'setup.done')}</h1>
      {secrets.length > 0 && (
        <>
          <p className="quiet">{t(demo ? 'setup.demoPeople' : 'setup.writeDown')}</p>
          <div className="sheet setup-people">
            <table className="table">
              <thead>
                <tr>
                  <th>{t('people.name')}</th>
                  <th>{t('people.role')}</th>
                  <th>{t('setup.secret')}</th>
                </tr>
              </thead>
              <tbody>
                {secrets.map((person) => (
                  <tr key={person.name}>
                    <td className="strong">{person.name}</td>
                    <td>{roleWords(person.role)}</td>
                    <td className="secret-word">{person.secret}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {state !== null && (
        <Band tone={tone} title={`${t('prints.kind.test')}: ${t(`prints.state.${state}`)}`}>
          {t(state === 'printed' ? 'setup.testPrinted' : 'setup.testOther')}
        </Band>
      )}
      <TroubleBand words={test.trouble === null ? null : words(test.trouble)} />
      <div className="setup-foot">
        {!demo && (
          <Button busy={test.busy && t('setup.testing')} onClick={() => void test.run()}>
            {t('settings.printerTest')}
          </Button>
        )}
        <Button kind="primary" keys="Enter" onClick={onFinish} autoFocus>
          {t('setup.toSignIn')}
        </Button>
      </div>
    </>
  );
}
