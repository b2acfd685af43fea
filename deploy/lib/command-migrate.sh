# shellcheck shell=bash

command_migrate() {
    local name service provider added=0
    [[ $# -ge 1 ]] || usage_error "migrate needs the name of the migration, for instance: migrate AddVenues"
    name=$1
    shift
    no_more_options "$@"
    [[ $name =~ ^[A-Z][A-Za-z0-9]*$ ]] || usage_error "'$name' cannot be the name of a migration: use letters and digits, a capital first"
    build_host true
    (cd "$ROOT" && dotnet tool restore >/dev/null) || die "dotnet-ef could not be restored (.config/dotnet-tools.json)."
    for service in "${SERVICES[@]}"; do
        for provider in Sqlite Postgres; do
            add_migration "$name" "$service" "$provider"
        done
    done
    [[ $added -gt 0 ]] || say "No tables changed; nothing was added."
}

# add_migration NAME SERVICE PROVIDER
add_migration() {
    local output project=$ROOT/src/SociaalWerk.Kwaliteit.$2
    local where=(--context "$3$2Db" --project "$project" --startup-project "$HOST_PROJECT" --configuration Release --no-build)
    if output=$(ef has-pending-model-changes "${where[@]}"); then
        say "$2, $3: unchanged."
        return
    fi
    [[ $output == *'Changes have been made to the model'* ]] || { printf '%s\n' "$output" >&2; die "the tables of $2 on $3 could not be compared."; }
    output=$(ef add "$1" --output-dir "Migrations/$3" "${where[@]}") || { printf '%s\n' "$output" >&2; die "the migration of $2 on $3 could not be added."; }
    say "$2, $3: added $1 in ${project#"$ROOT"/}/Migrations/$3."
    added=$((added + 1))
}

# The tool composes the system to find the tables; what that leaves in its data directory is of no use.
ef() { (cd "$ROOT" && Kwaliteit__Data=$HOST_PROJECT/obj/migrating dotnet ef migrations "$@" 2>&1); }
