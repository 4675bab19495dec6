import { useEffect, useRef } from 'react';
import type { LabelLook } from '../../../../shared/contract/labels.ts';
import type { LabelTemplate } from '../../../../shared/domain/label/label-template.ts';
import { wordsOr } from '../../../../shared/i18n/words-or.ts';
import { useWords } from '../../../app-state/language.ts';
import { refusalParams } from '../../../app-state/trouble-words.ts';
import { lengthText } from './label-draft.ts';

/** The label of the chosen line: the very picture that is sent to the printer, or why there is none. */
export function LabelPreview({ look, shown, template }: { readonly look: LabelLook | null; readonly shown: number; readonly template: LabelTemplate }) {
  const t = useWords();
  const line = look?.lines[shown];
  const picture = look?.picture ?? null;
  const size = { width: lengthText(template.medium.width), height: lengthText(template.medium.height) };
  const fault = line?.fault ?? null;
  return (
    <figure className="label-preview">
      {picture !== null && line?.goods != null ? (
        <LabelPicture picture={picture} label={t('labels.previewOf', { name: line.goods.name, ...size })} />
      ) : fault !== null ? (
        <div className="label-no-preview" role="status">
          <p className="strong red">{wordsOr(t, `errors.${fault.code}`, refusalParams(fault)) ?? t('labels.previewFault')}</p>
          <p className="small">{wordsOr(t, `errors.${fault.code}.text`, refusalParams(fault))}</p>
        </div>
      ) : (
        <div className="label-no-preview">
          <p className="small quiet">{t('labels.previewNone')}</p>
        </div>
      )}
      <figcaption className="small quiet">
        {t('labels.preview')}, <span className="num">{t('labels.size', size)}</span>
      </figcaption>
    </figure>
  );
}

/** The dots of the label, one pixel each, black on white in the dark theme too. */
function LabelPicture({ picture: { dots, width, height }, label }: { readonly picture: NonNullable<LabelLook['picture']>; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context == null) return;
    const bits = atob(dots);
    const image = context.createImageData(width, height);
    for (let at = 0; at < width * height; at += 1) {
      const black = ((bits.charCodeAt(at >> 3) >> (7 - (at & 7))) & 1) === 1;
      image.data.fill(black ? 0 : 255, at * 4, at * 4 + 3);
      image.data[at * 4 + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }, [dots, width, height]);
  return <canvas ref={canvas} className="label-picture" role="img" aria-label={label} width={width} height={height} />;
}
