# shellcheck shell=bash

command_scaled() {
    local build=true
    PORT=5080 DATA=$ROOT/.data/scaled POSTGRES='' RABBITMQ=''
    while [[ $# -gt 0 ]]; do
        case $1 in
            --port) port_value "$@"; PORT=$2; shift 2 ;;
            --data) option_value "$@"; DATA=$(absolute_path "$2"); shift 2 ;;
            --postgres) option_value "$@"; POSTGRES=$2; shift 2 ;;
            --rabbitmq) option_value "$@"; RABBITMQ=$2; shift 2 ;;
            --no-build) build=false; shift ;;
            *) no_more_options "$@" ;;
        esac
    done
    require_free_port "$PORT"
    GIVEN_PORTS=" $PORT"
    open_workplace
    require_packages "deploy/kwaliteit scaled" nginx
    [[ -n $POSTGRES ]] || require_packages "deploy/kwaliteit scaled" postgresql
    [[ -n $RABBITMQ ]] || require_packages "deploy/kwaliteit scaled" rabbitmq-server
    build_host "$build"
    take_directory
    start_stores
    migrate_all
    start_services
    serve_until_told
}

# The lock is inherited by all that is started here: the directory is free again when the last of them has ended.
take_directory() {
    mkdir -p "$DATA"/{pids,logs}
    exec 9>"$DATA/scaled.lock"
    flock -n 9 || die "another 'deploy/kwaliteit scaled' uses $DATA." "Stop it first, or choose another directory: --data DIR."
    rm -f "$DATA"/pids/*
}

start_stores() {
    declare -gA PIDS=()
    STORES=()
    if [[ -z $POSTGRES ]]; then
        free_port POSTGRES_PORT
        POSTGRES="Host=127.0.0.1;Port=$POSTGRES_PORT;Username=app;Database=kwaliteit"
        STORES+=(postgres)
        start postgres
    fi
    if [[ -z $RABBITMQ ]]; then
        free_port RABBITMQ_PORT
        RABBITMQ="amqp://guest:guest@127.0.0.1:$RABBITMQ_PORT/"
        STORES+=(rabbitmq)
        say "Starting a private RabbitMQ in $DATA/rabbitmq."
        start_rabbitmq "$DATA/rabbitmq" "$RABBITMQ_PORT"
        remember rabbitmq "$RABBITMQ_PID"
        await_rabbitmq "$DATA/rabbitmq" "$RABBITMQ_PORT"
    fi
    if [[ " ${STORES[*]} " == *" postgres "* ]]; then
        await_postgres "$DATA/postgres" "$POSTGRES_PORT"
        make_database "$POSTGRES_PORT" kwaliteit
    fi
}

migrate_all() {
    say "Bringing databases and queues up to date."
    if ! with_settings "${SERVICES[*]}" attended dotnet "$HOST_DLL" migrate >"$DATA/logs/migrate.log" 2>&1; then
        tail -n 30 "$DATA/logs/migrate.log" >&2
        die "the databases and queues could not be brought up to date; see above and $DATA/logs/migrate.log."
    fi
}

start_services() {
    local service
    declare -gA PORTS=()
    for service in "${SERVICES[@]}"; do
        free_port "PORTS[$service]"
        start "$service"
    done
    write_nginx_conf "$PORT" "${PORTS[Certification]}" "${PORTS[Documents]}" "${PORTS[Register]}" "${PORTS[Notices]}"
    start nginx
    for service in "${SERVICES[@]}"; do
        await "${PIDS[$service]}" 90 answers "$PORT" "/$(service_prefix "$service")/gezondheid/gereed" || does_not_start "$service"
    done
}

does_not_start() {
    tail -n 30 "$DATA/logs/$1.log" >&2
    die "$1 did not become ready; its last lines are above, all of them are in $DATA/logs/$1.log."
}

# start NAME: also starts again what ended.
start() {
    case $1 in
        postgres)
            say "Starting a private PostgreSQL in $DATA/postgres."
            start_postgres "$DATA/postgres" "$POSTGRES_PORT"
            remember postgres "$POSTGRES_PID"
            ;;
        rabbitmq)
            run_rabbitmq "$DATA/rabbitmq"
            remember rabbitmq "$RABBITMQ_PID"
            ;;
        nginx)
            run_nginx "$DATA/logs/nginx.log"
            remember nginx "$NGINX_PID"
            ;;
        *)
            with_settings "$1" exec setsid dotnet "$HOST_DLL" serve --urls "http://127.0.0.1:${PORTS[$1]}" </dev/null >>"$DATA/logs/$1.log" 2>&1 &
            enter $! program TERM "$1"
            remember "$1" $!
            ;;
    esac
}

# remember NAME PID: in a file too, for whoever looks after one process.
remember() {
    PIDS[$1]=$2
    disown "$2" # or the shell reports each end in words of its own
    printf '%s\n' "$2" >"$DATA/pids/$1.pid"
}

# with_settings SERVICES COMMAND...
with_settings() {
    export Kwaliteit__Services=${1// /,} Kwaliteit__Data=$DATA Kwaliteit__PublicAddress=http://127.0.0.1:$PORT Kwaliteit__Demo=true
    export Kwaliteit__Storage=Postgres Kwaliteit__Postgres=$POSTGRES Kwaliteit__Transport=RabbitMq Kwaliteit__RabbitMq=$RABBITMQ
    shift
    "$@"
}

# What ends without being told is started again, as systemd does with Restart=always.
serve_until_told() {
    local name
    say "" "The four services are ready at http://127.0.0.1:$PORT" \
        "  Sign in at http://127.0.0.1:$PORT/aanmelden and choose one of the demo's people." \
        "  Process ids are in $DATA/pids, logs in $DATA/logs." \
        "  Ctrl-C stops everything; the data stays for the next time."
    while sleep 0.5; do
        for name in "${!PIDS[@]}"; do
            kill -0 "${PIDS[$name]}" 2>/dev/null && continue
            say "$(date +%T) $name (process ${PIDS[$name]}) ended unexpectedly; starting it again in a second."
            strike "${PIDS[$name]}"
            sleep 1
            start "$name"
        done
    done
}
