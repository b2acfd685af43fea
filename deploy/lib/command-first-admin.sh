# shellcheck shell=bash

command_first_admin() {
    local build=true
    [[ $# -ge 2 ]] || usage_error "first-admin needs a mail address and a name, for instance: first-admin beheer@example.org 'Bas Willems'"
    local email=$1 name=$2
    shift 2
    export Kwaliteit__Data=${Kwaliteit__Data:-$ROOT/.data}
    while [[ $# -gt 0 ]]; do
        case $1 in
            --data) option_value "$@"; Kwaliteit__Data=$(absolute_path "$2"); shift 2 ;;
            --no-build) build=false; shift ;;
            *) no_more_options "$@" ;;
        esac
    done
    build_host "$build"
    exec dotnet "$HOST_DLL" first-admin "$email" "$name"
}
