#!/bin/sh
# Makes what `docker compose up` needs to know and nobody else may: passwords, DSNs and the issuer's key. Needs openssl only.
# Safe to repeat: a file that is there is kept. The folder is closed to other users of this machine (0700); the files in
# it are readable (0444), because a mounted secret keeps its owner and the containers' users are not that owner.
#   sh deploy/compose/secrets.sh [DIRECTORY]
set -eu
umask 077
directory=${1:-$(dirname "$0")/secrets}
host=${POSTGRES_HOST:-postgres}
mkdir -p "$directory"
chmod 700 "$directory"
cd "$directory"

keep() { # keep NAME: standard input becomes the file NAME, unless it is there already; whole or not at all
	if [ -s "$1" ]; then cat >/dev/null; return; fi
	cat >"$1.new"
	chmod 444 "$1.new"
	mv "$1.new" "$1"
	echo "made $1"
}

openssl rand -hex 24 | keep postgres_password
openssl rand -hex 24 | keep grafana_password
printf 'postgresql://postgres:%s@%s:5432/postgres\n' "$(cat postgres_password)" "$host" | keep superuser_dsn
for service in booking crm billing followup analytics; do
	for role in owner api worker; do
		printf 'postgresql://%s_%s:%s@%s:5432/%s\n' "$service" "$role" "$(openssl rand -hex 24)" "$host" "$service" |
			keep "${service}_${role}_dsn"
	done
done
# Who reads the business dashboard's numbers; Grafana wants the password by itself.
openssl rand -hex 24 | keep analytics_reader_password
printf 'postgresql://analytics_reader:%s@%s:5432/analytics\n' "$(cat analytics_reader_password)" "$host" | keep analytics_reader_dsn

# The issuer of a try-out. Its public half as a key set: in a PKCS #1 public key of 2048 bits, the modulus is
# the 256 bytes before the last five (the exponent, 65537).
[ -s issuer_key ] || openssl genrsa 2048 2>/dev/null | keep issuer_key
modulus=$(openssl rsa -in issuer_key -RSAPublicKey_out -outform DER 2>/dev/null |
	tail -c 261 | head -c 256 | openssl base64 -A | tr '+/' '-_' | tr -d '=')
name=$(openssl rsa -in issuer_key -pubout -outform DER 2>/dev/null | openssl dgst -sha256 -r | cut -c 1-16)
printf '{"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "AQAB"}]}\n' "$name" "$modulus" | keep jwks
