# shellcheck shell=bash

command_verify_log() {
    local file='' heads='' build=true
    while [[ $# -gt 0 ]]; do
        case $1 in
            --heads) option_value "$@"; heads=$(absolute_path "$2"); shift 2 ;;
            --no-build) build=false; shift ;;
            -*) no_more_options "$@" ;;
            *) [[ -z $file ]] || no_more_options "$@"; file=$(absolute_path "$1"); shift ;;
        esac
    done
    [[ -n $file ]] || usage_error "verify-log needs the file of an export"
    build_host "$build"
    exec dotnet "$HOST_DLL" verify-log "$file" ${heads:+--heads "$heads"}
}
