#!/usr/bin/env bash
# The linker and the headers that publishing as native AOT needs, on a Debian that lacks them.
set -euo pipefail
if [[ -e /usr/include/zlib.h ]] && { command -v clang || command -v gcc; } > /dev/null; then
    exit 0
fi
sudo=$([[ $EUID -eq 0 ]] || echo sudo)
$sudo apt-get update -q
$sudo apt-get install -y -q clang zlib1g-dev
