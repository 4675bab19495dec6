import { useEffect, useLayoutEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { measurePainted } from '../../../renderer/features/counter/painted.ts';

/** The least page that can do it: all names in memory, a plain list, no service, no disk, no rules. */
interface Catalogue {
  readonly names: readonly string[];
  readonly text: string;
  readonly starts: readonly number[];
  readonly byCode: ReadonlyMap<string, number>;
}

const HITS = 20;

function readCatalogue(rows: readonly (readonly [code: string, name: string])[]): Catalogue {
  const names = rows.map(([, name]) => name);
  const starts: number[] = [];
  let end = 0;
  for (const name of names) {
    starts.push(end);
    end += name.length + 1;
  }
  return { names, starts, text: names.join('\n').toLowerCase(), byCode: new Map(rows.map(([code], index) => [code, index])) };
}

function find({ names, text, starts }: Catalogue, typed: string): string[] {
  const hits: string[] = [];
  for (let place = text.indexOf(typed); place !== -1 && hits.length < HITS; ) {
    const line = lineAt(starts, place);
    hits.push(names[line] ?? '');
    const next = starts[line + 1];
    place = next === undefined ? -1 : text.indexOf(typed, next);
  }
  return hits;
}

/** The last line that starts at or before `place`. */
function lineAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function FloorPage({ catalogue }: { readonly catalogue: Catalogue }) {
  const [typed, setTyped] = useState({ text: '', since: 0 });
  const [cart, setCart] = useState<{ readonly lines: readonly string[]; readonly since: number }>({ lines: [], since: 0 });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => {
    if (typed.text !== '') measurePainted('etalase:key-to-paint', typed.since);
  }, [typed]);
  useLayoutEffect(() => {
    if (cart.lines.length > 0) measurePainted('etalase:scan-to-paint', cart.since);
  }, [cart]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter') return;
    const index = catalogue.byCode.get(event.currentTarget.value);
    setTyped({ text: '', since: 0 });
    if (index !== undefined) setCart(({ lines }) => ({ lines: [...lines.slice(-4), catalogue.names[index] ?? ''], since: event.timeStamp }));
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => setTyped({ text: event.target.value, since: event.nativeEvent.timeStamp });
  return (
    <>
      <input ref={field} aria-label="Cari barang" value={typed.text} onChange={onChange} onKeyDown={onKeyDown} />
      <ul>{typed.text !== '' && find(catalogue, typed.text).map((name) => <li key={name}>{name}</li>)}</ul>
      <ol>
        {cart.lines.map((name, index) => (
          <li key={`${index} ${name}`}>{name}</li>
        ))}
      </ol>
    </>
  );
}

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no place to draw in');
const root = createRoot(place);
root.render(<p>…</p>);
const rows = (await (await fetch('./names.json')).json()) as readonly (readonly [string, string])[];
root.render(<FloorPage catalogue={readCatalogue(rows)} />);
