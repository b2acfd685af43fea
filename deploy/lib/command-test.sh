# shellcheck shell=bash

command_test() {
    local levels=(unit service system) level
    if [[ $# -gt 0 ]]; then
        case $1 in
            unit | service | system) levels=("$1"); shift ;;
            *) usage_error "'$1' is not a level of tests; there are unit, service and system" ;;
        esac
        no_more_options "$@"
    fi
    require_sdk_and_node
    open_workplace
    start_instances "${levels[@]}"
    if [[ ${#levels[@]} -eq 1 ]]; then build "$(test_project "${levels[0]}")"; else build "$ROOT/SociaalWerk.Kwaliteit.sln"; fi
    audit_dependencies
    await_instances

    mkdir "$WORK/tmp"
    PASSED=0 FAILED=0 SKIPPED=0 BROKEN=0 FAILURES=()
    for level in "${levels[@]}"; do run_tests "$level"; done
    close_tests
}

test_project() {
    case $1 in
        unit) printf '%s' "$ROOT/tests/SociaalWerk.Kwaliteit.UnitTests" ;;
        service) printf '%s' "$ROOT/tests/SociaalWerk.Kwaliteit.ServiceTests" ;;
        system) printf '%s' "$ROOT/tests/SociaalWerk.Kwaliteit.SystemTests" ;;
    esac
}

# Unit tests need nothing, service tests run on PostgreSQL as well as on SQLite, system tests need everything.
start_instances() {
    POSTGRES_PORT='' RABBITMQ_PORT=''
    case " $* " in
        *" system "*)
            require_packages "deploy/kwaliteit test" postgresql rabbitmq-server nginx chromium poppler-utils qpdf
            start_test_rabbitmq
            KWALITEIT_TEST_CHROMIUM=$(find_chromium)
            KWALITEIT_TEST_NGINX=$(find_program nginx)
            export KWALITEIT_TEST_CHROMIUM KWALITEIT_TEST_NGINX
            ;;
        *" service "*)
            require_packages "deploy/kwaliteit test service" postgresql
            ;;
        *) return ;;
    esac
    start_test_postgres
}

start_test_postgres() {
    free_port POSTGRES_PORT
    start_postgres "$WORK/postgres" "$POSTGRES_PORT" fsync=off synchronous_commit=off full_page_writes=off
    export KWALITEIT_TEST_POSTGRES="Host=127.0.0.1;Port=$POSTGRES_PORT;Username=app;Database=postgres"
}

start_test_rabbitmq() {
    free_port RABBITMQ_PORT
    start_rabbitmq "$WORK/rabbitmq" "$RABBITMQ_PORT"
    export KWALITEIT_TEST_RABBITMQ="amqp://guest:guest@127.0.0.1:$RABBITMQ_PORT/"
    export KWALITEIT_TEST_RABBITMQCTL="$WORK/rabbitmq/rabbitmqctl"
}

await_instances() {
    [[ -z $POSTGRES_PORT ]] || await_postgres "$WORK/postgres" "$POSTGRES_PORT"
    [[ -z $RABBITMQ_PORT ]] || await_rabbitmq "$WORK/rabbitmq" "$RABBITMQ_PORT"
}

# run_tests LEVEL: prints the runner's output and adds up what it counted.
run_tests() {
    local log=$WORK/$1.log printer status=0 passed failed skipped output=Normal
    # Of tests that take minutes each, one wants to see how far they are and where the time goes.
    [[ $1 != system ]] || output=Detailed
    say "Running the $1 tests."
    mkfifo "$WORK/$1.out"
    tee "$log" <"$WORK/$1.out" &
    printer=$!
    TMPDIR=$WORK/tmp attended dotnet test --project "$(test_project "$1")" --configuration Release --no-build --no-progress --no-ansi --output "$output" \
        >"$WORK/$1.out" 2>&1 || status=$?
    wait "$printer"
    read -r passed failed skipped < <(counts_in "$log")
    mapfile -t -O "${#FAILURES[@]}" FAILURES < <(grep '^failed ' "$log")
    PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed)) SKIPPED=$((SKIPPED + skipped))
    if ((status != 0 && failed == 0)); then
        say "The $1 tests ended with code $status although none of them failed: see the runner's lines above."
        BROKEN=1
    fi
}

counts_in() {
    awk '/^Test run summary/ { seen = 1 }
        seen && /^ *succeeded:/ { passed = $2 } seen && /^ *failed:/ { failed = $2 } seen && /^ *skipped:/ { skipped = $2 }
        END { print passed + 0, failed + 0, skipped + 0 }' "$1"
}

close_tests() {
    local status=$BROKEN
    if ((FAILED > 0)); then status=1; fi
    if ((PASSED + FAILED == 0)); then
        say "No test ran."
        status=1
    fi
    if ((SKIPPED > 0)) && is_debian; then
        say "Tests were skipped; here everything they need can be had, so that counts as a failure."
        status=1
    fi
    close_workplace
    # Once more and together, because what they said stands far above.
    if ((${#FAILURES[@]} > 0)); then say "${FAILURES[@]}"; fi
    say "$PASSED passed, $FAILED failed, $SKIPPED skipped"
    exit "$status"
}
