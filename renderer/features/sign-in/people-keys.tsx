import type { Person } from '../../../shared/contract/session.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { Initials } from '../../ui/initials.tsx';
import { Keycap } from '../../ui/keycap.tsx';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The people of the register, each with a letter. */
export function PeopleKeys({ people, chosen, still, onChoose }: { readonly people: readonly Person[]; readonly chosen: Person | null; /** It stays with who is chosen. */ readonly still: boolean; readonly onChoose: (person: Person) => void }) {
  const t = useWords();
  useScreenKeys(still ? [] : people.slice(0, LETTERS.length).map((person, index) => ({ keys: LETTERS[index] ?? '', run: () => onChoose(person) })));
  return (
    <div className="sign-in-people" role="group" inert={still} aria-label={t('signin.title')}>
      {people.map((person, index) => (
        <button key={person.userId} type="button" className="sign-in-person" aria-pressed={person.userId === chosen?.userId} onClick={() => onChoose(person)}>
          <Initials name={person.name} />
          <span>
            <strong>{person.name}</strong>
            <small>
              {t(`general.role.${person.role}`)} · {t(person.credential === 'pin' ? 'signin.byPin' : 'signin.byPassword')}
            </small>
          </span>
          {LETTERS[index] !== undefined && <Keycap>{LETTERS[index]}</Keycap>}
        </button>
      ))}
    </div>
  );
}
