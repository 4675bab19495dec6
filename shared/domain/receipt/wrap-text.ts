/**
 * `text` (ASCII) in lines of at most `width` characters, broken at blanks; lines after the first begin with `indent` blanks.
 * A word longer than a line is broken where the line ends. Never empty.
 */
export function wrapText(text: string, width: number, indent: number): [string, ...string[]] {
  const lines: string[] = [];
  let line = '';
  let start = '';
  for (const word of unbreakableParts(text, width)) {
    let rest = word;
    if (line !== start && line.length + 1 + rest.length <= width) {
      line += ` ${rest}`;
      continue;
    }
    if (line !== start) {
      lines.push(line);
      start = ' '.repeat(indent);
      line = start;
    }
    while (line.length + rest.length > width) {
      const room = width - line.length;
      lines.push(line + rest.slice(0, room));
      rest = rest.slice(room);
      start = ' '.repeat(indent);
      line = start;
    }
    line += rest;
  }
  if (line !== start || lines.length === 0) lines.push(line);
  return lines as [string, ...string[]];
}

const MEASURE = /^(x|cm|mm|m|g|gr|kg|mg|ml|l|s\/d)$/i;
const FIGURE = /^\d[\d.,/]*$/;

/** Words; a figure and its measure stay together (`40 x 60 cm`, `100 g`), as long as they fill less than half a line. */
function unbreakableParts(text: string, width: number): string[] {
  const parts: string[] = [];
  let before = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const glued = (MEASURE.test(word) && FIGURE.test(before)) || (FIGURE.test(word) && /^x$/i.test(before));
    const joined = `${parts.at(-1) ?? ''} ${word}`;
    if (glued && joined.length <= width / 2) parts[parts.length - 1] = joined;
    else parts.push(word);
    before = word;
  }
  return parts;
}

/** As {@link wrapText} without indent, with lines of about equal length: for centred paragraphs. */
export function wrapBalanced(text: string, width: number): [string, ...string[]] {
  const lines = wrapText(text, width, 0);
  for (let narrower = width - 1; narrower > 0; narrower -= 1) {
    const candidate = wrapText(text, narrower, 0);
    if (candidate.length > lines.length || candidate.join(' ') !== lines.join(' ')) return wrapText(text, narrower + 1, 0);
  }
  return lines;
}

/**
 * `left` wrapped as {@link wrapText}, with `right` at the right edge of its last line. When the last line has no room for it, the last word moves
 * to a new line; when even that does not fit, `right` gets a line of its own. It is broken only when it is wider than the paper: a name, never an amount.
 */
export function wrapWithRight(left: string, right: string, width: number, indent: number): string[] {
  const lines = wrapText(left, width, indent);
  if (right === '') return lines;
  const last = lines.pop() ?? '';
  if (fits(last, right, width)) return [...lines, atEdges(last, right, width)];
  const tail = unbreakableParts(last, width).at(-1) ?? '';
  const moved = ' '.repeat(indent) + tail;
  const kept = last.slice(0, last.length - tail.length).trimEnd();
  if (kept.trim() !== '' && fits(moved, right, width)) return [...lines, kept, atEdges(moved, right, width)];
  return [...lines, last, ...atRight(right, width)];
}

export function fits(left: string, right: string, width: number): boolean {
  return left.length + 1 + right.length <= width;
}

export function atEdges(left: string, right: string, width: number): string {
  return left + right.padStart(width - left.length);
}

/** `text` at the right edge, on more lines than one only where it is wider than the paper. */
export function atRight(text: string, width: number): string[] {
  return wrapText(text, width, 0).map((part) => part.padStart(width));
}
