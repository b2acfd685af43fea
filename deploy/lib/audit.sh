# shellcheck shell=bash
# Packages with known vulnerabilities fail the build; what could not be looked up is said.

# NuGet looks during every restore (Directory.Build.props), but is silent when a feed offers no list.
audit_dependencies() {
    local feed lock
    while read -r feed; do
        offers_vulnerability_list "$feed" || say "Vulnerabilities: no list could be had from $feed; the .NET packages were not checked against it."
    done < <(dotnet nuget list source --format short | sed -n 's/^E \(http.*\)/\1/p')
    for lock in "$ROOT"/src/*/package-lock.json; do audit_npm "$(dirname "$lock")"; done
}

offers_vulnerability_list() {
    local index
    command -v curl >/dev/null && index=$(curl --silent --fail --location --max-time 20 "$1") && [[ $index == *VulnerabilityInfo* ]]
}

# npm ends with an error in both cases; only a report that it could make names vulnerabilities.
audit_npm() {
    local report
    if report=$(cd "$1" && npm audit --package-lock-only --audit-level=low --json --fetch-retries=0 2>/dev/null); then return; fi
    if [[ $report == *'"auditReportVersion"'* ]]; then
        (cd "$1" && npm audit --package-lock-only --audit-level=low) || true
        die "a package of $(basename "$1") has a known vulnerability; the lines above name it."
    fi
    say "Vulnerabilities: no list could be had for the npm packages of $(basename "$1"); they were not checked."
}
