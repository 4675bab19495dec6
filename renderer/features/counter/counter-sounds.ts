import type { Settings } from '../../../shared/domain/setting/settings.ts';
import type { Sound } from '../../devices/sound.ts';
import type { CounterSounds } from './state/counter.ts';

/** The counter's cues; `settings` says how loud, 0 is silence. */
export function createCounterSounds(sound: Sound, settings: () => Settings | null): CounterSounds {
  const play = (cue: Parameters<Sound['play']>[0]): void => {
    const volume = (settings()?.counter.sound ?? 0) / 100;
    sound.configure({ on: volume > 0, volume });
    // Behind the frame that shows the same thing: opening the sound device blocks the page for some 60 ms the first time.
    requestAnimationFrame(() => setTimeout(() => sound.play(cue)));
  };
  return {
    added: () => play('scan-ok'),
    unknown: () => play('scan-unknown'),
    paid: () => play('paid'),
    refused: () => play('refused-key'),
  };
}
