#!/bin/sh
# Runs every fuzz target of the tree for a while: fuzz.sh TAGS TIME
# A target that finds something does not keep the others from their turn; the
# finds stand in the package's testdata/fuzz and are named at the end.
set -eu
cd "$(dirname "$0")/.."
tags=$1
time=$2
targets=$(grep -rE '^func Fuzz' --include='*_test.go' . | sed -E 's|^(.*)/[^/]+:func (Fuzz[A-Za-z0-9_]+).*|\1 \2|' | sort -u)
failed=$(mktemp)
trap 'rm -f "$failed"' EXIT
# Two at once, for machines with little memory; and no minimising, which takes a
# minute for every input that is new and often outlasts the time given.
echo "$targets" | while read -r dir target; do
	echo "naru: fuzzing $target in $dir for $time"
	go test -tags "$tags" -run '^$' -fuzz "^$target\$" -fuzztime "$time" -fuzzminimizetime 1x -parallel 2 "$dir" </dev/null ||
		echo "$dir $target" >> "$failed"
done
if [ -s "$failed" ]; then
	echo "naru: these found something:" && sed 's/^/  /' "$failed"
	exit 1
fi
echo "naru: no fuzz target found anything"
