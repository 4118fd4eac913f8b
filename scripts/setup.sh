#!/bin/sh
# Installs what building, testing and running Naru needs. Says what it does;
# does nothing where it has been done.
set -eu
cd "$(dirname "$0")/.."

packages="gcc pkg-config libgl1-mesa-dev xorg-dev libxkbcommon-dev libwayland-dev xvfb openbox xdotool xclip imagemagick x11-utils poppler-utils poppler-data"
go_needed="1.21" # older ones cannot fetch the toolchain that go.mod names

mark=".setup/$(cksum < scripts/setup.sh | tr ' ' '-')"
say() { printf 'naru: %s\n' "$*"; }

go_is_new_enough() {
	command -v go >/dev/null 2>&1 || return 1
	have=$(go env GOVERSION 2>/dev/null | sed 's/^go//; s/[^0-9.].*$//')
	[ -n "$have" ] && [ "$(printf '%s\n%s\n' "$go_needed" "$have" | sort -V | head -n 1)" = "$go_needed" ]
}

if [ -f "$mark" ] && go_is_new_enough; then
	exit 0
fi

case "$(uname -s)" in
Linux) ;;
Darwin)
	xcode-select -p >/dev/null 2>&1 || { say "install the Xcode command line tools first: xcode-select --install"; exit 1; }
	go_is_new_enough || { say "install Go $go_needed or later first, for example: brew install go"; exit 1; }
	mkdir -p .setup && : > "$mark"
	exit 0 ;;
*)
	say "on Windows, install Go $go_needed or later and a C compiler (MSYS2: pacman -S mingw-w64-x86_64-gcc), then run: go build -tags \"sqlite_fts5 migrated_fynedo\" -o bin/ ./cmd/..."
	exit 1 ;;
esac

if command -v apt-get >/dev/null 2>&1; then
	missing=""
	for p in $packages; do
		dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q "ok installed" || missing="$missing $p"
	done
	go_is_new_enough || missing="$missing golang-go"
	if [ -n "$missing" ]; then
		sudo=""
		if [ "$(id -u)" -ne 0 ]; then
			command -v sudo >/dev/null 2>&1 || { say "as an administrator, run: apt-get install$missing"; exit 1; }
			sudo="sudo"
		fi
		say "installing system packages:$missing"
		$sudo apt-get update -qq
		# shellcheck disable=SC2086 # the list is meant to be split
		$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
	fi
elif command -v dnf >/dev/null 2>&1; then
	say "on Fedora, make sure these are installed: sudo dnf install golang gcc pkgconf mesa-libGL-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel libxkbcommon-devel wayland-devel xorg-x11-server-Xvfb openbox xdotool poppler-utils poppler-data ImageMagick"
	command -v gcc >/dev/null 2>&1 || exit 1
else
	say "install a C compiler, pkg-config and the development files of OpenGL, X11 (Xcursor, Xrandr, Xinerama, Xi, Xxf86vm), xkbcommon and Wayland with this system's package manager"
	command -v gcc >/dev/null 2>&1 || exit 1
fi

go_is_new_enough || { say "this system's Go is too old: install Go $go_needed or later (it fetches the version it needs by itself) and run this again"; exit 1; }

say "fetching Go modules"
go mod download
mkdir -p .setup
: > "$mark"
say "set-up is complete"
