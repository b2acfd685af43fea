# shellcheck shell=bash

command_run() {
    local port=5080 data=$ROOT/.data empty=false build=true
    while [[ $# -gt 0 ]]; do
        case $1 in
            --port) port_value "$@"; port=$2; shift 2 ;;
            --data) option_value "$@"; data=$(absolute_path "$2"); shift 2 ;;
            --empty) empty=true; shift ;;
            --no-build) build=false; shift ;;
            *) no_more_options "$@" ;;
        esac
    done
    require_free_port "$port"
    if [[ $build == true ]]; then build_quick_host; else use_built_host; fi
    mkdir -p "$data"
    one_process_settings "$data" "$port" "$empty"
    # The system takes this script's place, so that Ctrl-C and the process id are its own.
    exec dotnet "$HOST_DLL" serve --urls "http://127.0.0.1:$port"
}

# What was built last, by an earlier run or by any other command.
use_built_host() {
    local quick
    quick=$(quick_dll "$(quick_platform)")
    if [[ $quick -nt $HOST_DLL ]]; then HOST_DLL=$quick; else build_host false; fi
}
