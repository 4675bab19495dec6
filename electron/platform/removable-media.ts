import { execFile } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const ASK_MS = 8_000;

/** Where a Linux system tells what is mounted and what can be pulled out; another place in tests. */
export interface LinuxPlaces {
  readonly mounts: string;
  readonly blockDevices: string;
}

const LINUX: LinuxPlaces = { mounts: '/proc/mounts', blockDevices: '/sys/class/block' };

/** Roots of the removable media that are mounted now. Empty where it cannot be found out. */
export async function removableMedia(platform: NodeJS.Platform = process.platform, places: LinuxPlaces = LINUX): Promise<readonly string[]> {
  if (platform === 'win32') return windowsDrives();
  return platform === 'linux' ? linuxMounts(places) : [];
}

/** A mounted partition counts when the kernel calls its disk removable, or when the disk hangs on USB (sticks that say they are fixed). */
function linuxMounts({ mounts, blockDevices }: LinuxPlaces): readonly string[] {
  if (!existsSync(mounts)) return [];
  const found = readFileSync(mounts, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [device = '', point = '', , options = ''] = line.split(' ');
      if (!device.startsWith('/dev/') || options.split(',').includes('ro') || !isRemovable(join(blockDevices, basename(device)))) return [];
      // Spaces and the like stand as octal numbers there.
      return [point.replaceAll(/\\([0-7]{3})/g, (_all, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))];
    });
  return [...new Set(found)];
}

function isRemovable(device: string): boolean {
  try {
    const real = realpathSync(device);
    const disk = existsSync(join(real, 'partition')) ? dirname(real) : real;
    return readFileSync(join(disk, 'removable'), 'utf8').trim() === '1' || /\/usb\d/.test(disk);
  } catch {
    return false;
  }
}

/** Drive letters of type 2 (removable), asked of Windows itself: nothing in Node knows them. */
async function windowsDrives(): Promise<readonly string[]> {
  try {
    const ask = 'Get-CimInstance Win32_LogicalDisk -Filter "DriveType=2 and FreeSpace>0" | ForEach-Object { $_.DeviceID }';
    const { stdout } = await promisify(execFile)('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', ask], { timeout: ASK_MS, windowsHide: true });
    return stdout.split(/\r?\n/).flatMap((line) => (/^[A-Z]:$/.test(line.trim()) ? [`${line.trim()}\\`] : []));
  } catch {
    return [];
  }
}
