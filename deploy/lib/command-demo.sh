# shellcheck shell=bash

command_demo() {
    local input='' keep='' build=true port status=0 arguments=()
    while [[ $# -gt 0 ]]; do
        case $1 in
            --input) option_value "$@"; input=$(absolute_path "$2"); shift 2 ;;
            --keep) option_value "$@"; keep=$(absolute_path "$2"); shift 2 ;;
            --no-build) build=false; shift ;;
            *) no_more_options "$@" ;;
        esac
    done
    [[ -z $input || -r $input ]] || die "the input file $input cannot be read." "Examples are in docs/examples."
    open_workplace
    build_host "$build"

    free_port port
    start_demo_system "$port"
    [[ -n $keep ]] || keep=$(mktemp -d "${TMPDIR:-/tmp}/kwaliteit-demo.XXXXXX")
    mkdir -p "$keep"
    if [[ -n $input ]]; then
        cp "$input" "$keep/"
        arguments=(--input "$input")
    fi
    cd "$keep" || exit
    attended dotnet "$HOST_DLL" demo --address "http://127.0.0.1:$port" "${arguments[@]}" || status=$?
    if ! rmdir "$keep" 2>/dev/null; then
        say "Kept in $keep:"
        ls -1 "$keep"
    fi
    exit "$status"
}

# start_demo_system PORT
start_demo_system() {
    local system log=$WORK/system.log
    mkdir "$WORK/data"
    (
        one_process_settings "$WORK/data" "$1" false
        exec setsid dotnet "$HOST_DLL" serve --urls "http://127.0.0.1:$1"
    ) </dev/null >"$log" 2>&1 &
    system=$!
    enter "$system" program TERM system
    disown "$system" # or the shell reports its end in words of its own
    if ! await "$system" 60 answers "$1" /gezondheid/gereed; then
        tail -n 30 "$log" >&2
        die "the system did not start; its last lines are above."
    fi
}
