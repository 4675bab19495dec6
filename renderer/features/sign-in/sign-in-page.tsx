import { CircleCheck, History, Layers, Moon, Sun, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Person, Welcome } from '../../../shared/contract/session.ts';
import { formatClockSince } from '../../../shared/i18n/format.ts';
import { ZONE_LABEL } from '../../../shared/kernel/instant.ts';
import { useNow } from '../../app-state/clock.ts';
import { chooseLanguage, useLanguage, useWords } from '../../app-state/language.ts';
import { lazyPart } from '../../app-state/lazy-part.tsx';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { chooseTheme, useTheme } from '../../app-state/theme.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PeopleKeys } from './people-keys.tsx';
import { SecretEntry } from './secret-entry.tsx';
import './sign-in.css';
import { TeakWindow } from './teak-window.tsx';

const ForgotPin = lazyPart(() => import('./forgot-pin.tsx').then((module) => module.ForgotPin));

/** Who works here now? A letter or a touch names the person, then PIN or password. */
export function SignInPage({ welcome }: { readonly welcome: Welcome }) {
  const t = useWords();
  const language = useLanguage();
  const theme = useTheme();
  const now = useNow(60_000);
  const [person, setPerson] = useState<Person | null>(() => welcome.people.find((one) => one.name === welcome.shift?.cashier) ?? welcome.people[0] ?? null);
  const [forgot, setForgot] = useState(false);
  /** Somebody is on their way in: nobody else is asked for a secret, which they would type into the work of the one before. */
  const [entering, setEntering] = useState(false);
  const other = language === 'id' ? 'en' : 'id';
  const choose = (next: Person): void => {
    setForgot(false);
    setPerson(next);
  };
  useScreenKeys([
    { keys: 'F9', run: () => void chooseLanguage(other) },
    { keys: 'F1', run: () => setForgot((now) => !now) },
    { keys: 'Escape', run: () => (document.activeElement as HTMLElement | null)?.blur(), inFields: true },
  ]);
  return (
    <div className="sign-in">
      <TeakWindow welcome={welcome} />
      <main className="sign-in-work">
        <h2>{t('signin.title')}</h2>
        <div className="sign-in-two">
          <div>
            <PeopleKeys people={welcome.people} chosen={person} still={entering} onChoose={choose} />
            <div className="sign-in-news">
              {forgot && <ForgotPin onClose={() => setForgot(false)} />}
              {welcome.shift !== null && (
                <div className="sheet">
                  <Icon of={History} />
                  <div>
                    <p className="title">{t('signin.shiftOpen', { cashier: welcome.shift.cashier })}</p>
                    <p className="small quiet">{t('signin.shiftOpenText', { time: `${formatClockSince(welcome.shift.openedAt, now, welcome.timeZone, language)} ${ZONE_LABEL[welcome.timeZone]}`, number: welcome.shift.number })}</p>
                  </div>
                </div>
              )}
              {welcome.parkedCarts > 0 && (
                <div className="sheet">
                  <Icon of={Layers} />
                  <div>
                    <p className="title">{t('signin.parked', { count: welcome.parkedCarts })}</p>
                    <p className="small quiet">{t('signin.parkedText')}</p>
                  </div>
                </div>
              )}
            </div>
          </div>
          {person !== null && <SecretEntry key={person.userId} person={person} welcome={welcome} busy={entering} onBusy={setEntering} onForgot={() => setForgot(true)} />}
        </div>
        <footer className="sign-in-foot">
          {welcome.journalSound ? (
            <span className="fact">
              <Icon of={CircleCheck} size={16} />
              {t('signin.sound', { count: welcome.journalEntries.toLocaleString('id-ID') })}
            </span>
          ) : (
            <span className="fact red" role="alert">
              <Icon of={TriangleAlert} size={16} />
              {t('signin.unsound')}
            </span>
          )}
          <span className="grow" />
          <Button kind="plainly" size="small" icon={theme === 'dark' ? Sun : Moon} onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}>
            {t(theme === 'dark' ? 'general.themeLight' : 'general.themeDark')}
          </Button>
          <Button kind="plainly" size="small" keys="F9" lang={other} onClick={() => void chooseLanguage(other)}>
            {other === 'en' ? 'English' : 'Indonesia'}
          </Button>
          <Button kind="plainly" size="small" keys="F1" onClick={() => setForgot(true)}>
            {t('general.help')}
          </Button>
        </footer>
      </main>
    </div>
  );
}
