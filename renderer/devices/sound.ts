/** The cues of the counter. Each has a visible twin: sound is never the only bearer of a fact. */
export type Cue = 'scan-ok' | 'scan-unknown' | 'paid' | 'refused-key' | 'printer-down';

interface Tone {
  readonly hz: number;
  readonly fromMs: number;
  readonly lengthMs: number;
  /** Loudness of this tone against the volume, 0..1. */
  readonly gain: number;
  readonly wave: OscillatorType;
}

const CUES: Record<Cue, readonly Tone[]> = {
  'scan-ok': [{ hz: 1760, fromMs: 0, lengthMs: 40, gain: 0.5, wave: 'sine' }],
  'scan-unknown': [
    { hz: 262, fromMs: 0, lengthMs: 80, gain: 0.9, wave: 'triangle' },
    { hz: 196, fromMs: 100, lengthMs: 80, gain: 0.9, wave: 'triangle' },
  ],
  paid: [
    { hz: 659, fromMs: 0, lengthMs: 100, gain: 0.6, wave: 'sine' },
    { hz: 988, fromMs: 110, lengthMs: 110, gain: 0.6, wave: 'sine' },
  ],
  'refused-key': [{ hz: 147, fromMs: 0, lengthMs: 60, gain: 0.7, wave: 'triangle' }],
  'printer-down': [{ hz: 110, fromMs: 0, lengthMs: 400, gain: 0.9, wave: 'triangle' }],
};

/** `volume` 0 to 1; a volume of 0 is silence. */
export interface SoundSettings {
  readonly on: boolean;
  readonly volume: number;
}

export interface Sound {
  play(cue: Cue): void;
  configure(settings: SoundSettings): void;
}

/**
 * Plays cues with WebAudio. Never throws and never waits: a page that may not sound yet (autoplay rules) or has no sound
 * device stays silent.
 * @param openContext opens the audio device on first use; Chromium allows it after the first key or touch.
 */
export function createSound(settings: SoundSettings, openContext: () => AudioContext = () => new AudioContext()): Sound {
  let { on, volume } = settings;
  let context: AudioContext | undefined;

  return {
    play(cue) {
      if (!on || volume <= 0) return;
      try {
        const audio = (context ??= openContext());
        if (audio.state === 'running') sound(audio, CUES[cue], volume);
        else whenAllowed(audio, () => sound(audio, CUES[cue], volume));
      } catch {
        context = undefined;
      }
    },
    configure(next) {
      on = next.on;
      volume = Math.min(1, next.volume);
    },
  };
}

/** A cue that comes much later would speak of something else, ms. */
const STALE_MS = 300;

function whenAllowed(context: AudioContext, play: () => void): void {
  const askedAt = performance.now();
  const started = (): void => {
    if (performance.now() - askedAt <= STALE_MS) play();
  };
  context.resume().then(started, () => undefined);
}

function sound(context: AudioContext, tones: readonly Tone[], volume: number): void {
  for (const tone of tones) {
    const from = context.currentTime + tone.fromMs / 1000;
    const until = from + tone.lengthMs / 1000;
    const level = context.createGain();
    // Soft edges: a tone cut hard clicks.
    level.gain.setValueAtTime(0, from);
    level.gain.linearRampToValueAtTime(volume * tone.gain, from + 0.005);
    level.gain.setValueAtTime(volume * tone.gain, until - 0.01);
    level.gain.linearRampToValueAtTime(0, until);
    const wave = context.createOscillator();
    wave.type = tone.wave;
    wave.frequency.value = tone.hz;
    wave.connect(level).connect(context.destination);
    wave.start(from);
    wave.stop(until);
  }
}
