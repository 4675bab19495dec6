/** Text in lines no wider than `width`, broken at blanks, and inside a word only when it is wider than a line. `measure` answers in the unit of `width`. */
export function wrapLabelText(text: string, width: number, measure: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const add = (word: string): void => {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      return;
    }
    if (line !== '') lines.push(line);
    line = '';
    if (measure(word) <= width) {
      line = word;
      return;
    }
    for (const character of word) {
      if (line !== '' && measure(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  };
  for (const word of text.split(/\s+/)) if (word !== '') add(word);
  if (line !== '') lines.push(line);
  return lines;
}

/** At most `most` lines; what is left out is told by dots at the end. */
export function clipLines(lines: readonly string[], most: number, width: number, measure: (line: string) => number): readonly string[] {
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && measure(`${last}…`) > width) last = last.slice(0, -1).trimEnd();
  return [...lines.slice(0, most - 1), `${last}…`];
}
