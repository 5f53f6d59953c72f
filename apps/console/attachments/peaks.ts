/** The loudness of a sound in so many equal parts, the loudest 1. Silence is zeros. */
export function peaksOf(samples: Float32Array, parts: number): number[] {
  const size = Math.max(1, Math.floor(samples.length / parts));
  const loud = Array.from({ length: parts }, (_, part) => {
    let sum = 0;
    const from = part * size;
    const to = Math.min(from + size, samples.length);
    for (let at = from; at < to; at += 1) sum += (samples[at] ?? 0) ** 2;
    return to > from ? Math.sqrt(sum / (to - from)) : 0;
  });
  const most = Math.max(...loud);
  return most < 0.0001 ? loud.map(() => 0) : loud.map((value) => value / most);
}
