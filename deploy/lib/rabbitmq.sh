# shellcheck shell=bash
# A private RabbitMQ node with an epmd of its own: loopback only, a directory and ports of its own.
# /usr/sbin/rabbitmq-server of Debian is passed over: it changes user and writes under /var.

# start_rabbitmq DIR PORT: leaves its process id in RABBITMQ_PID, and in DIR/rabbitmqctl a command for this node.
start_rabbitmq() {
    local directory=$1 port=$2 distribution epmd
    free_port distribution
    free_port epmd
    mkdir -p "$directory"/{home,mnesia,log}
    rabbitmq_files "$directory" "$port" "$distribution" "$epmd"
    if [[ $(id -u) -eq 0 ]]; then chown -R rabbitmq: "$directory"; fi
    give_to rabbitmq "$directory"
    as_user rabbitmq
    (
        cd "$directory" || exit
        exec setsid "${AS_USER[@]}" epmd -address 127.0.0.1 -port "$epmd"
    ) </dev/null >"$directory/log/epmd.log" 2>&1 &
    enter $! store TERM epmd
    run_rabbitmq "$directory"
}

# The node itself; also to start it again under its epmd.
run_rabbitmq() {
    local directory=$1
    as_user rabbitmq
    (
        # shellcheck source=/dev/null
        source "$directory/environment"
        cd "$directory" || exit
        exec setsid "${AS_USER[@]}" "$(rabbitmq_program rabbitmq-server)"
    ) </dev/null >"$directory/log/start.log" 2>&1 &
    RABBITMQ_PID=$!
    enter "$RABBITMQ_PID" store TERM rabbitmq
}

# await_rabbitmq DIR PORT
await_rabbitmq() {
    if ! await "$RABBITMQ_PID" 90 is_listening "$2"; then
        tail -n 20 "$1/log/start.log" >&2
        die "RabbitMQ did not start in $1; its last lines are above."
    fi
}

rabbitmq_program() {
    if [[ -x /usr/lib/rabbitmq/bin/$1 ]]; then printf '/usr/lib/rabbitmq/bin/%s\n' "$1"; else command -v "$1"; fi
}

rabbitmq_files() {
    local directory=$1 port=$2 distribution=$3 epmd=$4
    cat >"$directory/rabbitmq.conf" <<CONF
loopback_users.guest = true
listeners.tcp.default = 127.0.0.1:$port
disk_free_limit.absolute = 50MB
vm_memory_high_watermark.absolute = 512MB
log.console = false
CONF
    printf '[].\n' >"$directory/enabled_plugins"
    : >"$directory/env.conf"
    # RUNNING_UNDER_SYSTEMD makes the start script become the node instead of watching it.
    cat >"$directory/environment" <<ENVIRONMENT
export HOME='$directory/home' RABBITMQ_BASE='$directory' RUNNING_UNDER_SYSTEMD=yes
export RABBITMQ_NODENAME=kwaliteit@localhost RABBITMQ_USE_LONGNAME=false
export RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_NODE_PORT=$port RABBITMQ_DIST_PORT=$distribution
export ERL_EPMD_PORT=$epmd ERL_EPMD_ADDRESS=127.0.0.1
export RABBITMQ_MNESIA_BASE='$directory/mnesia' RABBITMQ_LOG_BASE='$directory/log' RABBITMQ_PID_FILE='$directory/node.pid'
export RABBITMQ_CONFIG_FILE='$directory/rabbitmq' RABBITMQ_ENABLED_PLUGINS_FILE='$directory/enabled_plugins'
export RABBITMQ_CONF_ENV_FILE='$directory/env.conf'
export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}'
export RABBITMQ_CTL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}'
ENVIRONMENT
    as_user rabbitmq
    cat >"$directory/rabbitmqctl" <<SCRIPT
#!/usr/bin/env bash
source '$directory/environment'
cd '$directory'
exec ${AS_USER[*]} $(rabbitmq_program rabbitmqctl) "\$@"
SCRIPT
    chmod 755 "$directory/rabbitmqctl"
}
