import type { DisplayGoods } from '../../../shared/domain/display/display-state.ts';
import { useGoodsPictures } from '../../app-state/goods-pictures.ts';
import { GoodsPicture } from '../../ui/goods-picture.tsx';

/** Goods of the gallery on a teak board, with their names; the workshop made them, no person is named. */
export function TeakBoard({ goods }: { readonly goods: readonly DisplayGoods[] }) {
  const pictures = useGoodsPictures();
  if (goods.length === 0) return null;
  return (
    <ul className="buyer-board">
      {goods.map(({ name, workshop, picture }) => (
        <li key={name}>
          <span className="buyer-good">
            <GoodsPicture kind="goods" picture={picture} from={pictures} />
          </span>
          <b className="clip-2">{name}</b>
          <small className="clip">{workshop}</small>
        </li>
      ))}
    </ul>
  );
}
