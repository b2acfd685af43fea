# shellcheck shell=bash

command_docs() {
    no_more_options "$@"
    build_host true
    exec dotnet "$HOST_DLL" docs "$ROOT/docs/"
}
