import type { GoodsFileLook } from '../../../../shared/contract/goods-import.ts';
import { GOODS_FIELDS, type GoodsRole } from '../../../../shared/domain/goods-import/goods-fields.ts';
import type { GoodsMapping } from '../../../../shared/domain/goods-import/goods-mapping.ts';
import { useWords } from '../../../app-state/language.ts';
import '../../../ui/table.css';

const SHOWN_ROWS = 4;

/** The first rows of the file as they stand, and above each column what it holds. A field that is chosen again leaves the column that had it. */
export function ImportColumns({ look, onMapping }: { readonly look: GoodsFileLook; readonly onMapping: (mapping: GoodsMapping) => void }) {
  const t = useWords();
  const roles = look.columns.map((_, place): GoodsRole => look.mapping.roles[place] ?? 'ignore');
  const nameOf = (place: number): string => (look.columns[place] ?? '').trim() || t('import.column', { number: place + 1 });
  const give = (place: number, role: GoodsRole): void =>
    onMapping({ ...look.mapping, roles: roles.map((before, other) => (other === place ? role : before === role && role !== 'code' ? 'ignore' : before)) });
  return (
    <section className="sheet import-columns">
      <div className="import-columns-head">
        <h2 className="sheet-title">{t('import.mapper')}</h2>
        <span className="small quiet">{t(look.remembered ? 'import.remembered' : 'import.guessed')}</span>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('import.mapper')}>
        <table className="table">
          <thead>
            <tr>
              {look.columns.map((_, place) => (
                <th key={place}>
                  <span className="import-name">{nameOf(place)}</span>
                  <select className={roles[place] === 'ignore' ? 'import-role' : 'import-role used'} aria-label={t('import.roleOf', { name: nameOf(place) })} value={roles[place]} onChange={(event) => give(place, event.target.value as GoodsRole)}>
                    {(['ignore', ...GOODS_FIELDS] as const).map((role) => (
                      <option key={role} value={role}>
                        {t(`import.field.${role}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {look.rows.slice(0, SHOWN_ROWS).map((row) => (
              <tr key={row.row}>
                {look.columns.map((_, place) => (
                  <td key={place} className={roles[place] === 'ignore' ? 'quiet' : ''}>
                    <span className="clip-2">{row.cells[place] ?? ''}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
