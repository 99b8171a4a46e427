#!/usr/bin/env bash
# The foreign MessagePack implementations that the wire tests compare with: Debian's python3-msgpack and npm's @msgpack/msgpack.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
# Debian's own Python by its path: the python3 found first may be another one, without Debian's packages.
/usr/bin/python3 -c 'import msgpack' 2> /dev/null || missing+=(python3-msgpack)
command -v npm > /dev/null || missing+=(nodejs npm)
if ((${#missing[@]} > 0)); then
    sudo=$([[ $EUID -eq 0 ]] || echo sudo)
    $sudo apt-get update -q
    $sudo apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

cd tests/TypedEvents.Wire.Tests/Foreign
if [[ ! -e node_modules/@msgpack/msgpack/package.json || package-lock.json -nt node_modules/.package-lock.json ]]; then
    npm ci --no-audit --no-fund
fi
