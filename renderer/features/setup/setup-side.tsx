import { Check } from 'lucide-react';
import { chooseLanguage, useLanguage, useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import mark from '../../ui/pictures/mark.svg';
import { TeakShelves } from '../../ui/teak-shelves.tsx';

/** The teak edge of the set-up: where one is, and what it is for. */
export function SetupSide({ steps, current }: { readonly steps: readonly string[]; readonly current: number }) {
  const t = useWords();
  const language = useLanguage();
  const other = language === 'id' ? 'en' : 'id';
  useScreenKeys([{ keys: 'F9', run: () => void chooseLanguage(other) }]);
  return (
    <section className="setup-side" aria-label={t('setup.title')}>
      <div className="setup-brand">
        <img src={mark} alt="" />
        etalase
      </div>
      <p>{t('setup.welcome')}</p>
      {steps.length === 0 ? (
        <TeakShelves />
      ) : (
        <ol className="setup-steps grow">
          {steps.map((words, index) => (
            <li key={words} className={index < current ? 'done' : ''} aria-current={index === current ? 'step' : undefined}>
              <span>{index < current ? <Icon of={Check} size={16} /> : index + 1}</span>
              {words}
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button className="setup-language" size="small" keys="F9" lang={other} onClick={() => void chooseLanguage(other)}>
          {other === 'en' ? 'English' : 'Indonesia'}
        </Button>
      </div>
      <div className="selvedge" />
    </section>
  );
}
