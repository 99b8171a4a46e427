#!/usr/bin/env bash
# Publishes samples/Aot trimmed for net10.0 and as native AOT for net9.0 (the same sources, retargeted), runs both and compares what they print.
# Usage: publish-check.sh [output folder]
set -euo pipefail
cd "$(dirname "$0")/.."
output=${1:-$PWD/artifacts/publish-check}
rid=linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')

publish() { # publish <framework>
    local log=$output/$1.log
    # An artifacts folder of its own keeps the normal build's restore and outputs as they are.
    dotnet publish samples/Aot -c Release -r "$rid" --self-contained \
        -p:TypedEventsTargetFramework="$1" --artifacts-path "$output/$1" -o "$output/$1/out" -warnaserror > "$log" 2>&1 || { cat "$log"; exit 1; }
    if grep -E 'warning [A-Z]+[0-9]+' "$log"; then
        echo "publishing for $1 warned"
        exit 1
    fi
    "$output/$1/out/Aot" > "$output/$1.txt"
    diff -u samples/Aot/expected.txt "$output/$1.txt"
    echo "$1: published without warnings, $(du -sh "$output/$1/out" | cut -f1), prints what is expected"
}

rm -rf "$output"
mkdir -p "$output"
publish net10.0
publish net9.0
