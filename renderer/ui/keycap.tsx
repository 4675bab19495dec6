import './button.css';

/** The name of one key as drawn on a keyboard. Show it only while that key works. */
export function Keycap({ children, big = false }: { readonly children: string; readonly big?: boolean }) {
  return (
    <kbd className={big ? 'keycap big' : 'keycap'} aria-hidden="true">
      {children}
    </kbd>
  );
}

/** Names as they stand on the keys, where the event calls them otherwise. */
const ON_THE_KEY: Readonly<Record<string, string>> = { Escape: 'Esc', Delete: 'Del', Insert: 'Ins', PageUp: 'PgUp', PageDown: 'PgDn', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', ' ': 'Spasi' };

/** Keys pressed together or in turn: `Ctrl+Enter` gives two caps. */
export function Keycaps({ keys }: { readonly keys: string }) {
  return (
    <span className="keycaps">
      {keys.split(/(?<=.)\+/).map((key) => (
        <Keycap key={key}>{ON_THE_KEY[key] ?? key}</Keycap>
      ))}
    </span>
  );
}
