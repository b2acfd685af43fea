# shellcheck shell=bash
# Building, and the choice of layout for certificates that the build depends on.

# QuestPDF lays out the certificates of record, but not every feed carries it. MSBuild reads the exported name as a property.
choose_layout() {
    local remembered=$ROOT/src/SociaalWerk.Kwaliteit.Documents/obj/questpdf.choice
    [[ ${QuestPdf:-true} =~ ^(true|false)$ ]] || usage_error "QuestPdf in the environment must be true or false, not '$QuestPdf'"
    if [[ -n ${QuestPdf:-} ]]; then
        say "Certificates: $(layout_name "$QuestPdf"), because QuestPdf=$QuestPdf in the environment."
    elif [[ -r $remembered ]]; then
        QuestPdf=$(<"$remembered")
        say "Certificates: $(layout_name "$QuestPdf"), as found at the first build of this checkout."
    else
        try_questpdf "$remembered"
    fi
    export QuestPdf
}

layout_name() {
    if [[ $1 == true ]]; then printf 'QuestPDF layout'; else printf 'SkiaSharp layout'; fi
}

try_questpdf() {
    local remembered=$1 log=$1.log
    mkdir -p "$(dirname "$remembered")"
    if attended dotnet restore "$ROOT/src/SociaalWerk.Kwaliteit.Documents" -p:QuestPdf=true \
        -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/questpdf.lock.json >"$log" 2>&1; then
        QuestPdf=true
        say "Certificates: QuestPDF layout; QuestPDF could be restored."
    elif grep -q 'NU1101.*QuestPDF' "$log"; then
        QuestPdf=false
        say "Certificates: SkiaSharp layout; this package feed does not carry QuestPDF (NU1101)."
    else
        QuestPdf=false
        say "Certificates: SkiaSharp layout this time; whether QuestPDF can be had could not be found out:"
        grep -m1 -i 'error' "$log" || true
        return
    fi
    printf '%s\n' "$QuestPdf" >"$remembered"
}

# build PROJECT_OR_SOLUTION: silent when all is well, which `dotnet build` cannot be.
build() {
    choose_layout
    say "Building $(basename "$1")."
    attended dotnet msbuild "$1" -restore -p:Configuration=Release -verbosity:quiet -nologo -tl:off || die "the build failed; the lines above say where."
}

# Sets HOST_DLL to a product that is compiled to machine code ahead where the package feed carries the compiler, so that
# the first page is there in seconds. It is built apart, with the same central package versions; what is tested is built without.
build_quick_host() {
    local platform log=$ROOT/.quick/build.log
    require_sdk_and_node
    platform=$(quick_platform)
    [[ -n $platform ]] || { build_host true; return; }
    choose_layout
    say "Building $(basename "$HOST_PROJECT") for a quick start; the first time takes a few minutes."
    mkdir -p "$ROOT/.quick"
    if attended dotnet publish "$HOST_PROJECT" --configuration Release --runtime "$platform" --self-contained false --artifacts-path "$ROOT/.quick" \
        -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/quick.lock.json -p:RestoreLockedMode=false --verbosity quiet --nologo -tl:off >"$log" 2>&1; then
        HOST_DLL=$(quick_dll "$platform")
    elif grep -qi 'NU110[0-3].*crossgen' "$log"; then
        say "This package feed does not carry the compiler for a quick start; building without."
        build_host true
    else
        cat "$log" >&2
        die "the build failed; the lines above say where."
    fi
}

quick_platform() {
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) printf linux-x64 ;;
        Linux-aarch64) printf linux-arm64 ;;
        Darwin-arm64) printf osx-arm64 ;;
    esac
}

quick_dll() { printf '%s' "$ROOT/.quick/publish/SociaalWerk.Kwaliteit.Host/release_$1/SociaalWerk.Kwaliteit.Host.dll"; }

build_host() {
    require_sdk_and_node
    if [[ $1 == true ]]; then
        build "$HOST_PROJECT"
    elif [[ ! -f $HOST_DLL ]]; then
        die "--no-build was given, but nothing has been built yet." "Leave --no-build out once."
    fi
}

# attended COMMAND...: runs it so that a signal to this script ends it at once, with all it started.
attended() {
    local pid status=0
    if [[ -z ${WORK:-} ]]; then "$@"; return; fi
    setsid "$@" </dev/null &
    pid=$!
    enter "$pid" program TERM "${2:-}"
    wait "$pid" || status=$?
    strike "$pid"
    return "$status"
}
