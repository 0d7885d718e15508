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
# shellcheck source=build-aux/ground-root.sh
. "$(dirname "${BASH_SOURCE[0]}")/ground-root.sh"

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

# Passes a signal on to the command, which is some processes further down:
# bubblewrap stands in between twice, outside and as process 1 inside, and
# neither passes anything on. A group is ended whole.
ground_forward ()
{
  local pid=$ground_child layers=$ground_layers next
  ground_signals=$((ground_signals + 1))
  ground_status=$((128 + $(kill -l "$1")))
  if [ "$layers" = group ]; then
    kill -s TERM -- "-$pid" 2>/dev/null || true
    return 0
  fi
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
  # bash forgets the status of a command that ends just as a signal comes in.
  [ "$status" -ge 0 ] || status=$ground_status
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
  ground_prefix=(bwrap --die-with-parent --unshare-pid --dir /var --perms 1777 --dir /var/tmp)
  while read -r path; do
    ground_prefix+=(--ro-bind "$ground_dir/$path" "/$path")
  done < <(ground_root_parts)
  for path in bin sbin lib lib64; do
    [ ! -e "$ground_dir/usr/$path" ] || ground_prefix+=(--symlink "usr/$path" "/$path")
  done
  ground_prefix+=(--ro-bind-try /etc/passwd /etc/passwd --ro-bind-try /etc/group /etc/group
                  --proc /proc --dev /dev --dev-bind-try /dev/dri /dev/dri
                  --ro-bind-try /sys /sys --dir /run)
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
    ground_fail "this host refuses its root both namespaces and mounts (it lacks CAP_SYS_ADMIN)"
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
  mkdir -p "$ground_tree/run"
  mkdir -m 1777 "$ground_tree/var/tmp"
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
  unset LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH CPATH C_INCLUDE_PATH \
        PYTHONHOME PYTHONPATH PKG_CONFIG_PATH PKG_CONFIG_LIBDIR GI_TYPELIB_PATH \
        GIO_EXTRA_MODULES GTK_PATH XDG_DATA_DIRS XDG_CONFIG_DIRS
  # Root's display password is looked for in the home folder it had.
  if [ -z "${XAUTHORITY-}" ] && [ -f "${HOME-}/.Xauthority" ]; then
    export XAUTHORITY="$HOME/.Xauthority"
  fi
  export HOME="$ground_cache/home" PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
  export GSK_RENDERER="${GSK_RENDERER:-cairo}" UIDRIVE_CACHE="$HOME/.cache/uidrive"
  # In memory: tests write thousands of times through to the disk.
  export TMPDIR=/var/tmp
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

# Ctrl+C is for the command alone, not for what stands between: env lets it in.
ground_enter ()
{
  trap '' INT QUIT
  cd "$ground_source"
  [ "$ground_entry" = host ] || ground_environment
  exec setpriv --pdeathsig KILL "${ground_prefix[@]}" env --default-signal=INT,QUIT -- "$@"
}

# Builds in a folder of the checkout with the options given. A folder that was
# never finished, or that another ground has filled, is set up anew. Two that
# build in one checkout take turns.
ground_build_in ()
{
  local folder=$1 made=$1/ground here=${ground_dir-host}
  shift
  exec 8< meson.build
  flock 8
  if [ ! -f "$folder/build.ninja" ] ||
     [ "$(cat "$made" 2>/dev/null || echo "$here")" != "$here" ]; then
    rm -rf "$folder"
    ground_run meson setup "$folder" "$@"
  fi
  echo "$here" > "$made"
  ground_run meson compile -C "$folder"
  exec 8<&-
}

# Makes the example workspace, unless it is there from an earlier run.
ground_example ()
{
  [ ! -f _build/example.db ] || return 0
  rm -rf _build/example.new*
  ground_run _build/src/cli/heddlectl --file _build/example.new new --example > /dev/null
  mv _build/example.new _build/example.db
  rm -rf _build/example.new*
}

# --- Choosing ---------------------------------------------------------------

ground_missing_on_host ()
{
  ground_packages '# handy' | while read -r name; do
    dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -q '^installed' ||
      echo "$name"
  done | paste -sd' '
}

# Whether the host can be the ground; says what is missing where it nearly can.
ground_host_suits ()
{
  local missing
  pkg-config --exists 'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 'glib-2.0 >= 2.84' \
             'sqlite3 >= 3.46' 2>/dev/null || return
  command -v dpkg-query >/dev/null || return 0
  missing=$(ground_missing_on_host)
  [ -n "$missing" ] || return 0
  ground_say "this host is new enough but lacks packages, so it gets a root beside it: $missing"
  return 1
}

# Commands the host needs to make and enter a root: installed by root, else named.
ground_tools ()
{
  local command lacking=()
  command -v mmdebstrap >/dev/null || lacking+=(mmdebstrap)
  command -v bwrap >/dev/null || lacking+=(bubblewrap)
  ground_is_root || command -v newuidmap >/dev/null || lacking+=(uidmap)
  ls /usr/share/keyrings/debian-archive-$ground_suite-* >/dev/null 2>&1 ||
    lacking+=(debian-archive-keyring)
  [ ${#lacking[@]} != 0 ] || return 0
  if ! ground_is_root || ! command -v apt-get >/dev/null; then
    ground_fail "this host lacks ${lacking[*]}; root can: apt-get install ${lacking[*]}"
  fi
  ground_say "installing on this host: ${lacking[*]}"
  for command in 'update' "install -y --no-install-recommends ${lacking[*]}"; do
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive \
      apt-get -qq $command < /dev/null > "$ground_cache/ground.log" 2>&1 ||
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
    ground_fail "this host lets $(id -un) make no namespaces, so only root can enter the ground"
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
