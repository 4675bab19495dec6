import type { PersonRow } from '../../../shared/contract/session.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import { useWords } from '../../app-state/language.ts';
import { Chip } from '../../ui/chip.tsx';
import { Initials } from '../../ui/initials.tsx';
import '../../ui/table.css';

export function PeopleTable({ people, me, chosen, onChoose }: { readonly people: readonly PersonRow[]; readonly me: UserId; readonly chosen: UserId | null; readonly onChoose?: (userId: UserId) => void }) {
  const t = useWords();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('people.title')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('people.name')}</th>
            <th>{t('people.role')}</th>
            <th>{t('people.signsInBy')}</th>
            <th>{t('people.state')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const name = (
              <>
                <Initials name={person.name} />
                <span>
                  {person.name} {person.userId === me && <span className="quiet small">({t('people.you')})</span>}
                </span>
              </>
            );
            return (
              <tr key={person.userId} className={`${person.userId === chosen ? 'chosen' : ''} ${person.active ? '' : 'off'}`.trim()}>
                <td>
                  {onChoose === undefined ? (
                    <span className="people-name">{name}</span>
                  ) : (
                    <button type="button" className="people-name" aria-pressed={person.userId === chosen} onClick={() => onChoose(person.userId)}>
                      {name}
                    </button>
                  )}
                </td>
                <td>{t(`general.role.${person.role}`)}</td>
                <td>{t(person.credential === 'pin' ? 'signin.byPin' : 'signin.byPassword')}</td>
                <td>{person.active ? <Chip tone="green">{t('people.active')}</Chip> : <Chip>{t('people.off')}</Chip>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
