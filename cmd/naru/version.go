package main

import (
	"runtime/debug"
	"strings"
)

// version names this build: the release it was packaged as, else the module's,
// with the commit it was built from where that is known. "": neither is.
func version(packaged string, info *debug.BuildInfo) string {
	name := packaged
	if info == nil {
		return name
	}
	if v := info.Main.Version; name == "" && v != "(devel)" {
		name = v
	}
	commit, changed := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value[:min(len(s.Value), 12)]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = "+"
		}
	}
	if commit != "" && !strings.Contains(name, commit) {
		name = strings.TrimSpace(name + " (" + commit + changed + ")")
	}
	return name
}
