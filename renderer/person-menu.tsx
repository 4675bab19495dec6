import { Lock, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { mayCall } from '../shared/contract/access-matrix.ts';
import type { Person } from '../shared/contract/session.ts';
import { chooseLanguage, useLanguage, useWords } from './app-state/language.ts';
import { leaveSession } from './app-state/leave-session.ts';
import { openDisplay } from './app-state/open-display.ts';
import { useScreenKeys } from './app-state/screen-keys.ts';
import { useAppState } from './app-state/service.ts';
import { chooseTheme, useTheme } from './app-state/theme.ts';
import { troubleOf } from './app-state/trouble.ts';
import { useTroubleWords } from './app-state/trouble-words.ts';
import { Button } from './ui/button.tsx';

/** What a person does about themselves: lock, leave, language, light. */
export function PersonMenu({ person, onLock, onClose }: { readonly person: Person; readonly onLock: () => void; readonly onClose: () => void }) {
  const state = useAppState();
  const { service } = state;
  const t = useWords();
  const language = useLanguage();
  const theme = useTheme();
  const words = useTroubleWords();
  const [opened, setOpened] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useScreenKeys([{ keys: 'Escape', run: onClose, inFields: true }]);
  useEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && panel.current?.contains(event.target) !== true && !(event.target as Element).closest('.rail-who')) onClose();
    };
    window.addEventListener('pointerdown', outside);
    return () => {
      window.removeEventListener('pointerdown', outside);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [onClose]);
  const showDisplay = async (): Promise<void> => {
    try {
      if ((await openDisplay(service, window)) === 'placed') onClose();
      else setOpened(t('general.displayHint'));
    } catch (error) {
      setOpened(words(troubleOf(error)).title);
    }
  };
  return (
    <div ref={panel} className="sheet person-menu" role="dialog" aria-label={person.name}>
      <div>
        <p className="title">{person.name}</p>
        <p className="small quiet">{t(`general.role.${person.role}`)}</p>
      </div>
      <Button ref={first} icon={Lock} keys="Alt+L" onClick={onLock}>
        {t('general.lock')}
      </Button>
      {mayCall('display.open', person.role) && (
        <Button icon={Monitor} onClick={() => void showDisplay()}>
          {t('general.display')}
        </Button>
      )}
      {opened !== null && (
        <p className="small quiet" role="status">
          {opened}
        </p>
      )}
      <Button icon={LogOut} onClick={() => void leaveSession(state)}>
        {t('general.signOut')}
      </Button>
      <div className="pair" role="group" aria-label={t('general.language')}>
        <Button size="small" aria-pressed={language === 'id'} onClick={() => void chooseLanguage('id')} lang="id">
          Indonesia
        </Button>
        <Button size="small" aria-pressed={language === 'en'} onClick={() => void chooseLanguage('en')} lang="en">
          English
        </Button>
      </div>
      <div className="pair" role="group" aria-label={t('general.theme')}>
        <Button size="small" icon={Sun} aria-pressed={theme === 'light'} onClick={() => chooseTheme('light')}>
          {t('general.themeLight')}
        </Button>
        <Button size="small" icon={Moon} aria-pressed={theme === 'dark'} onClick={() => chooseTheme('dark')}>
          {t('general.themeDark')}
        </Button>
      </div>
    </div>
  );
}
