/** The part of escpos' Screen that is used; the package's types know only the whole. */
declare module 'escpos/screen.js' {
  export default class Screen {
    constructor(adapter: { write(data: Uint8Array): void }, options: { readonly encoding: string });
    clear(): this;
    moveHome(): this;
    print(content: string): this;
    text(content: string): this;
    flush(): this;
  }
}
