# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
#
# What app/run, tests/run and tests/lint share: installing what is missing, configuring, building. Sourced, never run.
# Everything said here goes to stderr: stdout belongs to the program.

thaw_root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
readonly thaw_root

# The Debian packages for building and running. The fonts: Inter, which the drawings use, and one with a fixed pitch.
readonly thaw_packages=(cmake ninja-build g++ qt6-base-dev qt6-tools-dev qt6-l10n-tools fonts-inter fonts-dejavu-core)

# Ninja ends its children and exits; without this the script would go on.
trap 'printf "\n" >&2; exit 130' INT

say() { printf 'thaw: %s\n' "$*" >&2; }

# Memory files, locks of open file descriptions, /proc: what Thaw is built on, Linux alone has.
need_linux() {
    [ "$(uname)" = Linux ] && return
    say "Thaw needs Linux; this is $(uname). A virtual machine or a container with a display will do."
    exit 1
}

# missing_packages PACKAGE…: prints those that dpkg does not have.
missing_packages() {
    local installed package
    installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' "$@" 2>/dev/null || true)"
    for package in "$@"; do
        [[ $installed == *" installed:$package "* ]] || printf '%s\n' "$package"
    done
}

# install_packages PACKAGE…: on a system with apt, installs what is missing; elsewhere does nothing.
# Without root or sudo it only says what is missing: the build may succeed with a Qt from elsewhere.
install_packages() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 0
    local missing=() package log="$thaw_root/build/install.log"
    while IFS= read -r package; do missing+=("$package"); done < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q)
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "not installed, and neither root nor sudo to install it: ${missing[*]}"
            return 0
        fi
        apt=(sudo "${apt[@]}")
    fi
    say "installing with apt, which can take some minutes: ${missing[*]}"
    mkdir -p "$thaw_root/build"
    if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        say "apt failed; its whole output is in $log"
        return 1
    fi
}

# Said when configuring fails where that may be for want of a package.
name_packages() {
    cat >&2 <<END
thaw: needed are CMake 3.24, Ninja, a C++20 compiler and Qt 6.4 or later. These packages have them:
  Debian, Ubuntu    apt install ${thaw_packages[*]}
  Fedora            dnf install cmake ninja-build gcc-c++ qt6-qtbase-devel qt6-qttools-devel
  Arch              pacman -S cmake ninja gcc qt6-base qt6-tools
  openSUSE          zypper install cmake ninja gcc-c++ qt6-base-devel qt6-tools-devel qt6-linguist-devel
A Qt in a place of its own is found through CMAKE_PREFIX_PATH.
END
}

# configure PRESET: only where that is not done yet, or the presets have changed since, or the checkout has moved.
configure() {
    local folder="$thaw_root/build/$1" log fresh=()
    log=$folder/configure.log
    if [ -f "$folder/build.ninja" ] && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$thaw_root" "$folder/CMakeCache.txt"; then
        [ "$thaw_root/CMakePresets.json" -nt "$folder/build.ninja" ] || return 0
    elif [ -f "$folder/CMakeCache.txt" ]; then
        fresh=(--fresh) # from elsewhere, or from a try that failed
    fi
    if ! command -v cmake >/dev/null; then
        say "CMake is not installed."
        name_packages
        return 1
    fi
    say "configuring ($1)"
    mkdir -p "$folder"
    if ! (cd "$thaw_root" && cmake --preset "$1" ${fresh[@]+"${fresh[@]}"}) >"$log" 2>&1; then
        tail -n 25 "$log" >&2
        say "configuring failed; the whole output is in $log"
        if grep -qE 'Qt6|CMAKE_CXX_COMPILER|CMAKE_MAKE_PROGRAM|or higher is required' "$log"; then name_packages; fi
        return 1
    fi
}

# Turns Ninja's "[3/120] …" lines into one line that counts, on a terminal, and into one sentence elsewhere.
show_progress() {
    local line begun=
    while IFS= read -r line; do
        [[ $line =~ ^\[[0-9]+/[0-9]+\] ]] || continue
        if [ -t 2 ]; then
            printf '\rthaw: building (%s) %s ' "$1" "${BASH_REMATCH[0]}" >&2
        elif [ -z "$begun" ]; then
            say "building ($1), which can take some minutes"
        fi
        begun=1
    done
    if [ -n "$begun" ] && [ -t 2 ]; then printf '\n' >&2; fi
}

# build PRESET [TARGET…]: silent where there is nothing to do; on failure shows what failed and says where the rest is.
build() {
    local folder="$thaw_root/build/$1" log targets=("${@:2}")
    log=$folder/build.log
    if [ ${#targets[@]} -gt 0 ]; then targets=(--target "${targets[@]}"); fi
    if ! NINJA_STATUS='[%f/%t] ' cmake --build "$folder" --parallel "$(thaw_jobs)" ${targets[@]+"${targets[@]}"} 2>&1 | tee "$log" | show_progress "$1"; then
        if grep -q '^FAILED: ' "$log"; then
            sed -n '/^FAILED: /,$p' "$log" | head -n 60 >&2
        else
            tail -n 25 "$log" >&2
        fi
        say "the build failed; its whole output is in $log"
        return 1
    fi
}

# As many jobs as cores, or what CMake's own variable asks for.
thaw_jobs() { printf '%s' "${CMAKE_BUILD_PARALLEL_LEVEL:-$(getconf _NPROCESSORS_ONLN)}"; }
