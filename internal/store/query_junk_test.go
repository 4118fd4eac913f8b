package store_test

import (
	"fmt"
	"testing"

	"naru/internal/query"
)

func TestWhatConstrainsNothingTakesNothingAway(t *testing.T) {
	db := openIndex(t)
	want, err := eval(db, query.Compile("labour", query.Options{}).Root)
	if err != nil || len(want) == 0 {
		t.Fatal(want, err)
	}
	behind := []string{"AND", "OR", "NOT", "NEAR", "NEAR/5", "-", "|", "(", ")", "()", "\"", "\"\"", "“", "「」", "*", "~", "~~", "&&&", "title:", "author:()", "year:", "theme:",
		"tag:#", "#", "👍", "...", ",", ";", "/", "{}", "^", "\\"}
	// These take what follows for their own.
	takes := map[string]bool{"NOT": true, "title:": true, "year:": true, "theme:": true, "tag:#": true, "\"": true, "“": true}
	for _, junk := range behind {
		all := []string{"labour " + junk, "labour  " + junk + " "}
		if !takes[junk] {
			all = append(all, junk+" labour", junk+" labour "+junk+" "+junk)
		}
		for _, typed := range all {
			p := query.Compile(typed, query.Options{})
			got, err := eval(db, p.Root)
			if err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%q finds %v and not %v (%v)", typed, got, want, err)
			}
		}
	}
}
