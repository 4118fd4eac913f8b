package main

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"naru/internal/workspace"
)

// An index that another Naru made is named by check, mended by reindex, and
// renewed by the next command that writes.
func TestAnOutdatedIndexIsNamedAndRenewed(t *testing.T) {
	dir := t.TempDir()
	ctx := context.Background()
	outdate := func() {
		t.Helper()
		w, err := workspace.Open(ctx, workspace.Options{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		if err := w.Settings.SetSetting(ctx, "index.analysis", "1"); err != nil {
			t.Fatal(err)
		}
	}
	naructl := func(want int, args ...string) (out, said string) {
		t.Helper()
		var o, e bytes.Buffer
		p := program{in: strings.NewReader(""), out: &o, err: &e, getenv: func(string) string { return "" }}
		if code := p.run(ctx, append([]string{"--library", dir}, args...)); code != want {
			t.Errorf("%v ended with %d: %s%s", args, code, &o, &e)
		}
		return o.String(), e.String()
	}
	outdate()
	if out, _ := naructl(exitDamaged, "check"); !strings.Contains(out, "naructl reindex") {
		t.Errorf("check says %q", out)
	}
	if _, said := naructl(exitDone, "stats"); said != "" {
		t.Errorf("a command that only reads says %q", said)
	}
	naructl(exitDone, "reindex")
	naructl(exitDone, "check")
	outdate()
	if _, said := naructl(exitDone, "--lang", "ko", "note", "add", "--body", "x"); !strings.Contains(said, "색인을 먼저 새로 만듭니다") {
		t.Errorf("a command that writes says %q", said)
	}
	naructl(exitDone, "check")
}

func TestPeopleWhoWaitAreToldNowAndThen(t *testing.T) {
	now := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	due := nowAndThen(func() time.Time { return now }, 2*time.Second)
	var told []bool
	for range 5 {
		now = now.Add(time.Second)
		told = append(told, due())
	}
	if want := []bool{false, true, false, true, false}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}
