package cards_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"naru/assets"
	"naru/internal/evidence/cards"
	"naru/internal/extract/flow/charset"
	"naru/internal/library"
	"naru/internal/search"
	"naru/internal/store"
	"naru/internal/vocabulary"
	"naru/internal/vocabulary/glossary"
)

var ctx = context.Background()

// room is a library with a keeper over it.
type room struct {
	*cards.Keeper
	store *store.Store
}

func open(t *testing.T) *room {
	t.Helper()
	base, err := vocabulary.LoadThesaurus(bytes.NewReader(assets.Thesaurus))
	if err != nil {
		t.Fatal(err)
	}
	live := glossary.NewLive(base)
	s, err := store.Open(ctx, store.Options{Path: filepath.Join(t.TempDir(), "library.sqlite"), Terms: func() store.TermFinder { return live.Finder() }})
	if err != nil {
		t.Fatal(err)
	}
	g, err := glossary.New(ctx, s, base, live, charset.Decode)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close(); s.Close() })
	return &room{cards.New(s, search.New(s, search.Options{Thesaurus: live.Thesaurus}), g, live.Finder), s}
}

func (r *room) add(t *testing.T, title string, texts ...string) library.DocumentID {
	t.Helper()
	var pages []library.Page
	for i, text := range texts {
		source := library.SourceText
		if text == "" {
			source = library.SourceNone
		}
		pages = append(pages, library.Page{Number: i + 1, Label: "", Source: source, Text: text})
	}
	id, err := r.store.AddDocument(ctx, library.Document{Title: title, SHA256: title, File: title}, pages, library.ImportItem{})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func (r *room) collect(t *testing.T, scope library.EvidenceScope) library.EvidenceCounts {
	t.Helper()
	counts, err := r.CollectEvidence(ctx, scope, nil)
	if err != nil {
		t.Fatal(err)
	}
	return counts
}

func (r *room) list(t *testing.T, f library.EvidenceFilter) []library.Evidence {
	t.Helper()
	list, err := r.EvidenceList(ctx, f)
	if err != nil {
		t.Fatal(err)
	}
	if list.Total < len(list.Cards) {
		t.Errorf("%d of %d are listed", len(list.Cards), list.Total)
	}
	return list.Cards
}

func printed(list []library.Evidence) string {
	var out []string
	for _, e := range list {
		out = append(out, e.Printed)
	}
	return strings.Join(out, "; ")
}

const (
	stay = "2019년 말 체류외국인은 252만 4,656명으로 전체 인구의 4.9%를 차지하였다."
	eps  = "고용허가제(E-9)로 들어온 외국인근로자는 27만 6,042명이다."
)

func TestFiguresAreCollectedOnDemandAndProposed(t *testing.T) {
	r := open(t)
	id := r.add(t, "통계", "머리말", stay+"\n"+eps, "")
	if got := r.list(t, library.EvidenceFilter{}); len(got) != 0 {
		t.Fatalf("nobody asked for %v", got)
	}
	if got, want := r.collect(t, library.EvidenceScope{Documents: []library.DocumentID{id}}), (library.EvidenceCounts{Documents: 1, Pages: 3, Figures: 3, New: 3}); got != want {
		t.Errorf("collected %+v, want %+v", got, want)
	}
	got := r.list(t, library.EvidenceFilter{})
	if printed(got) != "252만 4,656명; 4.9%; 27만 6,042명" {
		t.Fatalf("listed %s", printed(got))
	}
	first := got[0]
	if first.Page != 2 || first.Title != "통계" || first.Status != library.EvidenceProposed || first.What != "체류외국인" || first.Date != "2019-12" || first.Sentence != stay {
		t.Errorf("the first is %+v", first)
	}
	page, err := r.store.Page(ctx, id, 2)
	if err != nil {
		t.Fatal(err)
	}
	if text := string([]rune(page.Text)[first.From:first.To]); text != first.Printed {
		t.Errorf("there stands %q", text)
	}
	if !slices.Contains(got[2].Terms, "visa-e9") || !slices.Contains(got[2].Terms, "eps") {
		t.Errorf("its sentence speaks of %v", got[2].Terms)
	}
	if again := r.collect(t, library.EvidenceScope{}); again.New != 0 || again.Figures != 3 {
		t.Errorf("again: %+v", again)
	}
}

func TestADecisionOutlivesAnotherCollection(t *testing.T) {
	r := open(t)
	id := r.add(t, "통계", stay+"\n"+eps)
	r.collect(t, library.EvidenceScope{})
	all := r.list(t, library.EvidenceFilter{})
	before, err := r.SetEvidence(ctx, library.EvidenceRejected, all[0].ID)
	if err != nil || before[all[0].ID] != library.EvidenceProposed {
		t.Fatalf("before it was %v, %v", before, err)
	}
	fields := all[1].EvidenceFields
	fields.What, fields.Place = "외국인 비율", "한국"
	edited, err := r.EditEvidence(ctx, all[1].ID, fields)
	if err != nil || !edited.ByPerson || edited.Place != "South Korea" {
		t.Fatalf("edited %+v, %v", edited, err)
	}
	r.collect(t, library.EvidenceScope{Documents: []library.DocumentID{id}})
	now := r.list(t, library.EvidenceFilter{})
	if len(now) != 3 || now[0].Status != library.EvidenceRejected || now[1].What != "외국인 비율" {
		t.Errorf("collected again they are %+v", now)
	}
	if open := r.list(t, library.EvidenceFilter{Statuses: []library.EvidenceStatus{library.EvidenceProposed}}); printed(open) != "4.9%; 27만 6,042명" {
		t.Errorf("proposed are %s", printed(open))
	}
}

func TestTheSameWordsTwiceAreOneCard(t *testing.T) {
	r := open(t)
	r.add(t, "통계", stay, eps, stay)
	if got := r.collect(t, library.EvidenceScope{}); got.New != 3 {
		t.Errorf("collected %+v", got)
	}
	if got := r.list(t, library.EvidenceFilter{}); len(got) != 3 || got[0].Page != 1 {
		t.Errorf("listed %+v", got)
	}
}

func TestFiguresAreCollectedFromSearchesTermsAndPages(t *testing.T) {
	r := open(t)
	a := r.add(t, "가", stay, eps, "여성 비율은 48%이다.")
	r.add(t, "나", "이민정책 예산은 3조 원이다.", "난민신청자는 1만 명이다.")
	for _, c := range []struct {
		name  string
		scope library.EvidenceScope
		want  string
	}{
		{"a term", library.EvidenceScope{Term: "E-9"}, "27만 6,042명"},
		{"a search", library.EvidenceScope{Search: library.SearchRequest{Query: "난민신청자"}}, "1만 명"},
		{"a page", library.EvidenceScope{Documents: []library.DocumentID{a}, Page: 3}, "48%"},
		{"a search within a document", library.EvidenceScope{Documents: []library.DocumentID{a}, Search: library.SearchRequest{Query: "체류외국인"}}, "252만 4,656명; 4.9%"},
		{"a search without hits", library.EvidenceScope{Search: library.SearchRequest{Query: "없는낱말"}}, ""},
	} {
		r.collect(t, c.scope)
		if got := printed(r.list(t, library.EvidenceFilter{Scope: c.scope})); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if got := printed(r.list(t, library.EvidenceFilter{})); strings.Contains(got, "3조") {
		t.Errorf("what nobody asked for is there: %s", got)
	}
	for name, scope := range map[string]library.EvidenceScope{
		"a document": {Documents: []library.DocumentID{99}}, "a term": {Term: "없는 용어"}, "a page": {Documents: []library.DocumentID{a}, Page: 9},
	} {
		if _, err := r.CollectEvidence(ctx, scope, nil); library.CodeOf(err) != library.NotFound {
			t.Errorf("%s that is not there: %v", name, err)
		}
	}
}

func TestFiguresAreNarrowedAndCounted(t *testing.T) {
	r := open(t)
	r.add(t, "가", stay, eps, "2020년 베트남에서 여성은 이주노동자의 48%이다.")
	r.collect(t, library.EvidenceScope{})
	for _, c := range []struct {
		name string
		f    library.EvidenceFilter
		want string
	}{
		{"by unit", library.EvidenceFilter{Units: []string{"percent"}}, "4.9%; 48%"},
		{"by term", library.EvidenceFilter{Terms: []library.TermID{"visa-e9"}}, "27만 6,042명"},
		{"by place", library.EvidenceFilter{Places: []string{"Viet Nam"}}, "48%"},
		{"by year", library.EvidenceFilter{YearFrom: 2020, YearTo: 2021}, "48%"},
		{"up to a year", library.EvidenceFilter{YearTo: 2019}, "252만 4,656명; 4.9%"},
		{"by words", library.EvidenceFilter{Text: "고용 허가"}, "27만 6,042명"},
		{"a stretch", library.EvidenceFilter{Limit: 1, Offset: 1}, "4.9%"},
	} {
		if got := printed(r.list(t, c.f)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	list, err := r.EvidenceList(ctx, library.EvidenceFilter{Units: []string{"percent"}})
	if err != nil {
		t.Fatal(err)
	}
	want := []library.FacetCount{{ID: "percent", Count: 2}, {ID: "person", Count: 2}}
	if got := list.Facets[library.FacetUnit]; !slices.Equal(got, want) {
		t.Errorf("by unit %v, want %v: its own choice does not narrow", got, want)
	}
	if got := list.Facets[library.FacetYear]; !slices.Equal(got, []library.FacetCount{{ID: "2020", Count: 1}, {ID: "2019", Count: 1}}) {
		t.Errorf("by year %v", got)
	}
}

func TestWhatIsInTheTrashIsNotListed(t *testing.T) {
	r := open(t)
	id := r.add(t, "가", stay)
	r.collect(t, library.EvidenceScope{})
	card := r.list(t, library.EvidenceFilter{})[0]
	if err := r.store.TrashDocument(ctx, id); err != nil {
		t.Fatal(err)
	}
	if got := r.list(t, library.EvidenceFilter{}); len(got) != 0 {
		t.Errorf("listed %v", got)
	}
	if _, err := r.Evidence(ctx, card.ID); library.CodeOf(err) != library.NotFound {
		t.Errorf("a card of the trash: %v", err)
	}
	if err := r.store.RestoreDocument(ctx, id); err != nil {
		t.Fatal(err)
	}
	if got := r.list(t, library.EvidenceFilter{}); len(got) != 2 {
		t.Errorf("restored there are %v", got)
	}
}

func TestASentenceIsQuotedWithItsPlace(t *testing.T) {
	r := open(t)
	r.add(t, "가", stay)
	r.collect(t, library.EvidenceScope{})
	card := r.list(t, library.EvidenceFilter{})[0]
	note, quote, err := r.QuoteEvidence(ctx, card.ID, 0)
	if err != nil || quote.Text != stay || quote.Page != 1 || quote.To == 0 {
		t.Fatalf("quoted %+v, %v", quote, err)
	}
	if got, _ := r.Evidence(ctx, card.ID); got.Note != note.ID || got.Status != library.EvidenceConfirmed {
		t.Errorf("the card is %+v", got)
	}
	if _, _, err := r.QuoteEvidence(ctx, 99, 0); library.CodeOf(err) != library.NotFound {
		t.Errorf("no card: %v", err)
	}
}

func TestWrongCorrectionsAreRefused(t *testing.T) {
	r := open(t)
	r.add(t, "가", stay)
	r.collect(t, library.EvidenceScope{})
	card := r.list(t, library.EvidenceFilter{})[0]
	for name, change := range map[string]func(*library.EvidenceFields){
		"a unit": func(f *library.EvidenceFields) { f.Unit = "furlong" }, "a date": func(f *library.EvidenceFields) { f.Date = "last year" },
		"a month": func(f *library.EvidenceFields) { f.Date = "2019-13" }, "a range": func(f *library.EvidenceFields) { f.Upper = 1 },
		"a bound": func(f *library.EvidenceFields) { f.Bound = "maybe" }, "a change": func(f *library.EvidenceFields) { f.Change = "sideways" },
		"a long text": func(f *library.EvidenceFields) { f.What = strings.Repeat("가", 1000) },
	} {
		f := card.EvidenceFields
		change(&f)
		if _, err := r.EditEvidence(ctx, card.ID, f); library.CodeOf(err) != library.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := r.SetEvidence(ctx, "perhaps", card.ID); library.CodeOf(err) != library.Invalid {
		t.Errorf("a status: %v", err)
	}
	if _, err := r.SetEvidence(ctx, library.EvidenceConfirmed, card.ID, 99); library.CodeOf(err) != library.NotFound {
		t.Errorf("a card that is not there: %v", err)
	}
	if got, _ := r.Evidence(ctx, card.ID); got.Status != library.EvidenceProposed || got.ByPerson {
		t.Errorf("what failed changed %+v", got)
	}
}

func TestWhatIsCancelledKeepsWhatWasFound(t *testing.T) {
	r := open(t)
	r.add(t, "가", stay)
	r.add(t, "나", eps)
	r.add(t, "다", "여성 비율은 48%이다.")
	stopped, stop := context.WithCancel(ctx)
	_, err := r.CollectEvidence(stopped, library.EvidenceScope{}, func(p library.EvidenceProgress) {
		if p.Done > 0 {
			stop()
		}
	})
	if library.CodeOf(err) != library.Cancelled {
		t.Errorf("cancelled it says %v", err)
	}
	if got := r.list(t, library.EvidenceFilter{}); len(got) == 0 || len(got) > 3 {
		t.Errorf("found so far: %s", printed(got))
	}
}

func TestFiguresAreWrittenForSpreadsheets(t *testing.T) {
	r := open(t)
	r.add(t, "=가", stay)
	r.collect(t, library.EvidenceScope{})
	path := filepath.Join(t.TempDir(), "figures.csv")
	n, err := r.ExportEvidence(ctx, library.EvidenceFilter{Units: []string{"person"}}, path)
	if err != nil || n != 1 {
		t.Fatalf("%d, %v", n, err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(data), "\ufeff"))).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("%v, %v", rows, err)
	}
	row := map[string]string{}
	for i, name := range rows[0] {
		row[name] = rows[1][i]
	}
	if row["value"] != "2524656" || row["what"] != "체류외국인" || row["sentence"] != stay || row["title"] != " =가" || row["page"] != "1" {
		t.Errorf("the row is %v", row)
	}
}
