import { makeStore } from "../store.ts";

const KEPT = "keng.sound";

/** Sound for ordinary new reports; the emergency bell cannot be switched off. */
export const softSound = makeStore(localStorage.getItem(KEPT) !== "off");

export function setSoftSound(on: boolean): void {
  localStorage.setItem(KEPT, on ? "on" : "off");
  softSound.set(on);
}

/** `blocked`: the browser waits for a first touch before it lets a page make a sound. */
export const bell = makeStore<"silent" | "ringing" | "blocked">("silent");

let context: AudioContext | undefined;
let ringing: ReturnType<typeof setInterval> | undefined;

function audio(): AudioContext {
  context ??= new AudioContext();
  return context;
}

/** A struck piece of metal: a tone that fades, with a second one a little off. */
function strike(at: AudioContext, when: number, pitch: number, loud: number, length: number): void {
  for (const [ratio, share] of [
    [1, 1],
    [2.76, 0.35],
  ] as const) {
    const tone = at.createOscillator();
    const gain = at.createGain();
    tone.type = "sine";
    tone.frequency.value = pitch * ratio;
    gain.gain.setValueAtTime(0.0001, when);
    gain.gain.exponentialRampToValueAtTime(loud * share, when + 0.01);
    gain.gain.exponentialRampToValueAtTime(0.0001, when + length);
    tone.connect(gain).connect(at.destination);
    tone.start(when);
    tone.stop(when + length);
  }
}

function alarm(): void {
  const at = audio();
  if (at.state !== "running") {
    bell.set("blocked");
    return;
  }
  bell.set("ringing");
  for (const beat of [0, 0.22, 0.44, 0.66])
    strike(at, at.currentTime + beat, beat % 0.44 === 0 ? 880 : 660, 0.5, 0.35);
}

const EVERY_MS = 1600;

/** Why it rings: an emergency here, or one that has climbed from a unit below. */
export type Why = "here" | "above";
const reasons = new Set<Why>();

export function startBell(why: Why): void {
  reasons.add(why);
  if (ringing !== undefined) return;
  alarm();
  ringing = setInterval(alarm, EVERY_MS);
}

export function stopBell(why: Why): void {
  reasons.delete(why);
  if (reasons.size > 0) return;
  clearInterval(ringing);
  ringing = undefined;
  bell.set("silent");
}

/** After a touch or a key the browser allows sound; from then on the bell needs nobody. */
export async function allowSound(): Promise<void> {
  const at = audio();
  if (at.state !== "running") await at.resume();
  if (ringing !== undefined) alarm();
}

export function listenForFirstTouch(): () => void {
  const touched = (): void => void allowSound();
  const events = ["pointerdown", "keydown"] as const;
  for (const event of events) window.addEventListener(event, touched, { once: true });
  return () => {
    for (const event of events) window.removeEventListener(event, touched);
  };
}

export function softChime(): void {
  if (!softSound.get() || ringing !== undefined) return;
  const at = audio();
  if (at.state === "running") {
    strike(at, at.currentTime, 523, 0.18, 0.6);
    strike(at, at.currentTime + 0.18, 784, 0.14, 0.8);
  }
}
