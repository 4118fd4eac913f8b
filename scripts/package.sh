#!/bin/sh
# Makes an installable archive of the window for this system in dist/.
# The packaging tool reads FyneApp.toml only; fyne_metadata.toml is the source.
set -eu
cd "$(dirname "$0")/.."
tool=.setup/fyne
if [ ! -x "$tool" ]; then
	echo "naru: building the packaging tool"
	work=$(mktemp -d)
	trap 'rm -rf "$work"' EXIT
	printf 'module packaging\n\ngo 1.26.0\n' > "$work/go.mod"
	printf 'package packaging\n\nimport _ "fyne.io/tools/cmd/fyne"\n' > "$work/packaging.go"
	out=$(pwd)/$tool
	mkdir -p .setup
	(cd "$work" && go mod edit -require=fyne.io/tools@v1.7.0 && go mod tidy && CGO_ENABLED=0 go build -o "$out" fyne.io/tools/cmd/fyne)
fi
cp fyne_metadata.toml FyneApp.toml # which the tool then counts up: it is not kept
field() { sed -n "s/^ *$1 = \"\\{0,1\\}\\([^\"]*\\)\"\\{0,1\\}$/\\1/p" fyne_metadata.toml; }
mkdir -p dist
"$tool" package --executable bin/naru --name "$(field Name)" --app-id "$(field ID)" --app-version "$(field Version)" \
	--app-build "$(field Build)" --icon "$(field Icon)" --release
rm -f FyneApp.toml
for made in Naru.tar.xz Naru.app Naru.exe; do
	if [ -e "$made" ]; then rm -rf "dist/$made" && mv "$made" dist/; fi
done
cp bin/naructl* dist/
echo "naru: dist/ holds $(ls dist | tr '\n' ' ')"
