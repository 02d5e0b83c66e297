#!/usr/bin/env bash
# Draws color.png and outline.png from the SVG files beside them. Needs Chromium; only after a drawing was changed.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

draw() {
  local name=$1 size=$2
  printf '<!doctype html><style>html,body{margin:0;overflow:hidden}svg{display:block}</style>%s' "$(cat "$name.svg")" >"$work/$name.html"
  "${CHROMIUM_PATH:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --default-background-color=00000000 --window-size="$size,$size" --screenshot="$work/$name.png" "file://$work/$name.html" 2>"$work/log" \
    || { cat "$work/log" >&2; exit 1; }
  mv "$work/$name.png" "$name.png"
}

draw color 192
draw outline 32
