# shellcheck shell=bash
# A private PostgreSQL: loopback only, a directory and port of its own, and nobody else's.

# The directory with PostgreSQL's programs; Debian keeps them off the PATH, one directory a version.
find_postgres() {
    local directory
    directory=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n1)
    if [[ -x $directory/initdb ]]; then
        printf '%s\n' "$directory"
    else
        directory=$(command -v initdb) && dirname "$(readlink -f "$directory")"
    fi
}

# start_postgres DIR PORT [SETTING=VALUE...]: leaves its process id in POSTGRES_PID.
start_postgres() {
    local directory=$1 port=$2 bin settings=() setting
    bin=$(find_postgres)
    shift 2
    for setting in "$@"; do settings+=(-c "$setting"); done
    mkdir -p "$directory"
    give_to postgres "$directory"
    as_user postgres
    if [[ ! -f $directory/data/PG_VERSION ]]; then
        (cd "$directory" && "${AS_USER[@]}" "$bin/initdb" -D "$directory/data" -U app --auth=trust --encoding=UTF8 \
            --locale=C.UTF-8 --no-instructions) >"$directory/initdb.log" 2>&1 \
            || { tail -n 20 "$directory/initdb.log" >&2; die "PostgreSQL could not make a database cluster in $directory."; }
    fi
    (
        cd "$directory" || exit
        exec setsid "${AS_USER[@]}" "$bin/postgres" -D "$directory/data" -c "port=$port" -c listen_addresses=127.0.0.1 \
            -c unix_socket_directories= -c max_connections=400 -c shared_buffers=256MB "${settings[@]}"
    ) </dev/null >>"$directory/server.log" 2>&1 &
    POSTGRES_PID=$!
    enter "$POSTGRES_PID" store INT postgres
}

# await_postgres DIR PORT
await_postgres() {
    local bin
    bin=$(find_postgres)
    if ! await "$POSTGRES_PID" 60 "$bin/pg_isready" -q -h 127.0.0.1 -p "$2"; then
        tail -n 20 "$1/server.log" >&2
        die "PostgreSQL did not start in $1; its last lines are above."
    fi
}

# make_database PORT NAME
make_database() {
    local sql=("$(find_postgres)/psql" -h 127.0.0.1 -p "$1" -U app -d postgres -qtAX)
    [[ $("${sql[@]}" -c "select 1 from pg_database where datname = '$2'") == 1 ]] || "${sql[@]}" -c "create database $2"
}
