# shellcheck shell=bash
# nginx in the workplace: its own configuration, temporary files and user.

# write_nginx_conf PORT CERTIFICATION DOCUMENTS REGISTER NOTICES (ports)
write_nginx_conf() {
    local directory=$WORK/nginx sites
    mkdir -p "$directory/temp"
    sites=$(<"$ROOT/deploy/nginx.conf")
    sites=${sites//\$\{KWALITEIT_LISTEN\}/127.0.0.1:$1}
    sites=${sites//\$\{KWALITEIT_CERTIFICATION\}/127.0.0.1:$2}
    sites=${sites//\$\{KWALITEIT_DOCUMENTS\}/127.0.0.1:$3}
    sites=${sites//\$\{KWALITEIT_REGISTER\}/127.0.0.1:$4}
    sites=${sites//\$\{KWALITEIT_NOTICES\}/127.0.0.1:$5}
    printf '%s\n' "$sites" >"$directory/sites.conf"
    cat >"$directory/nginx.conf" <<CONF
daemon off;
pid $directory/temp/nginx.pid;
lock_file $directory/temp/nginx.lock;
events {}
http {
    access_log off;
    client_body_temp_path $directory/temp/body;
    proxy_temp_path $directory/temp/proxy;
    fastcgi_temp_path $directory/temp/fastcgi;
    uwsgi_temp_path $directory/temp/uwsgi;
    scgi_temp_path $directory/temp/scgi;
    include $directory/sites.conf;
}
CONF
    give_to www-data "$directory/temp"
}

# run_nginx LOG: leaves its process id in NGINX_PID.
run_nginx() {
    as_user www-data
    setsid "${AS_USER[@]}" "$(find_program nginx)" -e stderr -p "$WORK/nginx" -c "$WORK/nginx/nginx.conf" </dev/null >>"$1" 2>&1 &
    NGINX_PID=$!
    enter "$NGINX_PID" program TERM nginx
}
