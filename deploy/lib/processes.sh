# shellcheck shell=bash
# What a command starts, it ends. Every process stands in the ledger of a temporary directory, the workplace.
# On leaving, however, the script ends all that stands there; if the script itself is killed, the watchdog does.
# Each is the leader of a session of its own, so that the ledger's process id also names all it started in turn.

open_workplace() {
    require_linux
    trap close_workplace EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    WORK=$(mktemp -d "${TMPDIR:-/tmp}/kwaliteit.XXXXXX")
    chmod 755 "$WORK" # as root, PostgreSQL and RabbitMQ run as users of their own
    : >"$WORK/ledger"
    setsid bash "$LIB/watchdog.sh" $$ "$(start_time $$)" "$WORK" </dev/null >/dev/null 2>&1 &
    WATCHDOG=$!
    # A compiler or build node that stays behind for the next build would outlive the run.
    export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false UseRazorBuildServer=false DOTNET_CLI_USE_MSBUILD_SERVER=0
}

close_workplace() {
    trap '' HUP INT TERM
    [[ -n ${WORK:-} ]] || return 0
    clear_workplace
    kill -KILL -- "-$WATCHDOG" 2>/dev/null || true
    wait "$WATCHDOG" 2>/dev/null || true
    WORK=
}

# Also called by the watchdog. Stores end last: what uses them may want to finish.
clear_workplace() {
    local path
    end_level program 30
    end_level store 20
    if [[ -f $WORK/remove ]]; then
        while read -r path; do rm -f "$path"; done <"$WORK/remove"
    fi
    cd /
    rm -rf "$WORK"
}

# enter PID LEVEL SIGNAL NAME
enter() { printf '%s %s %s %s %s\n' "$1" "$(start_time "$1")" "$2" "$3" "$4" >>"$WORK/ledger"; }

# strike PID: it has ended; what it left behind ends too.
strike() {
    kill -KILL -- "-$1" 2>/dev/null || true
    sed -i "/^$1 /d" "$WORK/ledger"
}

# The moment a process started tells it from a later one with the same id. Empty for one that ended.
start_time() {
    local stat fields
    { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 0
    read -ra fields <<<"${stat##*) }"
    [[ ${fields[0]} == Z ]] || printf '%s\n' "${fields[19]}" # Z has ended and waits for its parent
}

is_running() { [[ -n $2 && $(start_time "$1") == "$2" ]]; }

# end_level LEVEL SECONDS: asks, waits, and then insists.
end_level() {
    local level=$1 patience=$(($2 * 10)) pid started of signal name
    while read -r pid started of signal name; do
        [[ $of == "$level" ]] || continue
        # A program's children are asked with it; a store ends its own.
        if [[ $level == program ]]; then
            kill "-$signal" -- "-$pid" 2>/dev/null || true
        elif is_running "$pid" "$started"; then
            kill "-$signal" "$pid" 2>/dev/null || true
        fi
    done <"$WORK/ledger"
    while read -r pid started of signal name; do
        [[ $of == "$level" ]] || continue
        while ((patience-- > 0)) && kill -0 -- "-$pid" 2>/dev/null; do sleep 0.1; done
        kill -KILL -- "-$pid" 2>/dev/null || true
    done <"$WORK/ledger"
}

# await PID SECONDS COMMAND...: until the command succeeds; fails at once when the process is gone.
await() {
    local pid=$1 tries=$(($2 * 10))
    shift 2
    until "$@"; do
        if ! kill -0 "$pid" 2>/dev/null || ((tries-- <= 0)); then return 1; fi
        sleep 0.1
    done
}

# as_user USER: fills AS_USER with what runs a command as that user when this runs as root.
as_user() {
    AS_USER=()
    [[ $(id -u) -ne 0 ]] || AS_USER=(setpriv "--reuid=$1" "--regid=$1" --clear-groups)
}

# give_to USER DIR: hands the directory to the user that works in it.
give_to() {
    [[ $(id -u) -eq 0 ]] || return 0
    chown "$1:" "$2"
    setpriv "--reuid=$1" "--regid=$1" --clear-groups test -x "$2" || die "user $1, who works in $2, may not enter it." \
        "Choose a directory that other users can reach, for instance --data /var/lib/kwaliteit."
}
