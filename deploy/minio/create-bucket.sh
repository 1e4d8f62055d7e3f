#!/bin/sh
# Makes the bucket of the documents and a user who may use it and no other; safe to run again.
set -eu
mc alias set store http://minio:9000 "$MINIO_ROOT_USER" "$MINIO_ROOT_PASSWORD"
mc mb --ignore-existing store/kontor
mc admin policy create store kontor-blobs /kontor/blobs-policy.json
mc admin user add store "$KONTOR_S3_ACCESS_KEY" "$KONTOR_S3_SECRET_KEY"
mc admin policy attach store kontor-blobs --user "$KONTOR_S3_ACCESS_KEY" || mc admin user info store "$KONTOR_S3_ACCESS_KEY" | grep -q kontor-blobs
