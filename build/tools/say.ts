/** One line for the person at the terminal. Always stderr: stdout belongs to the command's own answer. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
