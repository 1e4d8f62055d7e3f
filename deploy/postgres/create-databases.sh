#!/bin/sh
# Runs once, when the data volume is empty: a database per service, owned by a role of the same name, and a role for
# its relay: that one reads the write-ahead log (REPLICATION) and keeps its positions in a schema of its own.
# psql takes the passwords from the environment; on its command line they could be seen.
set -eu
run() {
  psql --no-psqlrc --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" "$@"
}
run --dbname postgres --command 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC'
for service in intake extraction validation approval payment audit reporting keycloak; do
  variable=KONTOR_DB_PASSWORD_$(echo "$service" | tr '[:lower:]' '[:upper:]')
  run --dbname postgres --set=role="$service" <<SQL
\\getenv password $variable
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"role" OWNER :"role";
REVOKE ALL ON DATABASE :"role" FROM PUBLIC;
SQL
done
for service in intake extraction validation approval payment audit reporting; do
  variable=KONTOR_RELAY_DB_PASSWORD_$(echo "$service" | tr '[:lower:]' '[:upper:]')
  run --dbname "$service" --set=database="$service" --set=role="${service}_relay" <<SQL
\\getenv password $variable
CREATE ROLE :"role" LOGIN REPLICATION PASSWORD :'password';
GRANT CONNECT ON DATABASE :"database" TO :"role";
CREATE SCHEMA relay AUTHORIZATION :"role";
SQL
done
