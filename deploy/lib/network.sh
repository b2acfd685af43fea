# shellcheck shell=bash
# Loopback only: free ports and the state of a page.

is_listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# free_port NAME: puts a free port in the variable NAME; never the same one twice in a run.
free_port() {
    local range=${KWALITEIT_PORTS:-20000-29999} first last candidate tries
    [[ $range =~ ^([0-9]+)-([0-9]+)$ ]] || usage_error "KWALITEIT_PORTS must look like 20000-29999, not '$range'"
    first=${BASH_REMATCH[1]} last=${BASH_REMATCH[2]}
    for ((tries = 0; tries < 200; tries++)); do
        candidate=$((first + (RANDOM * 32768 + RANDOM) % (last - first + 1)))
        [[ " ${GIVEN_PORTS:-} " != *" $candidate "* ]] || continue
        is_listening "$candidate" && continue
        GIVEN_PORTS+=" $candidate"
        printf -v "$1" '%s' "$candidate"
        return
    done
    die "no free port found from $first to $last." "Set KWALITEIT_PORTS to a range with more room."
}

require_free_port() {
    ! is_listening "$1" || die "something already listens on 127.0.0.1:$1, perhaps an earlier run." \
        "Use that one, stop it, or choose another port: --port $(($1 + 1))."
}

# answers PORT PATH: whether the page answers 200.
answers() {
    local status
    status=$(
        exec 2>/dev/null
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit
        printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\n\r\n' "$2" "$1" >&3
        read -r -t 5 _ status _ <&3 && printf '%s' "$status"
    ) || true
    [[ $status == 200 ]]
}
