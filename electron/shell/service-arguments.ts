import { join } from 'node:path';

/** Options of the service that may be given when the desktop program is started; everything else is Chromium's. */
const PASSED_ON = ['data', 'secrets', 'printer'] as const;

function given(argv: readonly string[], name: string): string | undefined {
  const at = argv.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const found = argv[at];
  return found === `--${name}` ? argv[at + 1] : found?.slice(name.length + 3);
}

/** The arguments of the service process: data and secrets lie side by side in `home` unless the start says otherwise. */
export function serviceArguments(argv: readonly string[], home: string): string[] {
  const defaults: Readonly<Record<string, string>> = { data: join(home, 'data'), secrets: join(home, 'secrets') };
  return PASSED_ON.flatMap((name) => {
    const value = given(argv, name) ?? defaults[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
}
