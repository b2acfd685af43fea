# shellcheck shell=bash
# The four services, by the names that Kwaliteit:Services knows and by the prefix of their pages.

SERVICES=(Certification Documents Register Notices)

service_prefix() {
    case $1 in
        Certification) printf 'certificering' ;;
        Documents) printf 'documenten' ;;
        Register) printf 'register' ;;
        Notices) printf 'berichten' ;;
    esac
}

# One process, files under DIR: what `run` and `demo` serve. one_process_settings DIR PORT EMPTY
one_process_settings() {
    export Kwaliteit__Services=Certification,Documents,Register,Notices
    export Kwaliteit__Data=$1 Kwaliteit__Storage=Sqlite Kwaliteit__Transport=InMemory
    export Kwaliteit__Demo=true Kwaliteit__Empty=$3 Kwaliteit__PublicAddress=http://127.0.0.1:$2
}
