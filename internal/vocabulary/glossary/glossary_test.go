package glossary_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"

	"naru/internal/extract/flow/charset"
	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/store/storetest"
	"naru/internal/vocabulary/glossary"
	"naru/internal/vocabulary/vocabularytest"
)

var ctx = context.Background()

// room is a library with a glossary over it.
type room struct {
	*glossary.Glossary
	live  *glossary.Live
	store *store.Store
	path  string
}

func open(t *testing.T, path string) *room {
	t.Helper()
	base := vocabularytest.Thesaurus(t)
	r := &room{live: glossary.NewLive(base), path: path}
	r.store = storetest.Open(t, store.Options{Path: path, Terms: func() store.TermFinder { return r.live.Finder() }})
	var err error
	if r.Glossary, err = glossary.New(ctx, r.store, base, r.live, charset.Decode); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); r.store.Close() })
	return r
}

func openNew(t *testing.T) *room {
	t.Helper()
	return open(t, filepath.Join(t.TempDir(), "library.sqlite"))
}

func (r *room) add(t *testing.T, title string, year int, pages ...string) library.DocumentID {
	t.Helper()
	return storetest.Add(t, r.store, library.Document{Title: title, Year: year}, pages...)
}

// said writes a term's mentions: "documents title year pages; …".
func (r *room) said(t *testing.T, term string) string {
	t.Helper()
	p, err := r.Term(ctx, term)
	if err != nil {
		t.Fatalf("%s: %v", term, err)
	}
	out := fmt.Sprintf("%d in %d", p.Mentions, p.Documents)
	for _, d := range p.ByDocument {
		out += fmt.Sprintf("; %s %d %v", d.Title, d.Mentions, d.Pages)
	}
	return out
}

func TestATermShowsWhereTheLibrarySpeaksOfItAndWhen(t *testing.T) {
	r := openNew(t)
	r.add(t, "평가", 2018, "고용허가제와 고용허가제", "", "the Employment Permit System (EPS)")
	r.add(t, "Later", 2021, "the employment permit system")
	r.add(t, "Undated", 0, "K-EPS")
	if got, want := r.said(t, "eps"), "6 in 3; 평가 4 [1 3]; Later 1 [1]; Undated 1 [1]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	p, err := r.Term(ctx, "고용 허가제")
	if err != nil || p.ID != "eps" || p.Name("ko") != "고용허가제" || p.Name("en") != "Employment Permit System" ||
		!strings.Contains(p.Meaning("ko"), "외국인근로자") || !strings.Contains(p.Meaning("en"), "Korea") {
		t.Errorf("%+v, %v", p, err)
	}
	want := []library.TermYear{{Mentions: 1, Documents: 1}, {Year: 2018, Mentions: 4, Documents: 1}, {Year: 2019}, {Year: 2020}, {Year: 2021, Mentions: 1, Documents: 1}}
	if !slices.Equal(p.ByYear, want) {
		t.Errorf("years %v, want %v", p.ByYear, want)
	}
	if _, err := r.Term(ctx, "no such thing"); library.CodeOf(err) != library.NotFound {
		t.Errorf("an unknown term: %v", err)
	}
}

func TestTermsAreListedByMentionsAndFoundByWhatTheySay(t *testing.T) {
	r := openNew(t)
	r.add(t, "a", 2020, "난민 난민법 난민협약", "난민")
	all, err := r.Terms(ctx, "")
	if err != nil || len(all) < 450 || all[0].ID != "refugee" || all[0].Mentions != 2 {
		t.Fatalf("%d terms, first %+v, %v", len(all), all[0], err)
	}
	for text, want := range map[string]string{"ㄱㅇㅎㄱㅈ": "eps", "employment permit": "eps", "고용 허가": "eps", "E9": "visa-e9", "carrier": "carrier-sanctions",
		"송환해서는": "", "박해나 고문": "non-refoulement"} {
		found, err := r.Terms(ctx, text)
		has := slices.ContainsFunc(found, func(p library.PolicyTerm) bool { return string(p.ID) == want })
		if err != nil || has != (want != "") {
			t.Errorf("%q finds %d terms, %s among them: %t, %v", text, len(found), want, has, err)
		}
	}
}

func TestATermStandsBeforeThoseThatSpeakOfIt(t *testing.T) {
	r := openNew(t)
	r.add(t, "a", 2020, "고용허가제 고용허가제 고용허가제") // whose note names E-9
	found, err := r.Terms(ctx, " e-9 ")
	if err != nil || len(found) < 3 || found[0].ID != "visa-e9" || found[1].ID != "eps" {
		t.Errorf("found %+v, %v", found, err)
	}
}

func TestWhatAPersonEditsIsInUseAtOnceAndKept(t *testing.T) {
	r := openNew(t)
	r.add(t, "a", 2020, "우리말 새용어와 고용허가제")
	id, err := r.EditTerm(ctx, library.TermEntry{Type: "concept", English: []library.TermForm{{Text: "New Thing"}}, Korean: []library.TermForm{{Text: "새용어"}}, MeaningKO: "뜻입니다."})
	if err != nil || id != "new-thing" {
		t.Fatalf("%q, %v", id, err)
	}
	if got := r.live.Thesaurus().Expand("새용어"); !slices.Equal(got, []string{"New Thing"}) {
		t.Errorf("a query is widened with %q", got)
	}
	if n, err := r.Due(ctx); n != 1 || err != nil {
		t.Errorf("%d documents are due, %v", n, err)
	}
	if err := r.Renew(ctx, nil); err != nil {
		t.Fatal(err)
	}
	if got := r.said(t, "new-thing"); got != "1 in 1; a 1 [1]" {
		t.Errorf("it is mentioned %s", got)
	}
	eps, err := r.TermEntry(ctx, "eps")
	if err != nil {
		t.Fatal(err)
	}
	eps.Korean = append(eps.Korean, library.TermForm{Text: "고허제", MatchOnly: true})
	if _, err := r.EditTerm(ctx, *eps); err != nil {
		t.Fatal(err)
	}
	r.Close()
	r.store.Close()
	again := open(t, r.path)
	if got := again.live.Thesaurus().Expand("고허제"); len(got) == 0 || got[0] != "Employment Permit System" {
		t.Errorf("after a restart it is widened with %q", got)
	}
	if p, err := again.Term(ctx, "eps"); err != nil || !p.ByPerson {
		t.Errorf("%+v, %v", p, err)
	}
	if err := again.RestoreTerm(ctx, "eps"); err != nil {
		t.Fatal(err)
	}
	if p, err := again.Term(ctx, "eps"); err != nil || p.ByPerson || slices.Contains(p.Korean, "고허제") {
		t.Errorf("taken back: %+v, %v", p, err)
	}
}

func TestATermOfNarusIsHiddenAndAPersonsOwnIsGone(t *testing.T) {
	r := openNew(t)
	own, err := r.EditTerm(ctx, library.TermEntry{Type: "law", English: []library.TermForm{{Text: "Some Act"}}, Korean: []library.TermForm{{Text: "어떤법"}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []library.TermID{"eps", own} {
		if err := r.RemoveTerm(ctx, id); err != nil {
			t.Fatal(err)
		}
		if _, err := r.Term(ctx, string(id)); library.CodeOf(err) != library.NotFound {
			t.Errorf("%s is still there: %v", id, err)
		}
	}
	hidden, err := r.HiddenTerms(ctx)
	if err != nil || len(hidden) != 1 || hidden[0].ID != "eps" {
		t.Errorf("hidden: %v, %v", hidden, err)
	}
	if err := r.RestoreTerm(ctx, "eps"); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Term(ctx, "고용허가제"); err != nil {
		t.Error(err)
	}
	for _, err := range []error{r.RemoveTerm(ctx, "nothing"), r.RestoreTerm(ctx, own)} {
		if library.CodeOf(err) != library.NotFound {
			t.Errorf("got %v", err)
		}
	}
}

func TestABadEntryIsRefused(t *testing.T) {
	r := openNew(t)
	for name, e := range map[string]library.TermEntry{
		"type":  {Type: "thing", English: []library.TermForm{{Text: "a"}}, Korean: []library.TermForm{{Text: "가"}}},
		"alone": {Type: "law", English: []library.TermForm{{Text: "a"}}},
		"form":  {Type: "law", English: []library.TermForm{{Text: "--"}}, Korean: []library.TermForm{{Text: "가"}}},
		"id":    {ID: "No Id", Type: "law", English: []library.TermForm{{Text: "a"}}, Korean: []library.TermForm{{Text: "가"}}},
	} {
		_, err := r.EditTerm(ctx, e)
		var told *library.Error
		if library.CodeOf(err) != library.Invalid || !asError(err, &told) || told.Args["term_"+name] == nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func asError(err error, into **library.Error) bool { return errors.As(err, into) }

func TestFilesOfSpreadsheetsAreRead(t *testing.T) {
	const csvText = "id,type,en,ko,note\r\nnew-one,law,\"Act, Newest; ~NA\",새법률,\"a \"\"note\"\"\"\r\n,제도,Other Thing,다른것,\r\neps,programme,Employment Permit System;?EPS,고용허가제,\r\n"
	cp949, err := korean.EUCKR.NewEncoder().String(csvText)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"UTF-8": csvText, "with a mark": "\ufeff" + csvText, "CP949": cp949,
		"tabs, without a header": "new-one\tlaw\tAct, Newest;~NA\t새법률\ta \"note\"\n\tprogramme\tOther Thing\t다른것\neps\tprogramme\tEmployment Permit System;?EPS\t고용허가제\n",
	} {
		t.Run(name, func(t *testing.T) {
			r := openNew(t)
			path := filepath.Join(t.TempDir(), "terms.csv")
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			added, changed, err := r.ImportTerms(ctx, path)
			if added != 2 || changed != 1 || err != nil {
				t.Fatalf("%d new, %d changed, %v", added, changed, err)
			}
			p, err := r.Term(ctx, "새법률")
			if err != nil || p.ID != "new-one" || p.Note != `a "note"` || !slices.Equal(p.English, []string{"Act, Newest", "NA"}) {
				t.Errorf("%+v, %v", p, err)
			}
			if p, err := r.Term(ctx, "다른것"); err != nil || p.ID != "other-thing" || p.Type != "programme" {
				t.Errorf("%+v, %v", p, err)
			}
			if p, err := r.Term(ctx, "eps"); err != nil || p.MeaningKO == "" || slices.Contains(p.English, "K-EPS") {
				t.Errorf("meanings of a file without them are kept: %+v, %v", p, err)
			}
			if added, changed, err := r.ImportTerms(ctx, path); changed != 0 || err != nil || added > 1 {
				t.Errorf("once more: %d new, %d changed, %v", added, changed, err)
			}
		})
	}
}

func TestABadLineChangesNothingAndIsNamed(t *testing.T) {
	for name, c := range map[string]struct{ text, reason string }{
		"too few cells":      {"id,type,en,ko\nx,law,a\n", "columns"},
		"a header without":   {"id,en,ko\nx,a,b\n", "columns"},
		"an unknown type":    {"a,law,b,c\nx,thing,a,b\n", "type"},
		"the same id twice":  {"a,law,b,c\na,law,d,e\n", "double"},
		"a form alone":       {"a,law,b,c\nx,law,a,\n", "alone"},
		"an open quotation":  {"a,law,b,c\nx,law,\"a,b\n", "quote"},
		"a form of nothing":  {"a,law,b,c\nx,law,a;;b,c\n", "form"},
		"an id with a space": {"a,law,b,c\nx y,law,a,b\n", "id"},
	} {
		r := openNew(t)
		path := filepath.Join(t.TempDir(), "terms.csv")
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, _, err := r.ImportTerms(ctx, path)
		var told *library.Error
		if library.CodeOf(err) != library.Invalid || !asError(err, &told) || told.Args["term_line_"+c.reason] == nil || told.Args["line"] == nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if edits, err := r.store.TermEdits(ctx); len(edits) != 0 || err != nil {
			t.Errorf("%s changed %v, %v", name, edits, err)
		}
	}
}

func TestWhatIsExportedCanBeImported(t *testing.T) {
	r := openNew(t)
	path := filepath.Join(t.TempDir(), "terms.csv")
	if err := r.ExportTerms(ctx, path); err != nil {
		t.Fatal(err)
	}
	added, changed, err := r.ImportTerms(ctx, path)
	if added != 0 || changed != 0 || err != nil {
		t.Errorf("%d new, %d changed, %v", added, changed, err)
	}
	data, err := os.ReadFile(path)
	if err != nil || !bytes.HasPrefix(data, []byte("\ufeffid,type,en,ko,note")) || bytes.Contains(data, []byte(",=")) {
		t.Errorf("no file for a spreadsheet: %.60q, %v", data, err)
	}
}

func TestMentionsFollowTheTrash(t *testing.T) {
	r := openNew(t)
	id := r.add(t, "a", 2020, "고용허가제")
	if err := r.store.TrashDocument(ctx, id); err != nil {
		t.Fatal(err)
	}
	if got := r.said(t, "eps"); got != "0 in 0" {
		t.Errorf("in the trash: %s", got)
	}
	if all, err := r.Terms(ctx, "고용허가제"); err != nil || all[0].Mentions != 0 {
		t.Errorf("%+v, %v", all, err)
	}
	if err := r.store.RestoreDocument(ctx, id); err != nil {
		t.Fatal(err)
	}
	if got := r.said(t, "eps"); got != "1 in 1; a 1 [1]" {
		t.Errorf("restored: %s", got)
	}
}

func TestTheLibraryIsLookedThroughInTheBackgroundAfterAnEdit(t *testing.T) {
	r := openNew(t)
	r.add(t, "a", 2020, "새용어")
	r.Start()
	over := make(chan bool, 8)
	stop := r.WatchTerms(func(p library.TermProgress) {
		if !p.Running {
			over <- true
		}
	})
	defer stop()
	if _, err := r.EditTerm(ctx, library.TermEntry{Type: "concept", English: []library.TermForm{{Text: "new thing"}}, Korean: []library.TermForm{{Text: "새용어"}}}); err != nil {
		t.Fatal(err)
	}
	for got := ""; got != "1 in 1; a 1 [1]"; got = r.said(t, "new-thing") {
		<-over // of the start, perhaps, and then of the edit
	}
}

func TestTermsStandInATree(t *testing.T) {
	r := openNew(t)
	r.add(t, "평가", 2018, "E-9 비자와 E-7-4 비자, SDG 10.7")
	tree, err := r.TermTree(library.WithLanguage(ctx, "ko"))
	if err != nil {
		t.Fatal(err)
	}
	var tops []string
	groups := map[string]library.TermGroup{}
	for _, g := range tree {
		tops = append(tops, g.ID)
		groups[g.ID] = g
		for _, c := range g.Groups {
			groups[c.ID] = c
		}
	}
	if want := []string{"visa", "sdg", "gcm", "gcr", "plan", "policy", "programme", "law", "treaty", "organisation", "index", "concept"}; !slices.Equal(tops, want) {
		t.Errorf("groups %v, want %v", tops, want)
	}
	ids := func(group string, n int) []library.TermID {
		below := groups[group].Below()
		return below[:min(n, len(below))]
	}
	for group, want := range map[string][]library.TermID{
		"visa.A":   {"visa-a1", "visa-a2", "visa-a3"},
		"visa.D":   {"visa-d1", "visa-d2", "visa-d21", "visa-d22"},
		"sdg.10":   {"sdg-10", "sdg-10-2", "sdg-10-3", "sdg-10-4", "sdg-10-7", "sdg-10-c"},
		"gcm":      {"gcm", "gcm-1", "gcm-2"},
		"plan.bpi": {"bpi", "bpi-1", "bpi-2", "bpi-3", "bpi-4"},
	} {
		if got := ids(group, len(want)); !slices.Equal(got, want) {
			t.Errorf("%s holds %v, want %v", group, got, want)
		}
	}
	if n := len(groups["sdg"].Groups); n != 17 {
		t.Errorf("%d goals", n)
	}
	if n := len(groups["gcm"].Terms); n != 24 {
		t.Errorf("%d terms of the compact", n)
	}
	if g := groups["sdg.10"]; g.Name != "SDG 목표 10" || g.Count != len(g.Terms) {
		t.Errorf("goal 10 is %q with %d", g.Name, g.Count)
	}
	for _, letter := range []string{"A", "B", "C", "D", "E", "F", "G", "H"} {
		if len(groups["visa."+letter].Terms) == 0 {
			t.Errorf("no statuses under %s", letter)
		}
	}
	counted := 0
	for _, term := range groups["visa.E"].Terms {
		counted += term.Mentions
	}
	if counted != 2 {
		t.Errorf("statuses of employment are mentioned %d times", counted)
	}
}

func TestATermIsNamedWithItsParts(t *testing.T) {
	r := openNew(t)
	for name, want := range map[string]int{"E-9": 6, "e9": 6, "visa-e9": 6, "SDG 10": 6, "GCM": 24, "고용허가제": 1, "없는 말": 0} {
		if got := r.NamedTerms(name); len(got) != want {
			t.Errorf("%s names %v, want %d", name, got, want)
		}
	}
}
