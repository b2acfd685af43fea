#!/usr/bin/env bash
# watchdog.sh PID START WORKPLACE: outlives the script PID only to end what it left behind when it was killed.
set -uo pipefail
# shellcheck source=/dev/null
source "$(dirname "${BASH_SOURCE[0]}")/processes.sh"

trap '' HUP INT TERM
WORK=$3
while is_running "$1" "$2"; do sleep 1; done
clear_workplace
