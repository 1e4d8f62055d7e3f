#!/bin/sh
# Prints what a command line tool needs to log in as the administrator; the password is in the environment.
set -eu
cat <<TXT
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="administrator" password="$KONTOR_KAFKA_PASSWORD_ADMINISTRATOR";
TXT
