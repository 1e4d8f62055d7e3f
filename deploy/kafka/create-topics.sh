#!/bin/sh
# Creates the topics of topics.json (one topic a line) that are not there yet; changes none that is.
# Usage: create-topics.sh BOOTSTRAP_SERVER CLIENT_PROPERTIES TOPICS_JSON [KAFKA_TOPICS_PROGRAM]
set -eu
server=$1
client=$2
file=$3
program=${4:-/opt/kafka/bin/kafka-topics.sh}
grep '"name"' "$file" | while IFS= read -r line; do
  name=$(printf '%s' "$line" | sed -n 's/.*"name": *"\([^"]*\)".*/\1/p')
  partitions=$(printf '%s' "$line" | sed -n 's/.*"partitions": *\([0-9]*\).*/\1/p')
  set --
  for setting in $(printf '%s' "$line" | sed -n 's/.*"config": *{\([^}]*\)}.*/\1/p' | tr -d ' "' | tr ',' ' '); do
    set -- "$@" --config "${setting%%:*}=${setting#*:}"
  done
  "$program" --bootstrap-server "$server" --command-config "$client" --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor "${KONTOR_REPLICATION:-1}" "$@" < /dev/null
done
