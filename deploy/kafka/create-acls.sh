#!/bin/sh
# Grants what acls.json (one account a line) names. A name that ends in * stands for all that begin like it.
# Takes nothing away: who loses a right here loses it on the broker by kafka-acls.sh --remove.
# Usage: create-acls.sh BOOTSTRAP_SERVER CLIENT_PROPERTIES ACLS_JSON [KAFKA_ACLS_PROGRAM]
set -euf
server=$1
client=$2
file=$3
program=${4:-/opt/kafka/bin/kafka-acls.sh}

# names KEY of the current line, separated by blanks
names() { printf '%s' "$line" | sed -n "s/.*\"$1\": *\\[\\([^]]*\\)\\].*/\\1/p" | tr -d ' "' | tr ',' ' '; }

# options OPTION NAMES: those that are whole names
literal() { for name in $2; do case $name in *'*') ;; *) printf ' %s %s' "$1" "$name" ;; esac; done; }
# options OPTION NAMES: the beginnings
prefixed() { for name in $2; do case $name in *'*') printf ' %s %s' "$1" "${name%?}" ;; esac; done; }

grant() { # operation, type of pattern, options
  if [ -n "$3" ]; then
    # the names hold no blank: the options are meant to be split
    # shellcheck disable=SC2086
    "$program" --bootstrap-server "$server" --command-config "$client" --add --allow-principal "User:$principal" \
      --operation "$1" --resource-pattern-type "$2" $3 < /dev/null
  fi
}

grep '"principal"' "$file" | while IFS= read -r line; do
  principal=$(printf '%s' "$line" | sed -n 's/.*"principal": *"\([^"]*\)".*/\1/p')
  grant Create literal "$(literal --topic "$(names create)")"
  grant Create prefixed "$(prefixed --topic "$(names create)")"
  grant Write literal "$(literal --topic "$(names write)")"
  grant Write prefixed "$(prefixed --topic "$(names write)")"
  grant Read literal "$(literal --topic "$(names read)")$(literal --group "$(names groups)")"
  grant Read prefixed "$(prefixed --topic "$(names read)")$(prefixed --group "$(names groups)")"
done
