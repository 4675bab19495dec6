import { spawn } from 'node:child_process';
import { say } from './say.ts';

/**
 * Continues as another Node program. Where the system can replace a process this one becomes it, so that signals and exit
 * codes need no messenger; Windows cannot, there it is started as a child and waited for.
 * @returns the exit code (only where the process was not replaced)
 */
export function become(file: string, args: readonly string[]): Promise<number> {
  if (process.platform !== 'win32' && process.execve !== undefined) {
    process.execve(process.execPath, [process.execPath, file, ...args], process.env);
  }
  const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit' });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(String(error));
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
