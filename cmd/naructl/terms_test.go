package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A person who fills a spreadsheet by hand is told the line, in their language,
// and the library is as it was.
func TestABadLineOfTermsIsNamedInThePersonsLanguage(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "terms.csv")
	if err := os.WriteFile(file, []byte("id,type,en,ko\none,law,One,하나\ntwo,thing,Two,둘\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string]string{"en": "Line 3: “thing” is no kind of term", "ko": "3번째 줄: “thing”는 용어의 종류가 아닙니다"} {
		var printed bytes.Buffer
		p := program{out: &printed, err: &printed, getenv: func(string) string { return "" }}
		args := []string{"--library", filepath.Join(dir, "library"), "--lang", lang, "terms"}
		if code := p.run(context.Background(), append(args, "import", file)); code != exitUsage || !strings.Contains(printed.String(), want) {
			t.Errorf("%s: exit %d, %s", lang, code, printed.String())
		}
		printed.Reset()
		if code := p.run(context.Background(), append(args, "One")); code != exitNotFound {
			t.Errorf("%s: the good line was taken in: %s", lang, printed.String())
		}
	}
}
