import { Package, Wrench } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { storedPictureHash } from '../../shared/domain/catalog/picture.ts';
import type { ProductKind } from '../../shared/domain/catalog/product.ts';
import './goods-picture.css';
import { Icon } from './icon.tsx';

/** Where pictures come from, as `renderer/app-state/goods-pictures.ts` gives them. */
interface PictureSource {
  readonly here: (sha256: string) => ImageBitmap | null;
  readonly want: (sha256: string, ready: (picture: ImageBitmap) => void) => () => void;
}

/** The picture of a product on warm ground, of a service on cool ground; a sign where there is none. */
export const GoodsPicture = memo(function GoodsPicture({ kind, picture, from }: { readonly kind: ProductKind; readonly picture: string | null; readonly from: PictureSource }) {
  const service = kind === 'service';
  const sha256 = storedPictureHash(picture);
  return (
    <span className={service ? 'picture cool' : 'picture'}>
      {picture === null ? (
        <Icon of={service ? Wrench : Package} size={28} />
      ) : sha256 === null ? (
        <img src={`/pictures/${picture}.svg`} alt="" width={160} height={80} decoding="async" draggable={false} />
      ) : (
        <StoredPicture key={sha256} sha256={sha256} from={from} />
      )}
    </span>
  );
});

/** Drawn, because the page may load no picture but its own files. Until it is here the ground stays empty. */
function StoredPicture({ sha256, from }: { readonly sha256: string; readonly from: PictureSource }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = (picture: ImageBitmap): void => {
      const place = canvas.current;
      if (place === null) return;
      place.width = picture.width;
      place.height = picture.height;
      place.getContext('2d')?.drawImage(picture, 0, 0);
      // A wide photo fills its place; of a square or upright one nothing may be cut away.
      place.className = picture.width >= picture.height * 1.4 ? 'photo wide' : 'photo';
      place.dataset['picture'] = sha256;
    };
    const here = from.here(sha256);
    if (here === null) return from.want(sha256, draw);
    draw(here);
    return undefined;
  }, [sha256, from]);
  return <canvas ref={canvas} className="photo" width={1} height={1} />;
}
