// Runs named checks one after another and counts them. A check that hangs is a check that failed.
const patience = 60_000;
const counts = { passed: 0, failed: 0, skipped: 0 };

export async function check(name, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${patience / 1000} s`)), patience);
  });
  try {
    await Promise.race([work(), late]);
    counts.passed++;
    console.log(`ok      ${name}`);
  } catch (error) {
    counts.failed++;
    console.log(`FAILED  ${name}\n        ${error?.stack ?? error}`);
  } finally {
    clearTimeout(timer);
  }
}

export function skip(name, why) {
  counts.skipped++;
  console.log(`skipped ${name}: ${why}`);
}

export function finish() {
  if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

// Waits until the condition gives something, and returns that.
export async function until(what, condition, milliseconds = 20_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
