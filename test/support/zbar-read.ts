import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What zbarimg, a reader that is no part of this project, sees in a picture in black and white (1 = black), given a white border. */
export function zbarRead(picture: { readonly width: number; readonly height: number; readonly dots: Uint8Array }): string[] {
  const border = 40;
  const [width, height] = [picture.width + border * 2, picture.height + border * 2];
  const grey = Buffer.alloc(width * height, 255);
  picture.dots.forEach((dot, at) => {
    if (dot === 1) grey[(Math.floor(at / picture.width) + border) * width + (at % picture.width) + border] = 0;
  });
  const folder = mkdtempSync(join(tmpdir(), 'etalase-zbar-'));
  try {
    const file = join(folder, 'code.pgm');
    writeFileSync(file, Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), grey]));
    const read = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file], { encoding: 'utf8' });
    return read.stdout.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
