#!/usr/bin/env bash
# Builds everything, runs every test and check, and ends with a line "N passed, N failed".
# Installs what it needs by itself where it may (Chromium for the browser tests and PostgreSQL, from the system's packages).
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
configuration=Release
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
passed=0
failed=0
failures=()

# One step that is no test of its own: it counts as one.
step() {
  local name=$1
  shift
  echo "== $name"
  "$@" 2>&1 | tee "$out/step.log"
  if [ "${PIPESTATUS[0]}" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); failures+=("$name
$(tail -n 20 "$out/step.log" | sed 's/^/  /')"); fi
}

# What failed stands at the end, where whoever sees nothing else of a long run sees it.
finish() {
  for name in "${failures[@]}"; do echo "FAILED: $name"; done
  grep -sE -A 30 '^ +Failed [A-Za-z]' "$out/tests.log"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}

find_chromium() {
  for name in "${CHROMIUM_PATH:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}

if ! find_chromium; then
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
    echo "== install Chromium"
    { apt-get update && apt-get install -y --no-install-recommends chromium; } >"$out/apt.log" 2>&1 || tail -n 5 "$out/apt.log"
  fi
  find_chromium || echo "Chromium is missing and could not be installed: the browser tests are skipped. Install it, or set CHROMIUM_PATH."
fi

step "build" dotnet build MassageBot.sln -c $configuration -p:RestoreLockedMode=true --nologo -v quiet
[ "$failed" -eq 0 ] || finish

echo "== tests"
# PostgreSQL for the tests that need a server, started for them and ended after them.
with_postgres=(tests/postgres.sh)
tests/postgres.sh true 2>"$out/postgres.log"
if [ $? -ne 0 ]; then
  with_postgres=()
  cat "$out/postgres.log"
  echo "No PostgreSQL server: its tests are skipped."
fi
# A test that hangs is named and ends the run.
"${with_postgres[@]}" dotnet test MassageBot.sln -c $configuration --no-build --nologo --blame-hang --blame-hang-timeout 4min --blame-hang-dump-type none --results-directory "$out/results" 2>&1 | tee "$out/tests.log"
tests_exit=${PIPESTATUS[0]}
counts=$(grep -oE 'Failed: +[0-9]+, Passed: +[0-9]+' "$out/tests.log" || true)
while read -r _ f _ p; do
  [ -n "${f:-}" ] || continue
  failed=$((failed + ${f%,}))
  passed=$((passed + p))
done <<<"$counts"
[ -n "$counts" ] || failed=$((failed + 1))
[ "$tests_exit" -eq 0 ] || [ "$failed" -gt 0 ] || failed=$((failed + 1))

step "content check" dotnet run --project src/MassageBot -c $configuration --no-build -- check
step "knowledge check" dotnet run --project src/MassageBot -c $configuration --no-build -- knowledge check
step "published program" tests/published.sh
step "Bot Builder's own packages" tests/botsdk.sh

if command -v npm >/dev/null 2>&1; then
  step "widget: tests" bash -c 'cd src/widget && npm ci --silent --no-fund --no-audit && npm test --silent'
  step "widget: the committed file is what the source builds" bash -c 'cd src/widget && npm run --silent build && git diff --exit-code --stat -- ../MassageBot/wwwroot/widget'
else
  echo "npm is missing: the widget's own tests are skipped (the product doesn't need Node)."
fi

finish
