import { createBurstFields, type BurstFields } from './burst-fields.ts';
import { isSilentKey, strokeOf } from './key-stroke.ts';
import { createSilenceTimer, type KeyTime } from './key-time.ts';
import { createMoneyKeys } from './money-keys.ts';
import { DEFAULT_SCANNER_SETTINGS, type ScannerSettings } from './scanner-settings.ts';
import { asTextField, fill, mannerOf, type FieldManner } from './text-field.ts';
import { createWedgeRecogniser, type BurstEnd, type KeyDecision, type WedgeRecogniser } from './wedge-recogniser.ts';
import { windowKeyTime } from './window-key-time.ts';

/** A code that a scanner typed. `field`: the manner of the text field that had the focus; an accepting field has taken its code itself. */
export interface ScannedCode {
  readonly text: string;
  /** When its last key went down, on the scale of performance.now(), ms. */
  readonly at: number;
  readonly field: Exclude<FieldManner, 'accept'> | 'none';
}

export interface ScannerHandlers {
  onScan(scan: ScannedCode): void;
  /** A scan broke off before its end key; nothing of it may be used. */
  onTorn?(): void;
}

export interface Scanner {
  /**
   * `act` runs when the key of this key-down turns out to be pressed alone (see money-keys.ts). Call it from a key-down
   * handler, while the event is being handled.
   */
  whenAlone(event: KeyboardEvent, act: () => void): void;
  /** A code that another window read: as if it had been read here. */
  take(text: string): void;
  /** In force from the next burst on: one that is being read stays whole. */
  configure(settings: ScannerSettings): void;
  uninstall(): void;
}

/** Buttons that do something. Those with a role of their own (switch, tab, menu) only change what is seen. */
const COMMANDS = 'button:not([role]):not([aria-haspopup]), a[href]';

/**
 * Listens to the keyboard before anybody else. Install it once, before the page's own listeners. Characters of a possible scan
 * stay visible to the page (with their default prevented outside text fields); the end key of a scan is hidden from it.
 */
export function installScanner(target: Window, handlers: ScannerHandlers, time: KeyTime = windowKeyTime(target)): Scanner {
  let recogniser: WedgeRecogniser = createWedgeRecogniser(DEFAULT_SCANNER_SETTINGS);
  let fields: BurstFields = createBurstFields(DEFAULT_SCANNER_SETTINGS.avgGapMs);
  let next: ScannerSettings | undefined;
  let newestDown: KeyboardEvent | undefined;
  let places = 0;
  const moneyKeys = createMoneyKeys(time);
  const silence = createSilenceTimer(time);
  const hiddenCodes = new Set<string>();
  const stilledCodes = new Set<string>();

  const focusedField = () => asTextField(target.document.activeElement);

  function finish(end: BurstEnd): void {
    if (end.type === 'typed') return fields.release();
    const focused = focusedField();
    const torn = end.type === 'torn';
    // A torn burst may still be somebody's very quick hand; only where money or secrets are typed it must go.
    if (torn && !(focused && mannerOf(focused) === 'refuse')) fields.release();
    const manner = fields.undo(end.first, torn ? undefined : end.text, focused);
    if (torn) handlers.onTorn?.();
    else if (manner !== 'accept') handlers.onScan({ text: end.text, at: end.timeStamp, field: manner });
  }

  function watchSilence(): void {
    const open = recogniser.open();
    if (open) silence.set(open.lastAt, open.quietMs, onSilence);
    else silence.clear();
  }

  /** Takes over the settings that came last, unless the key of `at` (timeStamp) may belong to a scan that began before. */
  function adopt(at: number): void {
    if (next === undefined || !recogniser.rests(at)) return;
    recogniser = createWedgeRecogniser(next);
    fields = createBurstFields(next.avgGapMs);
    next = undefined;
  }

  function onSilence(): void {
    const end = recogniser.silence();
    if (end) finish(end);
  }

  function still(event: KeyboardEvent): void {
    stilledCodes.add(event.code);
    event.preventDefault();
  }

  function hide(event: KeyboardEvent): void {
    hiddenCodes.add(event.code);
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function follow(event: KeyboardEvent, decision: KeyDecision): void {
    const field = asTextField(event.composedPath()[0] ?? null);
    if (decision.type === 'pass') {
      // A command of the page (Ctrl+Enter) counts with all that was typed before it, however quick the hand.
      fields.release();
    } else if (decision.type === 'scan') {
      hide(event);
      finish(decision);
    } else if (decision.type === 'swallow') {
      hide(event);
    } else if (decision.type === 'hasty') {
      fields.release();
      if (!field || mannerOf(field) === 'refuse') still(event);
    } else if (decision.type === 'character') {
      places = decision.index + 1;
      if (field ? fields.character(field, decision.index, event.key, decision.gapMs) : decision.index > 0) still(event);
    }
  }

  /** A focused button is pressed by Enter and Space like a money key: alone, on key-up, not by holding. */
  function armCommand(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || (event.key !== 'Enter' && event.key !== ' ')) return;
    const focused = event.composedPath()[0] ?? null;
    const command = focused instanceof Element ? focused.closest<HTMLElement>(COMMANDS) : null;
    if (!command) return;
    still(event);
    moneyKeys.arm(() => press(command));
  }

  function press(command: HTMLElement): void {
    if (command.isConnected && target.document.activeElement === command) command.click();
  }

  function onDown(event: KeyboardEvent): void {
    const stroke = strokeOf(event);
    if (isSilentKey(stroke)) return;
    newestDown = event;
    adopt(event.timeStamp);
    moneyKeys.down(stroke);
    const { before, decision } = recogniser.down(stroke);
    if (before) finish(before);
    follow(event, decision);
    if (!event.defaultPrevented) armCommand(event);
    watchSilence();
  }

  function onUp(event: KeyboardEvent): void {
    const stroke = strokeOf(event);
    recogniser.up(stroke);
    moneyKeys.up(stroke);
    // Space presses a button on key-up: what was stilled going down stays still coming up.
    if (stilledCodes.delete(event.code)) event.preventDefault();
    if (hiddenCodes.delete(event.code)) event.stopImmediatePropagation();
  }

  function onFocus(event: FocusEvent): void {
    const field = asTextField(event.target);
    if (field && recogniser.open()) fields.entered(field, places);
  }

  function onBlur(): void {
    recogniser.reset();
    moneyKeys.reset();
    fields.release();
    hiddenCodes.clear();
    stilledCodes.clear();
    watchSilence();
  }

  target.addEventListener('keydown', onDown, true);
  target.addEventListener('keyup', onUp, true);
  target.addEventListener('focusin', onFocus, true);
  target.addEventListener('blur', onBlur);

  return {
    whenAlone(event, act) {
      if (event === newestDown) moneyKeys.arm(act);
    },
    take(text) {
      const focused = focusedField();
      const manner = focused ? mannerOf(focused) : 'none';
      if (manner !== 'accept') handlers.onScan({ text, at: target.performance.now(), field: manner });
      else if (focused) fill(focused, text);
    },
    configure(settings) {
      next = settings;
    },
    uninstall() {
      onBlur();
      target.removeEventListener('keydown', onDown, true);
      target.removeEventListener('keyup', onUp, true);
      target.removeEventListener('focusin', onFocus, true);
      target.removeEventListener('blur', onBlur);
    },
  };
}
