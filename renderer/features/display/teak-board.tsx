import type { DisplayGoods } from '../../../shared/domain/display/display-state.ts';

/** Goods of the gallery on a teak board, with their names; the workshop made them, no person is named. */
export function TeakBoard({ goods }: { readonly goods: readonly DisplayGoods[] }) {
  if (goods.length === 0) return null;
  return (
    <ul className="buyer-board">
      {goods.map(({ name, workshop, picture }) => (
        <li key={name}>
          <span className="buyer-good">
            <img src={`/pictures/${picture}.svg`} alt="" width={160} height={80} />
          </span>
          <b className="clip-2">{name}</b>
          <small className="clip">{workshop}</small>
        </li>
      ))}
    </ul>
  );
}
