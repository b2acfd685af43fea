# shellcheck shell=bash
# What the operator reads: help, progress, and errors that say how to mend them.

help() {
    cat <<'TEXT'
Usage: deploy/kwaliteit COMMAND [OPTIONS]

  run [--port 5080] [--data DIR] [--empty] [--no-build]
      Builds and serves all four services in one process: SQLite, in-memory messages, files under DIR
      (default .data in this checkout). --empty starts without the demo's example data. Ctrl-C stops it.

  test [unit|service|system]
      Runs the tests, all by default, and closes with "N passed, N failed, N skipped".
      On Debian or Ubuntu it installs, as root, what the tests need and is missing.

  demo [--input FILE] [--keep DIR] [--no-build]
      Takes one organisation from draft to label through the HTTP interface, on a temporary system.
      FILE is the input (examples in docs/examples); certificate and input stay in DIR.

  scaled [--port 5080] [--data DIR] [--postgres CONNECTION] [--rabbitmq URL] [--no-build]
      The four services as four processes behind nginx, on PostgreSQL and RabbitMQ: the ones given,
      or private ones under DIR (default .data/scaled in this checkout). Ctrl-C stops it all.

  migrate NAME
      Adds the migration NAME to every service whose tables changed, for SQLite and PostgreSQL.

  verify-log FILE [--heads FILE] [--no-build]
      Checks an export of the log, alone or against published heads (/logboek/koppen), without any
      database, and names each line that was edited, moved, added or taken out. Ends with 1 if one was.

  first-admin EMAIL NAME [--data DIR] [--no-build]
      Prints the link by which the first administrator makes an account; refuses when there is one. The data is that of
      `run`, stopped, or what Kwaliteit__... in the environment say.

  docs
      Writes what is generated from the code: docs/workflows.md and docs/events.md.

  help
      This text.

Environment: QuestPdf=true|false decides the layout of certificates by hand;
KWALITEIT_PORTS=FIRST-LAST is where private instances look for free ports (20000-29999).
TEXT
}

# One line for each argument.
say() { printf '%s\n' "$@"; }

die() {
    printf 'kwaliteit: %s\n' "$1" >&2
    shift
    [[ $# -eq 0 ]] || printf '  %s\n' "$@" >&2
    exit 1
}

usage_error() {
    printf "kwaliteit: %s.\n  Run 'deploy/kwaliteit help' to see the commands and their options.\n" "$1" >&2
    exit 2
}

# option_value OPTION [VALUE]: stops when the value is not there.
option_value() {
    [[ $# -ge 2 && -n $2 && $2 != --* ]] || usage_error "$1 needs a value"
}

port_value() {
    option_value "$@"
    [[ $2 =~ ^[1-9][0-9]{0,4}$ && $2 -le 65535 ]] || usage_error "$1 needs a number from 1 to 65535, not '$2'"
}

no_more_options() {
    [[ $# -eq 0 ]] || usage_error "'$1' is not an option of this command"
}

absolute_path() {
    case $1 in
        /*) printf '%s\n' "$1" ;;
        *) printf '%s/%s\n' "$PWD" "$1" ;;
    esac
}
