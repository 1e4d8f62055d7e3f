#!/bin/sh
# Gives every account of acls.json the password in KONTOR_KAFKA_PASSWORD_<ACCOUNT>, whether it had one or not.
# Passwords travel in files that only this user can read, never on a command line.
# Usage: create-users.sh BOOTSTRAP_SERVER CLIENT_PROPERTIES ACLS_JSON [KAFKA_CONFIGS_PROGRAM]
set -eu
server=$1
client=$2
file=$3
program=${4:-/opt/kafka/bin/kafka-configs.sh}
umask 077
credential=$(mktemp)
trap 'rm -f "$credential"' EXIT
for principal in $(sed -n 's/.*"principal": *"\([^"]*\)".*/\1/p' "$file"); do
  password=$(printenv "KONTOR_KAFKA_PASSWORD_$(printf '%s' "$principal" | tr '[:lower:]' '[:upper:]')")
  printf 'SCRAM-SHA-512=password=%s\n' "$password" > "$credential"
  "$program" --bootstrap-server "$server" --command-config "$client" --alter --add-config-file "$credential" \
    --entity-type users --entity-name "$principal" < /dev/null
done
