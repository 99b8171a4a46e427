#!/usr/bin/env bash
# The fault tests of the RabbitMQ transport: eng/fault-suite.sh [small | large | soak MINUTES]
#   small  what test.sh runs
#   large  100 kills under 3 million publishes, and a cut after every byte of the first 8 KiB: hours
#   soak   5 000 messages a second with a reconnect every 20 s, for so many minutes
set -euo pipefail
cd "$(dirname "$0")/.."
bash eng/install-rabbitmq.sh
case ${1:-small} in
    small) filter='FullyQualifiedName~.Faults.|FullyQualifiedName~.Network.|FullyQualifiedName~.Processes.' ;;
    large)
        export TYPEDEVENTS_FAULTS=large TYPEDEVENTS_CUT_STEP=1
        filter='FullyQualifiedName~BrokerKillTests|FullyQualifiedName~CutTests'
        ;;
    soak)
        export TYPEDEVENTS_SOAK_MINUTES=${2:?how many minutes}
        filter='FullyQualifiedName~SoakTests'
        ;;
    *)
        sed -n '2,5p' "$0" >&2
        exit 2
        ;;
esac
dotnet test tests/TypedEvents.RabbitMQ.Tests -c Release --filter "$filter" --logger "console;verbosity=detailed"
