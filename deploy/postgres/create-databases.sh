#!/bin/sh
# Runs once, when the data volume is empty: a database per service, owned by a role of the same name.
# REPLICATION: each service reads its own outbox from the write-ahead log.
set -eu
for service in intake extraction validation approval payment audit reporting keycloak; do
  variable=KONTOR_DB_PASSWORD_$(echo "$service" | tr '[:lower:]' '[:upper:]')
  password=$(printenv "$variable")
  psql --no-psqlrc --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    --set=role="$service" --set=password="$password" <<'SQL'
CREATE ROLE :"role" LOGIN REPLICATION PASSWORD :'password';
CREATE DATABASE :"role" OWNER :"role";
REVOKE ALL ON DATABASE :"role" FROM PUBLIC;
SQL
done
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --command 'ALTER ROLE keycloak NOREPLICATION'
