#!/bin/sh
# What a new broker needs before the services start: accounts, topics and rights. May run again at any time.
# Usage: prepare.sh BOOTSTRAP_SERVER
set -eu
here=$(dirname "$0")
umask 077
client=$(mktemp)
trap 'rm -f "$client"' EXIT
sh "$here/administrator.sh" > "$client"
sh "$here/create-users.sh" "$1" "$client" "$here/acls.json"
sh "$here/create-topics.sh" "$1" "$client" "$here/topics.json"
sh "$here/create-acls.sh" "$1" "$client" "$here/acls.json"
