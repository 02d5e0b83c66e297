const stepsMs = [300, 1000, 2000, 4000, 8000, 15000];

/** Waiting time before attempt number `failures` + 1, with up to a quarter of jitter so that many pages do not return at once. */
export function backoffMs(failures: number, random: () => number): number {
  const step = stepsMs[Math.min(Math.max(failures, 1), stepsMs.length) - 1] ?? 0;
  return Math.round(step * (0.75 + random() * 0.5));
}
