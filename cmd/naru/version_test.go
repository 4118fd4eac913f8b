package main

import (
	"runtime/debug"
	"testing"
)

func TestTheVersionNamesReleaseAndCommit(t *testing.T) {
	built := func(version string, settings ...debug.BuildSetting) *debug.BuildInfo {
		return &debug.BuildInfo{Main: debug.Module{Version: version}, Settings: settings}
	}
	commit := debug.BuildSetting{Key: "vcs.revision", Value: "cafe825cafe825cafe825cafe825cafe825cafe8"}
	changed := debug.BuildSetting{Key: "vcs.modified", Value: "true"}
	for _, c := range []struct {
		name, packaged string
		info           *debug.BuildInfo
		want           string
	}{
		{"packaged", "0.3.0", built("(devel)"), "0.3.0"},
		{"packaged from a commit", "0.3.0", built("(devel)", commit), "0.3.0 (cafe825cafe8)"},
		{"built by hand with changes", "", built("(devel)", commit, changed), "(cafe825cafe8+)"},
		{"fetched as a module", "", built("v0.3.1"), "v0.3.1"},
		{"a module's version that names the commit", "", built("v0.0.0-20261122100000-cafe825cafe8", commit), "v0.0.0-20261122100000-cafe825cafe8"},
		{"no information", "", nil, ""},
		{"built without it", "", built("(devel)"), ""},
	} {
		if got := version(c.packaged, c.info); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
