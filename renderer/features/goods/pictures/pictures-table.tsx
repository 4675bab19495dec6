import type { PictureMatch } from '../../../../shared/contract/catalog.ts';
import { useWords } from '../../../app-state/language.ts';
import { Chip } from '../../../ui/chip.tsx';
import '../../../ui/table.css';

/** A file with the goods that it is of. */
export interface PictureRow {
  readonly file: File;
  readonly product: PictureMatch['product'];
  readonly state: { readonly kind: 'waiting' | 'stored' } | { readonly kind: 'refused'; readonly words: string };
}

/** What each file will do, or did. */
export function PicturesTable({ rows }: { readonly rows: readonly PictureRow[] }) {
  const t = useWords();
  return (
    <div className="scroll grow" tabIndex={0} role="region" aria-label={t('pictures.table')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('pictures.fileName')}</th>
            <th>{t('goods.name')}</th>
            <th>{t('pictures.foundBy')}</th>
            <th>{t('pictures.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ file, product, state }) => (
            <tr key={`${file.webkitRelativePath}/${file.name}/${file.lastModified}`}>
              <td>{file.name}</td>
              <td className="strong">{product === null ? '–' : product.name}</td>
              <td>{product === null ? '–' : t(`pictures.by.${product.by}`)}</td>
              <td>
                <Outcome product={product} state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Outcome({ product, state }: Pick<PictureRow, 'product' | 'state'>) {
  const t = useWords();
  if (state.kind === 'stored') return <Chip tone="green">{t('pictures.state.stored')}</Chip>;
  if (state.kind === 'refused') return <Chip tone="red">{state.words}</Chip>;
  if (product === null) return <Chip tone="yellow">{t('pictures.state.unknown')}</Chip>;
  if (product.twice) return <Chip tone="yellow">{t('pictures.state.twice')}</Chip>;
  return <span className="small">{t(product.replaces ? 'pictures.state.replaces' : 'pictures.state.new')}</span>;
}
