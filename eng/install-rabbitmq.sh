#!/usr/bin/env bash
# The broker that tests and benchmarks of the RabbitMQ transport start for themselves: Debian's rabbitmq-server.
set -euo pipefail

[[ ! -x /usr/lib/rabbitmq/bin/rabbitmq-server ]] || exit 0

sudo=$([[ $EUID -eq 0 ]] || echo sudo)
$sudo apt-get update -q
# RUNLEVEL=1 keeps the package from starting its service, which would take the default ports.
$sudo env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends rabbitmq-server
