#!/usr/bin/env bash
# Sets up what the tests need, builds everything, runs every test project and ends with "N passed, N failed".
# A skipped test and a test project that ran nothing count as failed.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Build nodes that outlive the script would keep its output open.
export MSBUILDDISABLENODEREUSE=1

passed=0
failed=0
trap 'echo "$passed passed, $failed failed"' EXIT

for install in eng/install-*.sh; do
    bash "$install"
done

dotnet build TypedEvents.sln -c Release

results=artifacts/test-results
rm -rf "$results"

counter() { # counter <name> <trx file>
    sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" "$2"
}

for project in tests/*.Tests; do
    name=$(basename "$project")
    trx=$results/$name.trx
    echo
    echo "== $name"
    started=$SECONDS
    timeout 30m dotnet test "$project/bin/Release/net10.0/$name.dll" --logger "trx;LogFileName=$name.trx" --results-directory "$results" || true
    if [[ ! -s $trx || $(counter total "$trx") -eq 0 ]]; then
        echo "$name ran no test"
        failed=$((failed + 1))
        continue
    fi
    suite_passed=$(counter passed "$trx")
    suite_failed=$(($(counter total "$trx") - suite_passed))
    if ! grep -q '<ResultSummary outcome="Completed"' "$trx" && ((suite_failed == 0)); then
        echo "$name did not finish"
        suite_failed=1
    fi
    echo "$name: $suite_passed passed, $suite_failed failed or skipped, $((SECONDS - started)) s"
    passed=$((passed + suite_passed))
    failed=$((failed + suite_failed))
done

echo
((failed == 0 && passed > 0))
