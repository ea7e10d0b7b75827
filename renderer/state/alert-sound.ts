import type { Tone } from './tones.ts';

const VOLUME = 0.2;
const EDGE_S = 0.01;

let context: AudioContext | null = null;

/** Why nothing is heard; null where a sound would be. A browser plays none before the user has clicked or typed. */
export function soundBlocked(): string | null {
  if (!('AudioContext' in window)) return 'this browser has no sound';
  return navigator.userActivation.hasBeenActive
    ? null
    : 'the browser plays no sound before the first click or key';
}

/** Plays the tones now; says why where it cannot. */
export function play(tones: readonly Tone[]): string | null {
  const blocked = soundBlocked();
  if (blocked !== null) return blocked;
  context ??= new AudioContext();
  void context.resume();
  for (const tone of tones) sound(context, tone);
  return null;
}

function sound(audio: AudioContext, { hz, atMs, forMs }: Tone): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const from = audio.currentTime + atMs / 1_000;
  const until = from + forMs / 1_000;
  oscillator.frequency.value = hz;
  // Without its edges a tone begins and ends with a click.
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(VOLUME, from + EDGE_S);
  gain.gain.setValueAtTime(VOLUME, until - EDGE_S);
  gain.gain.linearRampToValueAtTime(0, until);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(from);
  oscillator.stop(until);
}
