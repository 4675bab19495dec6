import { useEffect, useRef } from 'react';

/** The unit's mark, drawn: the page may load no picture but its own files. */
export function LogoPicture({ png }: { readonly png: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let wanted = true;
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    createImageBitmap(new Blob([bytes], { type: 'image/png' })).then(
      (picture) => {
        const place = canvas.current;
        if (!wanted || place === null) return;
        place.width = picture.width;
        place.height = picture.height;
        place.getContext('2d')?.drawImage(picture, 0, 0);
      },
      // A mark that cannot be read is left out, as the printer puts the woven one in its place.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [png]);
  return <canvas ref={canvas} width={1} height={1} data-logo={png.length} />;
}
