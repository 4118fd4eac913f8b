//go:build !windows

package ingest_test

import (
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
)

func TestLinksAreFollowedOnceAndLoopsNamed(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"in/a.pdf": "x", "out.pdf": "y"})
	for link, to := range map[string]string{"in/loop": dir, "in/self": "self", "in/gone.pdf": "nowhere", "in/out.pdf": dir + "/out.pdf"} {
		if err := os.Symlink(to, dir+"/"+link); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(dir+"/pipe.pdf", 0o600); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(dir+"/in/inner.pdf", 0o600); err != nil {
		t.Fatal(err)
	}
	for link, to := range map[string]string{"round": "about", "about": "round"} {
		if err := os.Symlink(to, dir+"/"+link); err != nil {
			t.Fatal(err)
		}
	}
	b.run(b.open(), library.ImportOptions{}, dir, dir+"/in", dir+"/pipe.pdf", dir+"/round")
	got := b.ends()
	// Two workers: either of the two names of out.pdf may be the first.
	if got["out.pdf"] != "imported" {
		got["out.pdf"] = strings.Replace(got["out.pdf"], "duplicate", "imported", 1)
	}
	want := map[string]string{"a.pdf": "imported", "out.pdf": "imported", "loop": "skipped link_loop", "gone.pdf": "skipped dead_link", "self": "skipped dead_link",
		"pipe.pdf": "failed not_a_file", "inner.pdf": "skipped not_a_file",
		"round": "failed dead_link", "about": "skipped dead_link"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestALinkToTheFolderAroundDoesNotBringWhatLiesBeside(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"in/a.pdf": "x", "beside.pdf": "y", "far/b.pdf": "z"})
	for link, to := range map[string]string{"in/around": "..", "in/far": "../far", "far/back": dir} {
		if err := os.Symlink(to, dir+"/"+link); err != nil {
			t.Fatal(err)
		}
	}
	b.run(b.open(), library.ImportOptions{}, dir+"/in")
	want := map[string]string{"a.pdf": "imported", "b.pdf": "imported", "around": "skipped link_loop", "back": "skipped link_loop"}
	if diff := cmp.Diff(want, b.ends()); diff != "" {
		t.Error(diff)
	}
}
