# Sourced after lib.sh: root file systems of Debian packages, as tar files in the cache.
# shellcheck shell=bash

# The mirror that this machine's own apt uses, so that nothing here has to name one.
debian_mirror() {
  local mirror
  mirror="${FTPCLUSTER_DEBIAN_MIRROR:-$(apt_uris | grep -E '^https?://' | grep -v security | grep -m1 -E '/debian/?$' || true)}"
  [ -n "$mirror" ] || fail "no Debian mirror in the apt sources of this machine: set FTPCLUSTER_DEBIAN_MIRROR to one"
  printf '%s\n' "${mirror%/}"
}

# Every address in the apt sources, of both formats, also those that stand in a file of mirrors.
apt_uris() {
  local words
  words=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null |
    grep -E '^(deb|URIs:)' | tr ' \t' '\n\n')
  printf '%s\n' "$words"
  printf '%s\n' "$words" | sed -n 's#^mirror+file:##p' | xargs -r cat | awk '{print $1}'
}

# debian_tar <name> <suite> <variant> <packages,…> [script that finishes it]: prints the path of the tar file.
debian_tar() {
  local name=$1 key
  shift
  key=$(text_hash "$1" "$2" "$3" "${4:+$(hash_of "$4")}")
  cached "debian-$name" "$key.tar" bootstrap "$1" "$2" "$3" "${4:-true}"
}

bootstrap() { # bootstrap <suite> <variant> <packages> <script> <tar>
  local mirror hook=customize
  # Packages that are only extracted are never configured, so that phase does not come.
  [ "$2" != extract ] || hook=extract
  # Without a -e of its own: the caller tests the outcome, which switches it off in here.
  mirror=$(debian_mirror) || return 1
  # The suite's Release file may be older than it allows itself to be, on mirrors that are brought up to date rarely.
  step "Debian packages: $3 ($1)" mmdebstrap --quiet --variant="$2" --include="$3" --format=tar \
    --aptopt='Acquire::Check-Valid-Until "false"' --aptopt='Acquire::Retries "5"' --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    "--$hook-hook=$4" "$1" "$5" "$mirror"
}

# The caller has called scratch.
# import_image <tag> <recipe hash> <base tar> <folder that is laid over it> [change…]: makes the image.
# One layer, and no build by the engine: what is needed is only the oldest and most common command of it.
import_image() {
  local tag=$1 recipe=$2 base=$3 overlay=$4 change changes=()
  shift 4
  for change in "LABEL ftpcluster.recipe=$recipe" "$@"; do changes+=(--change "$change"); done
  cp "$base" "$SCRATCH/root.tar"
  overlay_entries "$SCRATCH/root.tar" "$overlay" >"$SCRATCH/entries"
  tar -rf "$SCRATCH/root.tar" --owner=0 --group=0 --no-recursion -C "$overlay" -T "$SCRATCH/entries"
  docker import "${changes[@]}" "$SCRATCH/root.tar" "$tag" >&2 || fail "the engine did not take the image $tag"
}

# Files, and the folders that the base lacks: an engine refuses a tar that names a path twice.
overlay_entries() {
  (cd "$2" && find -- * -type d) | LC_ALL=C sort | LC_ALL=C comm -23 - <(tar -tf "$1" | sed -n 's#^\./\(.*\)/$#\1#p' | LC_ALL=C sort)
  (cd "$2" && find -- * ! -type d)
}

# has_image <tag> <recipe hash>: true when the engine holds this tag, made by this very recipe.
has_image() {
  [ "$(docker image inspect --format '{{index .Config.Labels "ftpcluster.recipe"}}' "$1" 2>/dev/null)" = "$2" ]
}
