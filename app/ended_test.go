package app_test

import (
	"strings"
	"testing"

	"naru/app/uitest"
	"naru/internal/library"
)

// TestAnImportIsSummedUpInTheLanguageInUseUntilTheNextOne once told "2 could not be
// read" in the language before, and again after the next import had brought both in.
func TestAnImportIsSummedUpInTheLanguageInUseUntilTheNextOne(t *testing.T) {
	h := open(t, nil)
	end := func(p library.ImportProgress) {
		p.Total, p.Done = 2, 2
		running := p
		running.Running = true
		h.importer.Set(running)
		h.importer.Set(p)
	}
	end(library.ImportProgress{Failed: 2})
	h.wants(t, "No new document, 2 could not be read", "Show")
	h.Speak("ko")
	h.wants(t, "새로 추가한 문서가 없습니다", "보기")
	end(library.ImportProgress{Imported: 2})
	h.Speak("en") // what was said plainly goes, and nothing older comes back
	seen := uitest.Words(h.Window.Window().Canvas().Content())
	if strings.Contains(seen, "could not be read") {
		t.Errorf("the import before is still told of:\n%s", seen)
	}
}
