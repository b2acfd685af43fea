# shellcheck shell=bash
# What must be on the machine, said all at once when it is not.

require_sdk_and_node() {
    local missing=() node_version
    if ! command -v dotnet >/dev/null; then
        missing+=(".NET 10 SDK: there is no 'dotnet' here. Install it from https://dotnet.microsoft.com/download/dotnet/10.0")
    elif ! (cd "$ROOT" && dotnet --version) >/dev/null 2>&1; then
        missing+=(".NET 10 SDK: here is only $(cd / && dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd, - | sed 's/^$/a runtime/'). Install it from https://dotnet.microsoft.com/download/dotnet/10.0")
    fi
    if ! command -v node >/dev/null; then
        missing+=("Node.js 18 or newer: there is no 'node' here. Install it from https://nodejs.org or your distribution")
    else
        node_version=$(node --version)
        [[ ${node_version#v} =~ ^([0-9]+) ]] && ((BASH_REMATCH[1] >= 18)) || missing+=("Node.js 18 or newer: here is $node_version")
    fi
    command -v npm >/dev/null || missing+=("npm (comes with Node.js; Debian has it in a package of its own, 'npm')")
    [[ ${#missing[@]} -eq 0 ]] || die "this machine lacks what the build needs:" "${missing[@]}"
}

# Private instances are kept apart and ended by what Linux tells about processes.
require_linux() {
    local program missing=()
    [[ -r /proc/self/stat ]] || missing+=("/proc, that is: Linux")
    for program in setsid setpriv flock; do
        command -v "$program" >/dev/null || missing+=("$program (package util-linux)")
    done
    [[ ${#missing[@]} -eq 0 ]] || die "this command starts private instances and lacks:" "${missing[@]}"
}

is_debian() { [[ -r /etc/os-release ]] && (. /etc/os-release && [[ " ${ID:-} ${ID_LIKE:-} " =~ \ (debian|ubuntu)\  ]]); }

may_install() { is_debian && [[ $(id -u) -eq 0 ]]; }

# Programs by the Debian package that carries them. /usr/sbin is not on everybody's PATH.
find_program() { PATH=$PATH:/usr/sbin:/usr/lib/rabbitmq/bin command -v "$1"; }

find_chromium() {
    local name
    for name in chromium chromium-browser google-chrome; do
        find_program "$name" && return
    done
    return 1
}

has_package() {
    case $1 in
        postgresql) find_postgres >/dev/null ;;
        rabbitmq-server) find_program rabbitmq-server >/dev/null && find_program epmd >/dev/null ;;
        nginx) find_program nginx >/dev/null ;;
        chromium) find_chromium >/dev/null ;;
        poppler-utils) find_program pdftotext >/dev/null ;;
        qpdf) find_program qpdf >/dev/null ;;
    esac
}

missing_packages() {
    local package
    for package in "$@"; do
        has_package "$package" || printf '%s\n' "$package"
    done
}

# require_packages PURPOSE PACKAGE...: installs what is missing where it may, and stops where it may not.
require_packages() {
    local purpose=$1 missing
    shift
    missing=$(missing_packages "$@" | paste -sd' ' -)
    [[ -n $missing ]] || return 0
    if ! may_install; then
        die "$purpose needs programs that are not here. Missing, by the names of their Debian packages:" "$missing" \
            "Install them, or run this as root on Debian or Ubuntu and it installs them itself."
    fi
    say "Installing what $purpose needs, with apt-get: $missing"
    # shellcheck disable=SC2086 # a list of package names
    install_packages $missing
    missing=$(missing_packages "$@" | paste -sd' ' -)
    [[ -z $missing ]] || die "apt-get installed, but this is still missing: $missing"
}

install_packages() {
    local log=$WORK/apt.log policy=/usr/sbin/policy-rc.d
    # The tests start private instances; the packages' own services must not start beside them.
    if [[ ! -e $policy ]]; then
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod +x "$policy"
        printf '%s\n' "$policy" >>"$WORK/remove"
    fi
    export DEBIAN_FRONTEND=noninteractive
    if ! { attended apt-get update -q && attended apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"; } >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        die "apt-get could not install: $*" "The lines above say why."
    fi
}
