import { Eye, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useStore } from '../../app-state/store.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { AddPerson } from './add-person.tsx';
import { ChangePerson } from './change-person.tsx';
import './people.css';
import { PeopleTable } from './people-table.tsx';
import { UntoldBand } from './untold-band.tsx';
import { untoldSecrets } from './untold-secrets.ts';

/** Who may sign in here, as what, and how to help them when they cannot. */
export function PeoplePage() {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const me = usePerson();
  const people = useAsk(() => service.session.people(), []);
  useServiceEvent((event) => event.type === 'people-changed' && people.again());
  const [chosen, setChosen] = useState<UserId | 'new' | null>(null);
  /** People added just now, with the secret that nobody can see again: until somebody says that they have it. */
  const [told, setTold] = useState<readonly { readonly name: string; readonly secret: string }[]>([]);
  const mayAdd = mayCall('session.addPerson', me.role);
  useScreenKeys(mayAdd ? [{ keys: 'F2', label: t('people.key.add'), run: () => setChosen('new') }] : []);
  const untold = useStore(untoldSecrets);
  const person = people.value?.find((one) => one.userId === chosen) ?? null;
  return (
    <Page
      title={t('people.title')}
      layout={mayAdd ? 'two' : 'one'}
      head={!mayAdd && <Chip icon={Eye}>{t('people.readOnly')}</Chip>}
      actions={
        mayAdd && (
          <Button kind="primary" size="small" once icon={UserPlus} keys="F2" onClick={() => setChosen('new')}>
            {t('people.add')}
          </Button>
        )
      }
    >
      <section className="sheet people-list">
        <TroubleBand words={people.trouble === null ? null : words(people.trouble)} />
        <PeopleTable people={people.value ?? []} me={me.userId} chosen={person?.userId ?? null} {...(mayAdd ? { onChoose: setChosen } : {})} />
      </section>
      {mayAdd && (
        <aside className="people-panel">
          {people.value?.filter(({ name }) => untold.has(name)).map((one) => <UntoldBand key={one.userId} person={one} onGiveNew={() => setChosen(one.userId)} />)}
          {told.map(({ name, secret }) => (
            <Band
              key={name}
              tone="green"
              title={t('people.added', { name })}
              actions={
                <Button size="small" once onClick={() => setTold(told.filter((one) => one.name !== name))}>
                  {t('general.close')}
                </Button>
              }
            >
              {t('people.addedText')} <strong className="num">{secret}</strong>
            </Band>
          ))}
          {chosen === 'new' && (
            <AddPerson
              onAdded={(name, secret) => {
                setTold((before) => [...before, { name, secret }]);
                setChosen(null);
              }}
              onClose={() => setChosen(null)}
            />
          )}
          {person !== null && <ChangePerson key={person.userId} person={person} self={person.userId === me.userId} />}
          {chosen === null && told.length === 0 && (
            <div className="sheet padded">
              <p className="title">{t('people.choose')}</p>
              <p className="small quiet">{t('people.chooseText')}</p>
            </div>
          )}
        </aside>
      )}
    </Page>
  );
}
