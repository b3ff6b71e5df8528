#!/bin/sh
# Documents to packages with GNU parallel, on this machine or over several that share the folders:
#   PARTS=16 deploy/parallel.sh /shared/documents /shared/parts
#   PARTS=64 deploy/parallel.sh /shared/documents /shared/parts --sshloginfile machines --jobs 4
# Further arguments are parallel's own. Parts that are done stand in the job log and are not started again.
set -eu
documents=$1
parts=$2
shift 2
script=$(cd "$(dirname "$0")" && pwd)/extract-shard.sh
mkdir -p "$parts"
export PARTS ATLAS_EXTRACT="${ATLAS_EXTRACT:---jobs 1}"
seq 0 $((PARTS - 1)) | parallel --env PARTS --env ATLAS_EXTRACT --joblog "$parts/joblog" --resume-failed --retries 3 \
  --halt never "$@" "$script" {} "$documents" "$parts"
