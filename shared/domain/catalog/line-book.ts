/** A line of text, and what it is of. */
export interface BookLine {
  readonly id: string;
  /** Without line breaks. */
  readonly text: string;
}

/** Some lines that stand together; `text` begins with a line break and each line ends with one. */
export interface BookPage<Line> {
  text(): string;
  /** The line that a place in `text` belongs to. */
  lineAt(place: number): Line;
}

/**
 * Lines in an order of their own that are found by a part of their text, by scanning a few large texts; one line changes without the others
 * being put together anew.
 */
export interface LineBook<Line extends BookLine> {
  readonly size: number;
  /** A new line, or another one of the same id. */
  put(line: Line): void;
  drop(id: string): void;
  line(id: string): Line | null;
  /** All, in order. */
  lines(): Line[];
  /** Every place at which `word` stands, in order; `visit` answers from where in this page to go on, or -1 to end. */
  scan(word: string, visit: (page: BookPage<Line>, place: number) => number): void;
}

/** Lines on a page when it was filled in order; twice as many are split. */
const PAGE_LINES = 512;

interface Page<Line> extends BookPage<Line> {
  readonly lines: Line[];
  /** Its lines are others now. */
  touch(): void;
}

export function lineBook<Line extends BookLine>(compare: (one: Line, other: Line) => number): LineBook<Line> {
  const pages: Page<Line>[] = [];
  const byId = new Map<string, Line>();

  /** Where a line stands among sorted ones, or would. */
  const placeOf = (lines: readonly Line[], line: Line): number => firstWhere(lines.length, (at) => compare(lines[at] as Line, line) >= 0);
  const pageOf = (line: Line): number => Math.max(0, firstWhere(pages.length, (at) => compare((pages[at] as Page<Line>).lines[0] as Line, line) > 0) - 1);

  const drop = (id: string): void => {
    const line = byId.get(id);
    if (line === undefined) return;
    byId.delete(id);
    const at = pageOf(line);
    const page = pages[at] as Page<Line>;
    page.lines.splice(placeOf(page.lines, line), 1);
    page.touch();
    if (page.lines.length === 0) pages.splice(at, 1);
  };

  return {
    get size() {
      return byId.size;
    },
    put(line) {
      drop(line.id);
      byId.set(line.id, line);
      const last = pages.at(-1);
      if (last === undefined || (last.lines.length >= PAGE_LINES && compare(last.lines.at(-1) as Line, line) < 0)) {
        pages.push(bookPage([line]));
        return;
      }
      const at = pageOf(line);
      const page = pages[at] as Page<Line>;
      page.lines.splice(placeOf(page.lines, line), 0, line);
      page.touch();
      if (page.lines.length >= 2 * PAGE_LINES) pages.splice(at + 1, 0, bookPage(page.lines.splice(PAGE_LINES)));
    },
    drop,
    line: (id) => byId.get(id) ?? null,
    lines: () => pages.flatMap(({ lines }) => lines),
    scan(word, visit) {
      for (const page of pages) {
        const text = page.text();
        let place = text.indexOf(word);
        while (place !== -1) {
          const next = visit(page, place);
          if (next === -1) return;
          place = text.indexOf(word, next);
        }
      }
    },
  };
}

function bookPage<Line extends BookLine>(lines: Line[]): Page<Line> {
  let made: { readonly text: string; readonly starts: readonly number[] } | null = null;
  const make = (): { readonly text: string; readonly starts: readonly number[] } => {
    if (made !== null) return made;
    const starts: number[] = [];
    let end = 1;
    for (const { text } of lines) {
      starts.push(end);
      end += text.length + 1;
    }
    made = { text: `\n${lines.map(({ text }) => text).join('\n')}\n`, starts };
    return made;
  };
  return {
    lines,
    text: () => make().text,
    lineAt: (place) => {
      const { starts } = make();
      return lines[Math.max(0, firstWhere(starts.length, (at) => (starts[at] as number) > place) - 1)] as Line;
    },
    touch: () => {
      made = null;
    },
  };
}

/** The first of `count` places at which `is` holds, found by halving; `count` when at none. */
function firstWhere(count: number, is: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
