#!/bin/sh
# Reads one of n parts of a folder of documents into a data package of its own:
#   PARTS=64 deploy/extract-shard.sh 0 /documents /parts
# The first argument counts from 0. Started again, a part goes on where it stopped. Documents that cannot be read are
# named in the part's report and do not fail it; ATLAS_EXTRACT holds further options of `extract`.
# UPLOAD_TO (an rclone remote such as store:bucket/parts) gets a copy of the finished part.
set -eu
part=$(($1 + 1))
documents=$2
out=$3/$(printf '%05d' "$part")
cd "$(dirname "$0")/.."
mkdir -p "$out"
before=$(cksum "$out/report.json" 2>/dev/null || true)

status=0
# shellcheck disable=SC2086
node lib/cli/bootstrap.mjs extract --out "$out" --shard "$part/$PARTS" ${ATLAS_EXTRACT:-} "$documents" || status=$?
# 1 says that some documents could not be read, and also that the run broke: then there is no new report.
[ "$status" -le 1 ] || exit "$status"
[ -f "$out/report.json" ] || exit 3
[ "$status" -eq 0 ] || [ "$before" != "$(cksum "$out/report.json")" ] || exit 3

if [ -n "${UPLOAD_TO:-}" ]; then rclone copy --exclude '.work/**' "$out" "$UPLOAD_TO/$(basename "$out")"; fi
