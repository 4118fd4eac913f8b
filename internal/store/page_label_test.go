package store_test

import (
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
)

func TestCorrectedPageNumbersStayAndCanBeTakenBack(t *testing.T) {
	s := MustOpen(t)
	item := begun(t, s, library.Document{Title: "A report", SHA256: "a"}, "cover", "contents", "the body begins")
	id := item.Document
	note := must[*library.Note](t)(s.AddNote(ctx, library.Note{Title: "on a page"}))
	if _, _, err := s.AddQuote(ctx, library.Quote{Document: id, Page: 3, Note: note.ID, Text: "body"}); err != nil {
		t.Fatal(err)
	}
	numbers := func(want string) {
		t.Helper()
		var got []string
		for _, p := range must[[]library.Page](t)(s.Pages(ctx, id)) {
			got = append(got, p.Label)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("the pages bear %q, want %q", strings.Join(got, " "), want)
		}
		n := must[*library.Note](t)(s.Note(ctx, note.ID))
		if n.Quotes[0].Label != got[2] {
			t.Errorf("the quote names %q, its page is %q", n.Quotes[0].Label, got[2])
		}
	}
	correct := func(p library.DocumentPatch) *library.Document {
		t.Helper()
		return must[*library.Document](t)(s.UpdateDocument(ctx, id, p))
	}
	read := labelsOf(must[[]library.Page](t)(s.Pages(ctx, id)))
	numbers(strings.Join(read, " "))

	d := correct(library.DocumentPatch{Labels: &[]string{"i", "ii", "1"}})
	if d.Sources["labels"].From != library.FromPerson {
		t.Errorf("it is not said who numbered the pages: %v", d.Sources)
	}
	numbers("i ii 1")
	d = must[*library.Document](t)(s.DescribeDocument(ctx, library.Document{ID: id, Title: "Described anew"}, []string{"7", "8", "9"}))
	if d.Sources["labels"].From != library.FromPerson {
		t.Errorf("a later reading took the correction: %v", d.Sources)
	}
	numbers("i ii 1")
	mustComplete(t, s, item, library.Document{Title: "Read to its end", SHA256: "a"}, "cover", "contents", "the body begins", "and ends")
	numbers("i ii 1 4") // of the page that came, as it was read

	_, err := s.UpdateDocument(ctx, id, library.DocumentPatch{Labels: &[]string{"1"}})
	wantCode(t, err, library.Invalid)
	d = correct(library.DocumentPatch{Labels: &[]string{}})
	if _, told := d.Sources["labels"]; told {
		t.Errorf("taken back, and still said to be corrected: %v", d.Sources)
	}
	numbers(strings.Join(append(slices.Clone(read), "4"), " "))
}

// labelsOf lists the printed numbers of pages.
func labelsOf(pages []library.Page) []string {
	var out []string
	for _, p := range pages {
		out = append(out, p.Label)
	}
	return out
}
