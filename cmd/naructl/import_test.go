package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

func TestAnItemThatIsInInPartSaysWhatIsIn(t *testing.T) {
	catalogue, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	item := library.ImportItem{Path: "/두 줄\n\x1b[31m.pdf", Status: library.ImportFailed, Reason: library.TimedOut, Document: 7, Pages: 1200}
	for lang, want := range map[string]string{"en": "document 7, 1,200 pages", "ko": "1,200쪽은 7번 문서로"} {
		var out bytes.Buffer
		s := &session{program: program{out: &out}, p: catalogue.In(lang)}
		s.reportItem(item)
		if !strings.Contains(out.String(), want) {
			t.Errorf("%s: %q does not say %q", lang, out.String(), want)
		}
		if lines := strings.Count(out.String(), "\n"); lines != 2 || strings.Contains(out.String(), "\x1b") {
			t.Errorf("%s: the name breaks the line: %q", lang, out.String())
		}
		item.Document = 0
		if said := s.itemMessage(item); said != s.p.Reason(library.TimedOut) {
			t.Errorf("%s: nothing is in, and it says %q", lang, said)
		}
		item.Document = 7
	}
}

func TestANewLibraryClassifiesItsFirstDocumentsOnce(t *testing.T) {
	w, err := workspace.Open(t.Context(), workspace.Options{Dir: filepath.Join(t.TempDir(), "library")})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if due, err := w.ThemesDue(t.Context()); err != nil || !due {
		t.Fatalf("a new library knows its rules: %v, %v", due, err)
	}
	if err := (&session{ctx: t.Context()}).beginThemes(w); err != nil {
		t.Fatal(err)
	}
	if due, err := w.ThemesDue(t.Context()); err != nil || due {
		t.Errorf("what came in would be classified once more: %v, %v", due, err)
	}
}
