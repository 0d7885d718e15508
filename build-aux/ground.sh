# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The ground: where Heddle is built and run. Sourced by run, test, shell and
# shots, which call ground_ready once and then ground_run COMMAND…
#
# A host that is new enough and has every package of build-aux/packages is the
# ground itself. Any other gets a Debian 13 root in the user's cache folder,
# entered with bubblewrap or, for root where that is refused, with chroot.
#
# HEDDLE_GROUND   host, bwrap or chroot: that and nothing else
# HEDDLE_MIRROR   a Debian mirror, in place of the one in apt's sources

set -euo pipefail

ground_suite=trixie
ground_source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
ground_cache=${XDG_CACHE_HOME:-${HOME:-/tmp/heddle-$(id -u)}/.cache}/heddle
ground_quiet=
ground_layers=0  # processes between ground_supervise and its command
ground_signals=0 # how many have come, each of which also ends this script

ground_say () { [ -n "$ground_quiet" ] || printf 'heddle: %s\n' "$*" >&2; }
ground_fail () { printf 'heddle: %s\n' "$*" >&2; exit 1; }
ground_is_root () { [ "$(id -u)" = 0 ]; }

# The names in the list; with a pattern, without the lines that match it.
ground_packages ()
{
  grep -v "${1:-^#}" "$ground_source/build-aux/packages" |
    sed -n 's/^\([a-z0-9][a-z0-9.+-]*\).*/\1/p' | sort
}

# --- Running a command ------------------------------------------------------

# Passes a signal on to the command, which is that many processes further down:
# bubblewrap stands in between twice, outside and as process 1 inside, and
# neither passes anything on.
ground_forward ()
{
  local pid=$ground_child layers=$ground_layers next
  ground_signals=$((ground_signals + 1))
  # A terminal has sent its Ctrl+C to the command already.
  [ "$1" != INT ] || [ ! -t 0 ] || return 0
  while [ "$layers" -gt 0 ]; do
    next=
    read -r next _ 2>/dev/null < "/proc/$pid/task/$pid/children" || true
    pid=${next:-$pid}
    layers=$((layers - 1))
  done
  kill -s "$1" "$pid" 2>/dev/null || true
}

# Runs a command with its streams, passes signals on, gives its exit status.
ground_supervise ()
{
  local status seen signal
  "$@" <&0 &
  ground_child=$!
  for signal in INT TERM HUP; do
    # shellcheck disable=SC2064
    trap "ground_forward $signal" "$signal"
  done
  # A signal ends the waiting, not the command.
  while
    seen=$ground_signals
    status=0
    wait "$ground_child" || status=$?
    [ "$seen" != "$ground_signals" ]
  do :; done
  trap - INT TERM HUP
  return "$status"
}

# Folders that the command sees as they are on the host: every file a user may
# name, but nothing of the host's system.
ground_host_folders ()
{
  local folder
  for folder in /*; do
    case $folder in
      /bin|/boot|/dev|/etc|/lib*|/lost+found|/proc|/run|/sbin|/sys|/usr|/var) ;;
      *) [ ! -d "$folder" ] || [ ! -x "$folder" ] || [ -L "$folder" ] || echo "$folder" ;;
    esac
  done
  for folder in /usr/src "/run/user/$(id -u)" "$ground_cache/home" "$ground_source"; do
    [ ! -d "$folder" ] || echo "$folder"
  done
}

# What of the root the command sees, read-only, so that nothing wears it out.
ground_root_parts () { printf '%s\n' usr etc var/cache/fontconfig var/lib/dbus var/lib/xkb; }

ground_bwrap_options ()
{
  local path
  ground_prefix=(bwrap --die-with-parent --unshare-pid)
  while read -r path; do
    ground_prefix+=(--ro-bind "$ground_dir/$path" "/$path")
  done < <(ground_root_parts)
  for path in bin sbin lib lib64; do
    [ ! -e "$ground_dir/usr/$path" ] || ground_prefix+=(--symlink "usr/$path" "/$path")
  done
  ground_prefix+=(--ro-bind-try /etc/passwd /etc/passwd --ro-bind-try /etc/group /etc/group
                  --proc /proc --dev /dev --dev-bind-try /dev/dri /dev/dri
                  --ro-bind-try /sys /sys --dir /run --dir /var/tmp)
  while read -r path; do
    ground_prefix+=(--bind "$path" "$path")
  done < <(ground_host_folders)
  ground_prefix+=(--chdir "$ground_source" --)
}

# The same by mounts of our own, in a tree that is private to this process.
ground_chroot_mount ()
{
  local path
  ground_tree=$ground_cache/enter.$$
  mkdir -p "$ground_tree"
  trap ground_chroot_unmount EXIT
  mount -t tmpfs -o mode=755 heddle "$ground_tree" 2>/dev/null ||
    ground_fail "this host refuses both namespaces and mounts, so its root cannot enter the ground; it needs CAP_SYS_ADMIN"
  while read -r path; do
    mkdir -p "$ground_tree/$path"
    mount --bind "$ground_dir/$path" "$ground_tree/$path"
    mount -o remount,bind,ro "$ground_tree/$path"
  done < <(ground_root_parts)
  for path in bin sbin lib lib64; do
    [ ! -e "$ground_dir/usr/$path" ] || ln -s "usr/$path" "$ground_tree/$path"
  done
  mount --bind /etc/passwd "$ground_tree/etc/passwd"
  mount --bind /etc/group "$ground_tree/etc/group"
  while read -r path; do
    mkdir -p "$ground_tree$path"
    mount --rbind "$path" "$ground_tree$path"
    mount --make-rslave "$ground_tree$path"
  done < <(printf '%s\n' /proc /dev /sys; ground_host_folders)
  mkdir -p "$ground_tree/run" "$ground_tree/var/tmp"
}

# Ends what still runs in the tree, since no process namespace does it for us.
ground_chroot_unmount ()
{
  local process
  for process in /proc/[0-9]*; do
    [ "$(readlink "$process/root")" != "$ground_tree" ] || kill -KILL "${process#/proc/}" || true
  done 2>/dev/null
  umount -R -l "$ground_tree" 2>/dev/null || true
  rmdir "$ground_tree" 2>/dev/null || true
}

# A tree whose maker was killed stays mounted until the next one comes by.
ground_chroot_sweep ()
{
  for ground_tree in "$ground_cache"/enter.*; do
    [ ! -d "$ground_tree" ] || [ -d "/proc/${ground_tree##*.}" ] || ground_chroot_unmount
  done
}

# Variables that mean something on the host only.
ground_environment ()
{
  local name
  unset LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH CPATH C_INCLUDE_PATH PYTHONHOME PYTHONPATH PKG_CONFIG_PATH PKG_CONFIG_LIBDIR \
        GI_TYPELIB_PATH GIO_EXTRA_MODULES GTK_PATH XDG_DATA_DIRS XDG_CONFIG_DIRS TMPDIR
  # Root's display password is looked for in the home folder it had.
  [ -n "${XAUTHORITY-}" ] || [ ! -f "${HOME-}/.Xauthority" ] || export XAUTHORITY="$HOME/.Xauthority"
  export HOME="$ground_cache/home" PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
  export GSK_RENDERER="${GSK_RENDERER:-cairo}"
  for name in LANG LC_ALL; do
    case ${!name-} in
      C|C.*|POSIX|en_GB.*|en_US.*|gd_GB.*|ar_EG.*) ;;
      '') [ "$name" = LC_ALL ] || export LANG=C.UTF-8 ;;
      *) export "$name=en_GB.UTF-8" ;;
    esac
  done
}

# Runs a command in the ground, from the checkout's folder.
ground_run ()
{
  local status=0
  [ "$ground_entry" != bwrap ] || ground_layers=2
  ground_supervise ground_enter "$@" || status=$?
  [ "$ground_signals" = 0 ] || exit "$status"
  return "$status"
}

# The shell ignores Ctrl+C for what it starts in the background: undone by env.
ground_enter ()
{
  cd "$ground_source"
  [ "$ground_entry" = host ] || ground_environment
  exec setpriv --pdeathsig KILL "${ground_prefix[@]}" env --default-signal=INT,QUIT -- "$@"
}

# Builds in a folder of the checkout with the options given. A folder that was
# never finished, or that another ground has filled, is set up anew.
ground_build_in ()
{
  local folder=$1 made=$1/ground
  shift
  if [ ! -f "$folder/build.ninja" ] || [ "$(cat "$made" 2>/dev/null || echo "${ground_dir-host}")" != "${ground_dir-host}" ]; then
    rm -rf "$folder"
    ground_run meson setup "$folder" "$@"
  fi
  echo "${ground_dir-host}" > "$made"
  ground_run meson compile -C "$folder"
}

# --- Making the root --------------------------------------------------------

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
  [ -f "$ground_dir/whole" ] && [ "$(ground_fingerprint "$ground_dir")" = "$(cat "$ground_dir/whole")" ]
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
  uri=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
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

ground_unlink () { [ ! -e "$1" ] || { chmod -R u+rwX "$1" 2>/dev/null || true; rm -rf --one-file-system "$1"; }; }

ground_mmdebstrap ()
{
  local target=$1 mode=$2 locale option mirror
  mirror=$(ground_mirror)
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
  ground_supervise mmdebstrap "$@" "$ground_suite" "$target" "$mirror"
}

# Beside its place, and then renamed: a root that is there has been finished.
ground_build ()
{
  local new=$ground_dir.new log=$ground_cache/ground.log status=0
  ground_unlink "$new"
  if ground_is_root; then
    ground_mmdebstrap "$new" root > "$log" 2> >(tee -a "$log" >&"$ground_progress") || status=$?
  else
    mkdir "$new"
    ground_mmdebstrap "$new/root.tar" unshare > "$log" 2> >(tee -a "$log" >&"$ground_progress") || status=$?
    if [ $status = 0 ]; then
      ground_supervise tar -C "$new" -xf "$new/root.tar" --exclude='./dev/*' || status=$?
      rm -f "$new/root.tar"
    fi
  fi
  if [ $status != 0 ]; then
    ground_unlink "$new"
    [ "$ground_signals" = 0 ] || ground_fail "interrupted; the next run makes the ground"
    ground_fail "the ground could not be made: $(grep '^E:' "$log" | tail -n 1 | sed 's/^E: //') (all of it: $log)"
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
  find "$ground_cache" -maxdepth 1 -type d \( -name 'ground-*.broken' -o -name 'ground-*' -mtime +14 \) |
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
    [ ! -e "$ground_dir" ] || ground_say "the ground is damaged and is made anew"
    ground_say "making the ground, Debian 13 with GTK 4.18: about two minutes and 1.2 GB in $ground_dir"
    if [ -n "$ground_quiet" ] && [ ! -t 2 ]; then exec {ground_progress}> /dev/null; else ground_progress=2; fi
    ground_build
    ground_sweep
    ground_say "the ground is ready"
  fi
  exec 9>&-
}

# --- Choosing ---------------------------------------------------------------

ground_missing_on_host ()
{
  ground_packages '# handy' | while read -r name; do
    dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -q '^installed' || echo "$name"
  done | paste -sd' '
}

# Whether the host can be the ground; says what is missing where it nearly can.
ground_host_suits ()
{
  local missing
  pkg-config --exists 'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 'glib-2.0 >= 2.84' 'sqlite3 >= 3.46' 2>/dev/null || return
  command -v dpkg-query >/dev/null || return 0
  missing=$(ground_missing_on_host)
  [ -n "$missing" ] || return 0
  ground_say "this host is new enough but lacks these packages, so the ground is a root of its own: $missing"
  return 1
}

# Commands the host needs to make and enter a root: installed by root, else named.
ground_tools ()
{
  local command lacking=()
  command -v mmdebstrap >/dev/null || lacking+=(mmdebstrap)
  command -v bwrap >/dev/null || lacking+=(bubblewrap)
  ground_is_root || command -v newuidmap >/dev/null || lacking+=(uidmap)
  ls /usr/share/keyrings/debian-archive-$ground_suite-* >/dev/null 2>&1 || lacking+=(debian-archive-keyring)
  [ ${#lacking[@]} != 0 ] || return 0
  if ! ground_is_root || ! command -v apt-get >/dev/null; then
    ground_fail "this host lacks ${lacking[*]}: ask its administrator for: apt-get install ${lacking[*]}"
  fi
  ground_say "installing on this host: ${lacking[*]}"
  for command in 'update' "install -y --no-install-recommends ${lacking[*]}"; do
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get -qq $command </dev/null > "$ground_cache/ground.log" 2>&1 ||
      ground_fail "apt-get $command failed: $(tail -n 1 "$ground_cache/ground.log")"
  done
}

ground_choose_entry ()
{
  if [ "${HEDDLE_GROUND-}" != chroot ] &&
     bwrap --unshare-pid --ro-bind / / --dev /dev --proc /proc true 2>/dev/null; then
    ground_entry=bwrap
  elif [ "${HEDDLE_GROUND-}" != bwrap ] && ground_is_root; then
    ground_entry=chroot
  else
    ground_fail "this host lets $(id -un) make no namespaces, so the ground cannot be entered; root can, or set kernel.unprivileged_userns_clone or user.max_user_namespaces"
  fi
}

# Makes sure of the ground. Everything else in this file is its detail.
ground_ready ()
{
  ground_entry=host
  ground_prefix=()
  cd "$ground_source"
  case ${HEDDLE_GROUND-} in
    host) return ;;
    bwrap|chroot) ;;
    '') ! ground_host_suits || return 0 ;;
    *) ground_fail "HEDDLE_GROUND is host, bwrap or chroot, not $HEDDLE_GROUND" ;;
  esac
  mkdir -p "$ground_cache/home" 2>/dev/null || ground_fail "no folder can be made in $ground_cache"
  ground_dir=$ground_cache/ground-$(ground_name)
  ground_tools
  ground_choose_entry
  ground_is_whole || ground_make
  touch "$ground_dir"
  if [ "$ground_entry" = bwrap ]; then
    ground_bwrap_options
  else
    ground_chroot_sweep
    ground_chroot_mount
    ground_prefix=(chroot "$ground_tree" env -C "$ground_source" --)
  fi
}
