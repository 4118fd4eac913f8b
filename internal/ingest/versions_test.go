package ingest_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"naru/internal/library"
)

// rewrite changes a file on disk, as a person's editor does.
func rewrite(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	// A save within a tick of the clock would keep the time.
	at := time.Now().Add(time.Duration(len(text)) * time.Second)
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
}

func TestAFileThatChangedIsOfferedAsANewVersion(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"a.pdf": "첫 판"})
	i := b.open()
	told := 0
	i.Versions().WatchVersions(func() { told++ })
	b.run(i, library.ImportOptions{}, dir)
	rewrite(t, dir+"/a.pdf", "둘째 판")
	b.run(i, library.ImportOptions{}, dir)
	if got := b.ends()["a.pdf"]; got != "skipped new_version" || b.memory.items[1].Document != 1 {
		t.Errorf("it ended %q, item %+v", got, b.memory.items[1])
	}
	if len(b.memory.docs) != 1 || b.originals() != 1 || told != 1 {
		t.Errorf("%d documents, %d originals, told %d times", len(b.memory.docs), b.originals(), told)
	}
	offers, err := i.Versions().NewVersions(t.Context())
	if err != nil || len(offers) != 1 || offers[0].Document != 1 || offers[0].SHA256 != b.memory.items[1].SHA256 {
		t.Fatal(offers, err)
	}
	if _, err := i.Versions().AcceptVersion(t.Context(), offers[0].ID); err != nil {
		t.Fatal(err)
	}
	if d := b.memory.docs[0]; d.ID != 1 || d.SHA256 != offers[0].SHA256 || b.memory.pages[1][0].Text != "둘째 판" || b.originals() != 2 || told != 2 {
		t.Errorf("after accepting: %+v, %d originals, told %d times", d, b.originals(), told)
	}
	// The accepted file is known now, and so is a copy of the first version.
	b.run(i, library.ImportOptions{}, dir)
	old := write(t, map[string]string{"old.pdf": "첫 판"})
	b.run(i, library.ImportOptions{}, old)
	for name, got := range b.ends() {
		if name == "old.pdf" && got != "duplicate" {
			t.Errorf("a copy of the former version ended %q", got)
		}
	}
	if last := b.memory.items[2]; last.Status != library.ImportDuplicate {
		t.Errorf("the accepted file: %+v", last)
	}
	// Put back to the first version, the file is offered again.
	rewrite(t, dir+"/a.pdf", "첫 판")
	b.run(i, library.ImportOptions{}, dir)
	if offers, err := i.Versions().NewVersions(t.Context()); err != nil || len(offers) != 1 {
		t.Errorf("put back: %v, %v", offers, err)
	}
}

func TestAnOfferIsKeptApartIgnoredOrReplacedByTheNext(t *testing.T) {
	b := newBench(t)
	dir := write(t, map[string]string{"a.pdf": "첫 판"})
	i := b.open()
	v := i.Versions()
	b.run(i, library.ImportOptions{}, dir)
	offered := func(text string) library.NewVersion {
		t.Helper()
		rewrite(t, dir+"/a.pdf", text)
		b.run(i, library.ImportOptions{}, dir)
		offers, err := v.NewVersions(t.Context())
		if err != nil || len(offers) != 1 {
			t.Fatalf("%s: %v, %v", text, offers, err)
		}
		return offers[0]
	}
	offered("두 판")
	second := offered("세 번째 판")
	if err := v.IgnoreVersion(t.Context(), second.ID); err != nil {
		t.Fatal(err)
	}
	if offers, _ := v.NewVersions(t.Context()); len(offers) != 0 {
		t.Errorf("ignored, it is still offered: %v", offers)
	}
	// Someone who names the file asks for it.
	b.run(i, library.ImportOptions{}, dir+"/a.pdf")
	if offers, _ := v.NewVersions(t.Context()); len(offers) != 1 {
		t.Errorf("named again: %v", offers)
	}
	third := offered("네 번째 다른 판")
	if err := v.KeepBoth(t.Context(), third.ID); err != nil {
		t.Fatal(err)
	}
	b.wait(i)
	if len(b.memory.docs) != 2 || b.memory.docs[1].SHA256 != third.SHA256 {
		t.Errorf("kept both: %+v", b.memory.docs)
	}
	// From now on the file is the second document's.
	if next := offered("다섯 번째 또 다른 판"); next.Document != 2 {
		t.Errorf("changed again, it is offered to document %d", next.Document)
	}
}

func TestAcceptingFailsWithoutATraceWhereTheFileIsGoneOrCannotBeRead(t *testing.T) {
	for text, want := range map[string]library.Code{"": library.NotFound, "broken": library.BrokenFile, "locked": library.Locked,
		"하나\flimit timed_out": library.TimedOut, "other": library.Conflict} {
		b := newBench(t)
		dir := write(t, map[string]string{"a.pdf": "첫 판", "other.pdf": "other"})
		i := b.open()
		b.run(i, library.ImportOptions{}, dir)
		rewrite(t, dir+"/a.pdf", "둘째 판")
		b.run(i, library.ImportOptions{}, dir)
		offers, err := i.Versions().NewVersions(t.Context())
		if err != nil || len(offers) != 1 {
			t.Fatal(offers, err)
		}
		before := b.originals()
		if text == "" {
			os.Remove(dir + "/a.pdf")
		} else {
			rewrite(t, dir+"/a.pdf", text)
		}
		_, err = i.Versions().AcceptVersion(t.Context(), offers[0].ID)
		if library.CodeOf(err) != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
		if b.originals() != before || strings.Contains(b.memory.pages[1][0].Text, "판") && len(b.memory.docs) != 2 {
			t.Errorf("%q: %d originals, were %d", text, b.originals(), before)
		}
		if offers, _ := i.Versions().NewVersions(t.Context()); len(offers) != 1 {
			t.Errorf("%q: it is offered no more", text)
		}
	}
}

func TestABrokenFileWhoseWholeIsInIsADuplicateOfThat(t *testing.T) {
	b := newBench(t)
	broken := write(t, map[string]string{"a.pdf": "하나\flimit incomplete"})
	whole := write(t, map[string]string{"a.pdf": "하나\f둘"})
	i := b.open()
	b.run(i, library.ImportOptions{}, broken, whole)
	if len(b.memory.docs) != 2 {
		t.Fatalf("documents %+v", b.memory.docs)
	}
	part := b.memory.docs[0]
	if part.Incomplete == "" {
		part = b.memory.docs[1]
	}
	b.memory.merged = map[library.DocumentID]library.DocumentID{part.ID: 3 - part.ID}
	again := write(t, map[string]string{"b.pdf": "하나\flimit incomplete"})
	b.run(i, library.ImportOptions{}, again)
	// A rehearsal says so, too.
	b.run(i, library.ImportOptions{DryRun: true}, write(t, map[string]string{"c.pdf": "하나\flimit incomplete"}))
	if got := b.ends()["c.pdf"]; got != "duplicate" {
		t.Errorf("a rehearsal says %q", got)
	}
	// So is the one that failed, tried again.
	if _, err := i.Retry(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	b.wait(i)
	for _, it := range b.memory.items {
		if it.Status == library.ImportFailed {
			t.Errorf("tried again, it ended %+v", it)
		}
	}
	if last := b.memory.items[2]; last.Status != library.ImportDuplicate || last.Document != 3-part.ID {
		t.Errorf("it ended %+v", last)
	}
}
