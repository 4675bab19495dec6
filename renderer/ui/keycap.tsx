import './button.css';

/** The name of one key as drawn on a keyboard. Show it only while that key works. */
export function Keycap({ children, big = false }: { readonly children: string; readonly big?: boolean }) {
  return (
    <kbd className={big ? 'keycap big' : 'keycap'} aria-hidden="true">
      {children}
    </kbd>
  );
}

/** Keys pressed together or in turn: `Ctrl+Enter` gives two caps. */
export function Keycaps({ keys }: { readonly keys: string }) {
  return (
    <span className="keycaps">
      {keys.split(/(?<=.)\+/).map((key) => (
        <Keycap key={key}>{key}</Keycap>
      ))}
    </span>
  );
}
