import type { StatementPreview } from '../../../shared/contract/reconciliation.ts';
import { COLUMN_ROLES, DAY_ORDERS, NUMBER_STYLES, type ColumnRole, type StatementLayout, type StatementMapping } from '../../../shared/domain/reconciliation/statement.ts';
import { DELIMITERS, type Delimiter } from '../../../shared/domain/sheet/delimiters.ts';
import { useWords } from '../../app-state/language.ts';
import { Segments } from '../../ui/segments.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import '../../ui/table.css';
import { withRole } from './with-role.ts';

const DELIMITER_NAMES = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;

interface ColumnMapperProps {
  readonly preview: StatementPreview;
  readonly mapping: StatementMapping | null;
  readonly onMapping: (mapping: StatementMapping) => void;
  /** Cells are parted otherwise, or another row holds the names. */
  readonly onLayout: (layout: StatementLayout) => void;
}

/** The sign itself, said by its name. */
function DelimiterWords({ delimiter }: { readonly delimiter: Delimiter }) {
  const t = useWords();
  const name = t(`reconciliation.delimiter.${DELIMITER_NAMES[delimiter]}`);
  return delimiter === '\t' ? (
    name
  ) : (
    <>
      <span aria-hidden="true">{delimiter}</span>
      <span className="only-spoken">{name}</span>
    </>
  );
}

/** The file as it stands, how its cells are parted and named, and above each column what it holds. */
export function ColumnMapper({ preview, mapping, onMapping, onLayout }: ColumnMapperProps) {
  const t = useWords();
  const now: StatementMapping = mapping ?? { headerRow: preview.headerRow, delimiter: preview.delimiter, days: 'dmy', numbers: 'dots', roles: preview.columns.map(() => 'ignore') };
  const roles = preview.columns.map((_, place): ColumnRole => now.roles[place] ?? 'ignore');
  const nameOf = (place: number): string => (preview.columns[place] ?? '').trim() || t('reconciliation.column', { number: place + 1 });
  return (
    <section className="sheet match-mapper">
      <div className="match-forms">
        <Segments label={t('reconciliation.delimiter')} labelled value={preview.delimiter} options={DELIMITERS.map((value) => ({ value, words: <DelimiterWords delimiter={value} /> }))} onValue={(delimiter) => onLayout({ delimiter, headerRow: null })} />
        <div className="match-names">
          <SelectField
            label={t('reconciliation.header')}
            value={String(preview.headerRow)}
            options={[{ value: '0', words: t('reconciliation.header.none') }, ...preview.top.map(({ row, text }) => ({ value: String(row), words: t('reconciliation.header.row', { row, text }) }))]}
            onValue={(row) => onLayout({ delimiter: mapping?.delimiter ?? preview.delimiter, headerRow: Number(row) })}
          />
        </div>
        <Segments label={t('reconciliation.days')} labelled value={now.days} options={DAY_ORDERS.map((value) => ({ value, words: t(`reconciliation.days.${value}`) }))} onValue={(days) => onMapping({ ...now, roles, days })} />
        <Segments label={t('reconciliation.numbers')} labelled value={now.numbers} options={NUMBER_STYLES.map((value) => ({ value, words: t(`reconciliation.numbers.${value}`) }))} onValue={(numbers) => onMapping({ ...now, roles, numbers })} />
        {mapping !== null && <p className="small quiet match-hint">{t(preview.remembered ? 'reconciliation.remembered' : 'reconciliation.guessed')}</p>}
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('reconciliation.preview')}>
        <table className="table match-file">
          <thead>
            <tr>
              {preview.columns.map((_, place) => (
                <th key={place}>
                  <span className="match-name">{nameOf(place)}</span>
                  <select className={roles[place] === 'ignore' ? 'match-role' : 'match-role used'} aria-label={t('reconciliation.roleOf', { name: nameOf(place) })} value={roles[place]} onChange={(event) => onMapping({ ...now, roles: withRole(roles, place, event.target.value as ColumnRole) })}>
                    {COLUMN_ROLES.map((role) => (
                      <option key={role} value={role}>
                        {t(`reconciliation.role.${role}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.slice(0, 5).map((row) => (
              <tr key={row.row}>
                {preview.columns.map((_, place) => (
                  <td key={place} className={roles[place] === 'ignore' ? 'faint' : ''}>
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
