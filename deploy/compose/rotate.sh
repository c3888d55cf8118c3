#!/bin/sh
# A new password for one role of a database, while everything runs:  sh deploy/compose/rotate.sh booking_api [DIRECTORY]
# PostgreSQL is told first, then the file with the DSN; processes read it at each new connection. The file is overwritten in
# place and in one go: a mounted secret is that very file, so another one put in its place would not be seen.
set -eu
role=${1:?which role? for example: sh deploy/compose/rotate.sh booking_api}
file=${2:-$(dirname "$0")/secrets}/${role}_dsn
[ -s "$file" ] || { echo "There is no $file: a role is named SERVICE_api, SERVICE_worker or SERVICE_owner, or analytics_reader." >&2; exit 1; }

overwrite() { # overwrite FILE TEXT: the same file, never half-written
	chmod 644 "$1"
	printf '%s\n' "$2" | dd of="$1" conv=notrunc bs=4096 status=none
	truncate --size=$((${#2} + 1)) "$1"
	chmod 444 "$1"
}

password=$(openssl rand -hex 24)
printf "ALTER ROLE %s PASSWORD '%s';\n" "$role" "$password" |
	docker compose exec -T postgres psql --quiet --set=ON_ERROR_STOP=1 --username=postgres
overwrite "$file" "$(sed "s|^\(postgresql://[^:]*\):[^@]*@|\1:$password@|" "$file")"
# Grafana's copy of the reader's, which it reads when it starts
[ ! -e "${file%_dsn}_password" ] || overwrite "${file%_dsn}_password" "$password"
echo "$role has a new password"
