package taxonomy_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/related"
	"naru/internal/taxonomy"
	"naru/internal/vocabulary"
)

// withWords is a desk that looks for words, as the program does.
func withWords(t *testing.T) *desk {
	t.Helper()
	d := open(t, filepath.Join(t.TempDir(), "library.sqlite"), table)
	words := related.New(d.store, func() *vocabulary.Thesaurus { return nil })
	var err error
	d.Editor, err = taxonomy.New(ctx, taxonomy.Options{Store: d.store, Base: d.base, Live: d.live, Decode: func(b []byte) (string, error) { return string(b), nil },
		Words: func(ctx context.Context, texts []string) ([]taxonomy.Word, error) {
			list, err := words.Telling(ctx, texts)
			var out []taxonomy.Word
			for _, w := range list {
				out = append(out, taxonomy.Word(w))
			}
			return out, err
		}})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestWordsThatATopicLacksAreProposedFromWhatAPersonPutThere(t *testing.T) {
	d := withWords(t)
	for _, c := range []struct{ title, text string }{
		{"Boats", "The trawler left with migrant crews. A trawler needs crews; each trawler sails with migrants."},
		{"Harbours", "In the harbour a trawler waits. Migrants mend the trawler, and the trawler sails."},
		{"Nets", "Nets of a trawler tear. The trawler and its migrant crew go on; a trawler is cold."},
	} {
		if err := d.store.AddThemes(ctx, d.bring(t, c.title, c.text), "labour"); err != nil {
			t.Fatal(err)
		}
	}
	for _, text := range []string{"Migrants and schools: a school teaches migrants.", "A migrant sings in the choir of migrants.", "Statistics of migrants by county.", "Housing for migrants: rent and repair.",
		"A clinic treats migrants.", "The library lends books to migrants."} {
		d.bring(t, text, text)
	}
	list, err := d.ThemeProposals(ctx, nil)
	if err != nil || len(list) != 1 {
		t.Fatalf("proposals %+v, %v", list, err)
	}
	p := list[0]
	if p.Theme != "labour" || p.Supports != 3 || p.Corrections != 3 || p.Against != 0 || p.Holding != 3 || len(p.Terms) != 1 || p.Terms[0].Text != "trawler" || p.Terms[0].From != 0 || p.Terms[0].To <= 0 || p.Terms[0].Lang != "en" {
		t.Errorf("proposed %+v", p)
	}
	entries, err := d.ThemeEntries(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		for _, term := range e.Terms {
			if term.Text == "trawler" {
				t.Errorf("it was entered without a person: %+v", e)
			}
		}
	}
	if err := d.DeclineProposal(ctx, p); err != nil {
		t.Fatal(err)
	}
	if list, err = d.ThemeProposals(ctx, nil); err != nil || len(list) != 0 {
		t.Errorf("declined, it comes again: %+v, %v", list, err)
	}
	d.keep(t, p.Change)
	if got := d.live.Classify("Another", "", []string{"A trawler with migrants; the trawler and a trawler."}); len(got) == 0 || got[0].ID != "labour" {
		t.Errorf("accepted it gives %+v", got)
	}
}

func TestWordsOfEveryDocumentAndOfOneAloneAreNotProposed(t *testing.T) {
	d := withWords(t)
	for _, text := range []string{
		"이주민의 갯벌 작업. 갯벌은 넓다. 이민 연구원 보고서.",
		"이주민의 수협 조합. 수협이 돕는다. 이민 연구원 보고서.",
	} {
		if err := d.store.AddThemes(ctx, d.bring(t, text, text), "labour"); err != nil {
			t.Fatal(err)
		}
	}
	for _, text := range []string{"이민 연구원 보고서 하나.", "이민 연구원 보고서 둘.", "이민 연구원 보고서 셋.", "이민 연구원 보고서 넷.", "이민 연구원 보고서 다섯.", "이민 연구원 보고서 여섯.",
		"이민 연구원 보고서 일곱.", "이민 연구원 보고서 여덟."} {
		d.bring(t, text, text)
	}
	list, err := d.ThemeProposals(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range list {
		for _, term := range p.Terms {
			if strings.Contains("갯벌 수협 연구원 보고서", term.Text) {
				t.Errorf("proposed %+v", term)
			}
		}
	}
}

func TestWithoutWordsToLookForNoneAreProposed(t *testing.T) {
	d := fresh(t)
	for _, title := range []string{"Boats", "Nets"} {
		if err := d.store.AddThemes(ctx, d.bring(t, title, "A trawler with migrants, a trawler."), "labour"); err != nil {
			t.Fatal(err)
		}
	}
	if list, err := d.ThemeProposals(ctx, nil); err != nil || len(list) != 0 {
		t.Errorf("proposals %+v, %v", list, err)
	}
}
