/** The two functions that are used; js-yaml brings no types. */
declare module 'js-yaml' {
  export function load(text: string): unknown;
  export function dump(value: unknown): string;
}
