#!/usr/bin/env bash
# Publishes the program, runs it from a foreign working directory, and asks it the questions of the README.
set -uo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

dotnet publish src/MassageBot -c Release -o "$work/app" --nologo -v quiet || exit 1
mkdir "$work/elsewhere"
cd "$work/elsewhere"

expect() {
  local what=$1 answer=$2
  if grep -qi -- "$what" <<<"$answer"; then echo "ok: $what"; else echo "expected '$what' in: $answer"; exit 1; fi
}

expect "No problems" "$("$work/app/MassageBot" check)"
expect "36 hours" "$("$work/app/MassageBot" ask "is it normal to be sore the day after?")"
expect "call 999 or 112 now" "$("$work/app/MassageBot" ask "I can't control my bladder and my legs are numb")"
expect "can't help with that" "$("$work/app/MassageBot" ask "what's the weather")"
expect "do you have any of these" "$(printf 'my lower back hurts since my massage\n' | "$work/app/MassageBot" chat)"
expect "Wrote app.zip" "$("$work/app/MassageBot" teams package --out app.zip --Bot:MicrosoftAppId=6f1c2a34-0b5d-4c7e-9f80-1a2b3c4d5e6f \
  --TeamsApp:Name=Clinic --TeamsApp:Website=https://clinic.example --TeamsApp:Privacy=https://clinic.example --TeamsApp:Terms=https://clinic.example)"

"$work/app/MassageBot" --urls http://127.0.0.1:0 >"$work/server.log" 2>&1 &
server=$!
address=
for _ in $(seq 1 300); do
  address=$(grep -oE 'http://127[0-9.]+:[0-9]+' "$work/server.log" | head -n 1)
  [ -n "$address" ] && break
  kill -0 "$server" 2>/dev/null || { cat "$work/server.log"; exit 1; }
  read -rt 0.1 <> <(:) || true
done
expect "Loaded" "$(cat "$work/server.log")"
expect "Healthy" "$(curl -sS "$address/healthz")"
expect "widget/massagebot.js" "$(curl -sS "$address/")"
expect "conversationId" "$(curl -sS -X POST "$address/v3/directline/conversations")"
[ -f "$work/elsewhere/data/massagebot.db" ] && echo "ok: data/massagebot.db" || { echo "no database in the working directory"; exit 1; }
