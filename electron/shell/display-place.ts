/** A rectangle of the desktop, in its own pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ScreenFacts {
  readonly id: number;
  readonly bounds: Bounds;
}

export interface DisplayPlace {
  readonly bounds: Bounds;
  /** False on the till's own screen: there it may never cover the till. */
  readonly fullscreen: boolean;
}

/** Smallest window beside the till. */
const BESIDE = { width: 640, height: 480 } as const;

/** Where the customer display goes: it fills the first screen that is not the till's; with one screen only it is a small window in a corner of it. */
export function placeDisplay(screens: readonly ScreenFacts[], tillScreen: number): DisplayPlace {
  const other = screens.find((screen) => screen.id !== tillScreen);
  if (other !== undefined) return { bounds: other.bounds, fullscreen: true };
  const own = screens[0]?.bounds ?? { x: 0, y: 0, ...BESIDE };
  const width = Math.min(BESIDE.width, own.width);
  const height = Math.min(BESIDE.height, own.height);
  return { bounds: { x: own.x + own.width - width, y: own.y + own.height - height, width, height }, fullscreen: false };
}

/**
 * What has to happen when screens come or go while a display is wanted. The desktop moves the windows of a screen that was unplugged onto
 * the one that is left, and there a full-screen display would lie over the till.
 */
export function onScreensChanged(screens: readonly ScreenFacts[], display: { readonly isOpen: boolean; readonly wasFullscreen: boolean }): 'open' | 'close' | 'nothing' {
  if (display.isOpen) return display.wasFullscreen && screens.length < 2 ? 'close' : 'nothing';
  return display.wasFullscreen && screens.length > 1 ? 'open' : 'nothing';
}
