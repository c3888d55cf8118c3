#!/bin/sh
# The Secrets that the chart refers to, for a try-out: made here, once, and put into the cluster. Needs openssl and kubectl.
# Safe to repeat: what was made is kept in the folder (closed to others), and the cluster gets the same again.
#   sh secrets.sh [--namespace chairflow] [--postgres chairflow-postgres] [--directory secrets]
# --postgres: the server's host name, as pods see it (CloudNativePG: chairflow-postgres-rw).
set -eu
namespace=chairflow postgres=chairflow-postgres directory=$(dirname "$0")/secrets
while [ $# -gt 0 ]; do
	case $1 in
	--namespace) namespace=$2 ;;
	--postgres) postgres=$2 ;;
	--directory) directory=$2 ;;
	*) echo "usage: sh secrets.sh [--namespace NAME] [--postgres HOST] [--directory PATH]" >&2; exit 2 ;;
	esac
	shift 2
done
POSTGRES_HOST=$postgres sh "$(dirname "$0")/../../compose/secrets.sh" "$directory"

put() { # put NAME TYPE KEY=FILE...: an existing Secret is brought up to date
	name=$1 type=$2
	shift 2
	for pair in "$@"; do set -- "$@" "--from-file=${pair%%=*}=$directory/${pair#*=}"; shift; done
	kubectl create secret generic "$name" --namespace "$namespace" --type "$type" "$@" --dry-run=client --output yaml |
		kubectl apply --namespace "$namespace" --server-side --force-conflicts --field-manager chairflow-secrets --filename -
}

kubectl get namespace "$namespace" >/dev/null 2>&1 || kubectl create namespace "$namespace"
printf postgres >"$directory/username"
# the type that CloudNativePG asks for
put chairflow-superuser kubernetes.io/basic-auth username=username password=postgres_password dsn=superuser_dsn
put chairflow-issuer Opaque jwks=jwks
for service in booking crm billing followup analytics; do
	put "chairflow-$service-dsn" Opaque "owner_dsn=${service}_owner_dsn" "api_dsn=${service}_api_dsn" "worker_dsn=${service}_worker_dsn"
done
echo "the issuer's key for tokens of the try-out: $directory/issuer_key"
