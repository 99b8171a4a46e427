#!/usr/bin/env bash
# The foreign MessagePack implementations that the wire tests compare with: Debian's python3-msgpack and npm's @msgpack/msgpack.
set -euo pipefail
cd "$(dirname "$0")/.."

# Debian's own Python by its path: the python3 found first may be another one, without Debian's packages.
if ! /usr/bin/python3 -c 'import msgpack' 2> /dev/null; then
    sudo=$([[ $EUID -eq 0 ]] || echo sudo)
    $sudo apt-get update -q
    $sudo apt-get install -y -q python3-msgpack
fi

cd tests/TypedEvents.Wire.Tests/Foreign
if [[ ! -e node_modules/@msgpack/msgpack/package.json || package-lock.json -nt node_modules/.package-lock.json ]]; then
    npm ci --no-audit --no-fund
fi
