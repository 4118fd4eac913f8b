package unpack_test

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"naru/internal/catalog/unpack"
)

// FuzzUnpack holds that no text upsets it, and that whatever is found stands on a
// page there is.
func FuzzUnpack(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 20000 {
			t.Skip()
		}
		pages := pagesOf(text)
		u := unpack.Unpack(pages, 2020)
		for _, r := range u.Records {
			if r.Page < 1 || r.Page > len(pages) || r.Title == "" || r.Series == "" {
				t.Errorf("a record without place, title or series: %+v", r)
			}
			for _, p := range r.People {
				if p.Name == "" || p.Role == "" {
					t.Errorf("a person without name or role: %+v", r)
				}
			}
		}
		for _, e := range append(u.Courses, u.Events...) {
			if e.Page < 1 || e.Page > len(pages) || e.Title == "" {
				t.Errorf("an event without place or title: %+v", e)
			}
		}
	})
}
