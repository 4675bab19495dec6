import { ImageUp, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { storedPictureName } from '../../../../shared/domain/catalog/picture.ts';
import type { ProductKind } from '../../../../shared/domain/catalog/product.ts';
import { useGoodsPictures } from '../../../app-state/goods-pictures.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { Button } from '../../../ui/button.tsx';
import { GoodsPicture } from '../../../ui/goods-picture.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import './pictures.css';
import { shrinkPicture, type ShrinkFault, type ShrunkPicture } from './shrink-picture.ts';
import { useFaultWords } from './use-fault-words.ts';

interface PictureFieldProps {
  readonly kind: ProductKind;
  /** What the product shows now, as it is stored. */
  readonly picture: string | null;
  /** A picture that was taken and is not stored yet. */
  readonly fresh: ShrunkPicture | null;
  readonly busy: boolean;
  /** Null: take it away. */
  readonly onTake: (picture: ShrunkPicture | null) => void;
}

/** The picture of a product as the counter shows it: chosen from a file, dropped here, or pasted. */
export function PictureField({ kind, picture, fresh, busy, onTake }: PictureFieldProps) {
  const t = useWords();
  const faultWords = useFaultWords();
  const pictures = useGoodsPictures();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<ShrinkFault | null>(null);
  const shown = fresh === null ? picture : storedPictureName('fresh');
  const source = useMemo(() => (fresh === null ? pictures : { here: () => fresh.bitmap, want: () => () => undefined }), [fresh, pictures]);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined || busy) return;
    setFault(null);
    setReading(true);
    const made = await shrinkPicture(file);
    setReading(false);
    if (made.ok) onTake(made.value);
    else setFault(made.error);
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    // Text that is pasted goes where it is pasted; only a picture comes here.
    const onPaste = (event: ClipboardEvent): void => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (file === undefined) return;
      event.preventDefault();
      void latest.current(file);
    };
    // Anywhere on the page: a file that is dropped a little beside must not open in place of the page.
    const onDragOver = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      void latest.current(event.dataTransfer?.files[0]);
    };
    window.addEventListener('paste', onPaste);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  const choose = (): void => input.current?.click();
  // Its cap is on the button beside the picture.
  useScreenKeys([{ keys: 'Ctrl+G', run: choose, inFields: true }]);
  return (
    <div className={over ? 'picture-field over' : 'picture-field'} role="group" aria-label={t('pictures.one')}>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        aria-label={t('pictures.file')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
      <GoodsPicture kind={kind} picture={shown} from={source} />
      <div className="col">
        <div className="row wrap">
          <Button size="office" icon={ImageUp} keys="Ctrl+G" busy={(reading || busy) && t('general.working')} onClick={choose}>
            {t(shown === null ? 'pictures.choose' : 'pictures.replace')}
          </Button>
          {shown !== null && !reading && !busy && (
            <Button
              size="office"
              icon={Trash2}
              onClick={() => {
                setFault(null);
                onTake(null);
              }}
            >
              {t('pictures.remove')}
            </Button>
          )}
        </div>
        <p className="field-hint">{t('pictures.hint')}</p>
      </div>
      {fault !== null && (
        <div className="picture-fault">
          <TroubleBand words={faultWords(fault)} />
        </div>
      )}
    </div>
  );
}
