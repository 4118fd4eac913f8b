package main

import (
	"bytes"
	"strings"
	"testing"

	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
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
