#!/usr/bin/env bash
# Starts a PostgreSQL of its own in a temporary folder on a free port of this machine, runs a command with STORAGE_POSTGRES naming it,
# and puts everything away: tests/postgres.sh COMMAND [ARGUMENTS]. Without a command it prints the connection string and waits for Enter.
# It uses the system's PostgreSQL and installs it where it may (as root, with apt-get). Exit code 77: there is none and none can be had.
set -uo pipefail

find_server() {
  for folder in "${POSTGRES_BIN:-}" $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v postgres 2>/dev/null || echo /none/none)")"; do
    [ -n "$folder" ] && [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && { echo "$folder"; return 0; }
  done
  return 1
}

if ! bin=$(find_server); then
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
    echo "== install PostgreSQL" >&2
    log=$(mktemp)
    # The package would start a server of its own; this script wants the program only.
    { apt-get update && mkdir -p /etc/postgresql-common && { [ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf; } &&
      apt-get install -y --no-install-recommends postgresql; } >"$log" 2>&1 || tail -n 5 "$log" >&2
    rm -f "$log"
  fi
  if ! bin=$(find_server); then
    echo "PostgreSQL is missing and could not be installed. Install it, or name its folder in POSTGRES_BIN." >&2
    exit 77
  fi
fi

folder=$(mktemp -d)
data=$folder/data
# PostgreSQL refuses to run as root.
as=()
if [ "$(id -u)" -eq 0 ]; then
  id postgres >/dev/null 2>&1 || useradd --system --no-create-home postgres
  chown postgres "$folder"
  as=(setpriv --reuid=postgres --regid="$(id -g postgres)" --clear-groups)
fi

cleanup() {
  [ -e "$data/postmaster.pid" ] && "${as[@]}" "$bin/pg_ctl" -D "$data" -m immediate -w stop >/dev/null 2>&1
  rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || shuf -i 20000-32000 -n 1)
cd "$folder" || exit 1
(umask 077 && echo "$password" >"$folder/password")
[ ${#as[@]} -eq 0 ] || chown postgres "$folder/password"
"${as[@]}" "$bin/initdb" -D "$data" -U massagebot --pwfile="$folder/password" --auth=scram-sha-256 --encoding=UTF8 --locale=C >"$folder/initdb.log" 2>&1 ||
  { cat "$folder/initdb.log" >&2; exit 1; }
cat >>"$data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
fsync = off
max_connections = ${POSTGRES_CONNECTIONS:-400}
CONF
"${as[@]}" "$bin/pg_ctl" -D "$data" -l "$folder/server.log" -w -t 60 start >"$folder/start.log" 2>&1 || { cat "$folder/start.log" "$folder/server.log" >&2; exit 1; }
cd "$OLDPWD" || exit 1

export STORAGE_POSTGRES="Host=127.0.0.1;Port=$port;Username=massagebot;Password=$password;Database=postgres"
# For tests that stop the server and start it again.
export STORAGE_POSTGRES_CONTROL="${as[*]} $bin/pg_ctl -D $data -l $folder/server.log -w"
if [ $# -gt 0 ]; then
  "$@"
  exit
fi
echo "STORAGE_POSTGRES='$STORAGE_POSTGRES'"
read -r
