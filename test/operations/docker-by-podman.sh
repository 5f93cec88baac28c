#!/usr/bin/env bash
# `docker compose COMMAND`, as far as the documents use it for the service bot, carried out by podman.
#   IMAGE         what a container is made of
#   BOT_OPTIONS   a file with the options of podman that come to what compose.yaml says of the bot, one a line
set -euo pipefail
[ "$1" = compose ] || exit 64
command=$2
shift 2
mapfile -t as_composed <"$BOT_OPTIONS"

case "$command $*" in
  'up -d') exec podman run --detach --replace --name=bailiff "${as_composed[@]}" "$IMAGE" ;;
  'stop bot') exec podman stop --time=15 bailiff ;;
  'exec bot '*) exec podman exec bailiff "${@:2}" ;;
  'cp bot:'*) exec podman cp "bailiff:${1#bot:}" "$2" ;;
  'run '*)
    options=()
    while [ "$1" != bot ]; do
      case "$1" in
        --no-deps | -T) ;;
        *) options+=("$1") ;;
      esac
      shift
    done
    exec podman run --interactive "${as_composed[@]}" "${options[@]}" "$IMAGE" "${@:2}"
    ;;
  *) exit 64 ;;
esac
