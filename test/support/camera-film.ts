import { PNG } from 'pngjs';

const WIDTH = 640;
const HEIGHT = 480;

/**
 * A film of one still picture (Y4M, 4:2:0) for the browser's pretended camera: `png` in grey in the middle of a light frame.
 * @throws when the picture is larger than the frame
 */
export function cameraFilm(png: Buffer): Buffer {
  const picture = PNG.sync.read(png);
  if (picture.width > WIDTH || picture.height > HEIGHT) throw new Error(`a picture of ${picture.width} x ${picture.height} does not fit the frame`);
  const luma = Buffer.alloc(WIDTH * HEIGHT, 210);
  const left = Math.floor((WIDTH - picture.width) / 2);
  const top = Math.floor((HEIGHT - picture.height) / 2);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) luma[(top + y) * WIDTH + left + x] = 30 + Math.round(((picture.data[(y * picture.width + x) * 4] ?? 255) * 180) / 255);
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F30:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}
