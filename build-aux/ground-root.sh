# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Makes the Debian 13 root that ground.sh enters. Part of ground.sh.

# What makes two grounds the same: packages, and what is done with them.
ground_name ()
{
  { ground_packages; declare -f ground_settings ground_mmdebstrap; } | sha256sum | cut -c1-12
}

# What tells a whole root from one with files missing or cut short.
ground_fingerprint ()
{
  (cd "$1" && find usr etc -printf '%P %s\n' 2>/dev/null | LC_ALL=C sort | cksum)
}

ground_is_whole ()
{
  [ -f "$ground_dir/whole" ] &&
    [ "$(ground_fingerprint "$ground_dir")" = "$(cat "$ground_dir/whole")" ]
}

# The host's own Debian mirror. apt reads its sources, of either format.
ground_mirror ()
{
  local codename uri
  if [ -n "${HEDDLE_MIRROR-}" ]; then
    echo "$HEDDLE_MIRROR"
    return
  fi
  codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
  # shellcheck disable=SC2016
  uri=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' \
                'Created-By: Packages' 2>/dev/null |
          awk -v name="^($codename|stable|oldstable|testing|$ground_suite)$" \
              '$2 == "main" && $1 ~ name { print $3; exit }')
  case $uri in
    mirror+file:*) uri=$(awk '/^[a-z]+:/ { print $1; exit }' "/${uri#mirror+file:/}") ;;
  esac
  case $uri in
    http:*|https:*|file:*|copy:*) echo "$uri" ;;
    *) ground_fail "apt's sources on this host name no Debian mirror; name one in HEDDLE_MIRROR" ;;
  esac
}

# Settings of apt that the host's network may need.
ground_apt_options ()
{
  apt-config dump | grep -Ei '^Acquire::(https?::|Check-|Force|Retries)' || true
}

# Settings for all programs in the root: the interface font of the mock-ups.
ground_settings ()
{
  local root=$1
  tr -d - < /proc/sys/kernel/random/uuid > "$root/etc/machine-id"
  mkdir -p "$root/etc/gtk-4.0" "$root/etc/fonts"
  printf '[Settings]\ngtk-font-name=Adwaita Sans 11\n' > "$root/etc/gtk-4.0/settings.ini"
  cat > "$root/etc/fonts/local.conf" <<'XML'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <alias binding="same"><family>Adwaita Sans</family><prefer><family>Inter</family></prefer></alias>
  <alias><family>Sans</family><prefer><family>Inter</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Inter</family></prefer></alias>
</fontconfig>
XML
}

# A maker that was killed leaves the mounts it works with in the tree.
ground_unlink ()
{
  local mounted
  [ ! -e "$1" ] || {
    ! ground_is_root || awk -v "tree=$1/" 'index ($2, tree) == 1 { print $2 }' /proc/self/mounts |
      sort -r | while read -r mounted; do umount -l "$mounted"; done
    chmod -R u+rwX "$1" 2>/dev/null || true
    rm -rf --one-file-system "$1"
  }
}

ground_mmdebstrap ()
{
  local target=$1 mode=$2 locale option
  set -- --mode="$mode" --variant=minbase --include="$(ground_packages | paste -sd,)" \
      --keyring=/usr/share/keyrings --aptopt='Acquire::Languages "none"' \
      --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/gtk-doc/*' \
      --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
      --dpkgopt='path-include=/usr/share/locale/en_GB/*'
  for locale in en_GB en_US gd_GB ar_EG; do
    set -- "$@" --customize-hook="chroot \"\$1\" localedef -i $locale -f UTF-8 $locale.UTF-8"
  done
  while read -r option; do
    set -- "$@" --aptopt="$option"
  done < <(ground_apt_options)
  export TMPDIR=${TMPDIR:-/var/tmp}
  ground_layers=group
  ground_supervise setsid mmdebstrap "$@" "$ground_suite" "$target" "$ground_from"
}

# Beside its place, and then renamed: a root that is there has been finished.
ground_build ()
{
  local new=$ground_dir.new log=$ground_cache/ground.log status=0
  ground_unlink "$new"
  if ground_is_root; then
    ground_mmdebstrap "$new" root || status=$?
  else
    mkdir "$new"
    ground_mmdebstrap "$new/root.tar" unshare || status=$?
    if [ $status = 0 ]; then
      ground_supervise tar -C "$new" -xf "$new/root.tar" --exclude='./dev/*' || status=$?
      rm -f "$new/root.tar"
    fi
  fi > "$log" 2> >(tee -a "$log" >&"$ground_progress")
  if [ $status != 0 ]; then
    ground_unlink "$new"
    [ "$ground_signals" = 0 ] || ground_fail "interrupted; the next run makes the ground"
    ground_fail "the ground could not be made: $(sed -n 's/^E: //p' "$log" | tail -n 1) (see $log)"
  fi
  ground_settings "$new"
  ground_fingerprint "$new" > "$new/whole"
  if [ -e "$ground_dir" ]; then
    ground_unlink "$ground_dir.broken"
    mv "$ground_dir" "$ground_dir.broken"
  fi
  mv "$new" "$ground_dir"
}

# Roots of other package lists go when nobody has entered them for two weeks.
ground_sweep ()
{
  local old
  find "$ground_cache" -maxdepth 1 -type d \
       \( -name 'ground-*.broken' -o -name 'ground-*' -mtime +14 \) |
    while read -r old; do
      ground_unlink "$old"
    done
}

ground_make ()
{
  exec 9> "$ground_cache/lock"
  if ! flock -n 9; then
    ground_say "waiting for another process that is making the ground"
    flock 9
  fi
  if ! ground_is_whole; then
    ground_from=$(ground_mirror)
    [ ! -e "$ground_dir" ] || ground_say "the ground is damaged and is made anew"
    ground_say "making the ground: Debian 13 in $ground_dir, about two minutes and 1.3 GB"
    ground_progress=2
    [ -z "$ground_quiet" ] || [ -t 2 ] || exec {ground_progress}> /dev/null
    ground_build
    ground_sweep
    ground_say "the ground is ready"
  fi
  exec 9>&-
}
