#!/bin/sh
# Runs every fuzz target of the tree for a while: fuzz.sh TAGS TIME
set -eu
tags=$1
time=$2
grep -rlE '^func Fuzz' --include='*_test.go' . | while read -r file; do
	dir=$(dirname "$file")
	grep -oE '^func Fuzz[A-Za-z0-9_]+' "$file" | sed 's/^func //' | while read -r target; do
		echo "naru: fuzzing $target in $dir for $time"
		go test -tags "$tags" -run '^$' -fuzz "^$target\$" -fuzztime "$time" "$dir"
	done
done
