# shellcheck shell=bash

command_demo() {
    local input=$ROOT/docs/examples/toegekend.json keep='' build=true port status=0
    while [[ $# -gt 0 ]]; do
        case $1 in
            --input) option_value "$@"; input=$(absolute_path "$2"); shift 2 ;;
            --keep) option_value "$@"; keep=$(absolute_path "$2"); shift 2 ;;
            --no-build) build=false; shift ;;
            *) no_more_options "$@" ;;
        esac
    done
    [[ -r $input ]] || die "the input file $input cannot be read." "Examples are in docs/examples."
    open_workplace
    build_host "$build"
    # A wrong file is refused before anything runs.
    attended dotnet "$HOST_DLL" demo --input "$input" || exit

    free_port port
    start_demo_system "$port"
    [[ -n $keep ]] || keep=$(mktemp -d "${TMPDIR:-/tmp}/kwaliteit-demo.XXXXXX")
    mkdir -p "$keep"
    cp "$input" "$keep/"
    attended dotnet "$HOST_DLL" demo --address "http://127.0.0.1:$port" --input "$input" --keep "$keep" || status=$?
    say "Kept in $keep:"
    ls -1 "$keep"
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
