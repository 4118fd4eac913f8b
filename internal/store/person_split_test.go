package store_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
)

func TestANameIsSplitOffWithItsDocuments(t *testing.T) {
	for _, c := range []struct{ name, split, rest, apart string }{
		{"the name that was merged in", "Seori Choi", "A C", "B"},
		{"the name that others were merged into", "최서리", "B C", "A"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := MustOpen(t)
			by(t, s, "A", 2019, "최서리")
			by(t, s, "B", 2020, "Seori Choi")
			by(t, s, "C", 2021, "Choi Seori")
			a := who(t, s, "최서리")
			for _, name := range []string{"Seori Choi", "Choi Seori"} {
				ok[library.PersonChangeID](t)(s.MergePeople(ctx, who(t, s, name), a))
			}
			merged := dumped(t, s)
			fresh, change, err := s.SplitName(ctx, a, c.split, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got := works(t, s, fresh); got != c.apart {
				t.Errorf("apart: %q, want %q", got, c.apart)
			}
			if got := works(t, s, who(t, s, "Choi Seori")); got != c.rest {
				t.Errorf("the rest: %q, want %q", got, c.rest)
			}
			by(t, s, "D", 2022, c.split)
			if got := works(t, s, fresh); got != c.apart+" D" {
				t.Errorf("later: %q", got)
			}
			if err := s.UndoPersonChange(ctx, change); err != nil {
				t.Fatal(err)
			}
			if got := works(t, s, a); got != "A B C D" {
				t.Errorf("after undoing: %q", got)
			}
			if got := peopleLines(dumped(t, s)); got != peopleLines(merged) {
				t.Errorf("undone it is\n%s\nwant\n%s", got, peopleLines(merged))
			}
		})
	}
}

// peopleLines gives the lines of a dump that tell who is who.
func peopleLines(dump string) string {
	var out []string
	for line := range strings.Lines(dump) {
		if strings.HasPrefix(line, `{"type":"pe`) {
			out = append(out, line)
		}
	}
	return strings.Join(out, "")
}

func TestTheOnlyNameCannotBeSplitOff(t *testing.T) {
	s := MustOpen(t)
	d := by(t, s, "A", 2019, "최서리")
	_, _, err := s.SplitName(ctx, who(t, s, "최서리"), "최서리", nil)
	wantCode(t, err, library.Invalid)
	_, _, err = s.SplitName(ctx, who(t, s, "최서리"), "최서리", []library.DocumentID{d})
	wantCode(t, err, library.Invalid)
	_, _, err = s.SplitName(ctx, who(t, s, "최서리"), "박민정", nil)
	wantCode(t, err, library.NotFound)
	if got := works(t, s, who(t, s, "최서리")); got != "A" {
		t.Errorf("after what failed: %q", got)
	}
}

func TestTwoPeopleOfOneNameAreToldApartByDocument(t *testing.T) {
	s := MustOpen(t)
	a := by(t, s, "A", 2019, "김민수")
	by(t, s, "B", 2020, "김민수", "최서리")
	before := dumped(t, s)
	one := who(t, s, "김민수")
	other, change, err := s.SplitName(ctx, one, "김민수", []library.DocumentID{a})
	if err != nil {
		t.Fatal(err)
	}
	if got := works(t, s, one) + "|" + works(t, s, other); got != "B|A" {
		t.Errorf("they have %q", got)
	}
	facets := ok[library.Facets](t)(s.DocumentFacets(ctx, library.DocumentFilter{}))
	want := []library.FacetCount{{ID: "김민수", Count: 1}, {ID: "김민수 (2)", Count: 1}, {ID: "최서리", Count: 1}}
	if diff := cmp.Diff(want, facets[library.FacetPerson]); diff != "" {
		t.Error(diff)
	}
	if got := byFilter(t, s, "김민수 (2)") + "|" + byFilter(t, s, "김민수"); got != "A|B" {
		t.Errorf("filtered by each: %q", got)
	}
	// Read again, the document still means the other.
	d := ok[*library.Document](t)(s.Document(ctx, a))
	ok[*library.Document](t)(s.DescribeDocument(ctx, *d, nil))
	if got := works(t, s, other); got != "A" {
		t.Errorf("read again: %q", got)
	}
	if got := ok[library.PersonID](t)(s.PersonIn(ctx, a, "김민수")); got != other {
		t.Errorf("the document means %d, want %d", got, other)
	}
	if err := s.UndoPersonChange(ctx, change); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, dumped(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatStandsOnAChangeKeepsItFromBeingUndone(t *testing.T) {
	s := MustOpen(t)
	a := by(t, s, "A", 2019, "김민수")
	by(t, s, "B", 2020, "김민수")
	by(t, s, "C", 2020, "Minsu Kim")
	one, third := who(t, s, "김민수"), who(t, s, "Minsu Kim")
	other, split, err := s.SplitName(ctx, one, "김민수", []library.DocumentID{a})
	if err != nil {
		t.Fatal(err)
	}
	merge := ok[library.PersonChangeID](t)(s.MergePeople(ctx, third, other))
	state := dumped(t, s)
	wantCode(t, s.UndoPersonChange(ctx, split), library.Conflict)
	if diff := cmp.Diff(state, dumped(t, s)); diff != "" {
		t.Errorf("what failed left traces:\n%s", diff)
	}
	for _, change := range []library.PersonChangeID{merge, split} {
		if err := s.UndoPersonChange(ctx, change); err != nil {
			t.Fatal(err)
		}
	}
	if got := works(t, s, one); got != "A B" {
		t.Errorf("undone in order: %q", got)
	}
}

func TestMergingBackBeforeUndoingASplitMakesNoRing(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "최서리")
	by(t, s, "B", 2020, "Seori Choi")
	a, b := who(t, s, "최서리"), who(t, s, "Seori Choi")
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, b, a))
	_, split, err := s.SplitName(ctx, a, "최서리", nil)
	if err != nil {
		t.Fatal(err)
	}
	ok[library.PersonChangeID](t)(s.MergePeople(ctx, a, b))
	wantCode(t, s.UndoPersonChange(ctx, split), library.Conflict)
	if got := works(t, s, who(t, s, "최서리")); got != "A B" {
		t.Errorf("they have %q", got)
	}
}

func TestADocumentThatWentDoesNotKeepASplitFromBeingUndone(t *testing.T) {
	s := MustOpen(t)
	by(t, s, "A", 2019, "김민수")
	item := by(t, s, "B", 2020, "김민수")
	one := who(t, s, "김민수")
	_, split, err := s.SplitName(ctx, one, "김민수", []library.DocumentID{item})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Exec(ctx, `DELETE FROM document WHERE id = ?`, item); err != nil {
		t.Fatal(err)
	}
	if err := s.UndoPersonChange(ctx, split); err != nil {
		t.Fatal(err)
	}
	if got := works(t, s, one); got != "A" {
		t.Errorf("they have %q", got)
	}
}
