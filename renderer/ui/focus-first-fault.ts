/** Puts the cursor into the first field below `place` that says it is wrong; what was pressed keeps it where none does. */
export function focusFirstFault(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
