import type { GreyPicture } from '../../electron/devices/picture/dot-picture.ts';

/** A round mark, dark in the middle and lighter to its rim: large enough to be shrunk, grey enough to be dithered. */
export function sampleLogo(): GreyPicture {
  const [width, height] = [420, 300];
  const grey = Uint8Array.from({ length: width * height }, (_, index) => {
    const distance = Math.hypot((index % width) - width / 2, Math.floor(index / width) - height / 2);
    if (distance > 140) return 255;
    return distance < 40 ? 0 : Math.round(distance * 1.6);
  });
  return { width, height, grey };
}
