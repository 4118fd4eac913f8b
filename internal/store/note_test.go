package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/store"
)

func TestANoteIsKeptEditedRemovedAndRestored(t *testing.T) {
	s := someLibrary(t)
	n, err := s.AddNote(ctx, library.Note{Document: 1, Page: 2, Title: "제목", Body: "본문 #사업장변경 and #EPS"})
	if err != nil {
		t.Fatal(err)
	}
	if n.ID == 0 || n.Created.IsZero() || !n.Created.Equal(n.Changed) || !slices.Equal(n.Tags, []string{"사업장변경", "EPS"}) {
		t.Errorf("added: %+v", n)
	}
	same, err := s.EditNote(ctx, n.ID, n.Title, n.Body)
	if err != nil || !same.Changed.Equal(n.Changed) {
		t.Errorf("saving the same changed it: %v, %v", same, err)
	}
	edited, err := s.EditNote(ctx, n.ID, "Title", "Now about 국경 #border")
	if err != nil {
		t.Fatal(err)
	}
	if !edited.Changed.After(n.Changed) || !edited.Created.Equal(n.Created) || !slices.Equal(edited.Tags, []string{"border"}) {
		t.Errorf("edited: %+v", edited)
	}
	wantHits(t, find(t, s, "note:국경"), fmt.Sprint("note ", n.ID))
	wantHits(t, find(t, s, "note:본문"))
	if err := s.RemoveNote(ctx, n.ID); err != nil {
		t.Fatal(err)
	}
	_, err = s.Note(ctx, n.ID)
	wantCode(t, err, library.NotFound)
	_, err = s.EditNote(ctx, n.ID, "", "")
	wantCode(t, err, library.NotFound)
	wantCode(t, s.RemoveNote(ctx, n.ID), library.NotFound)
	wantHits(t, find(t, s, "note:국경"))
	if err := s.RestoreNote(ctx, n.ID); err != nil {
		t.Fatal(err)
	}
	if again, err := s.Note(ctx, n.ID); err != nil || again.Body != edited.Body {
		t.Errorf("restored: %v, %v", again, err)
	}
	wantCode(t, s.RestoreNote(ctx, 99), library.NotFound)
	for _, bad := range []library.Note{{Document: 99}, {Document: 1, Page: 99}} {
		_, err := s.AddNote(ctx, bad)
		wantCode(t, err, library.NotFound)
	}
	_, err = s.AddNote(ctx, library.Note{Page: 3})
	wantCode(t, err, library.Invalid)
}

func TestNotesAreListedLastChangedFirst(t *testing.T) {
	s := someLibrary(t)
	var ids []library.NoteID
	for _, n := range []library.Note{
		{Document: 1, Page: 1, Body: "고용허가제의 한계 #비자"},
		{Document: 1, Page: 2, Title: "Mobility", Body: "changing workplaces #visa"},
		{Document: 2, Body: "seasonal #Visa"},
		{Body: "about the library"},
	} {
		added, err := s.AddNote(ctx, n)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, added.ID)
	}
	if _, err := s.EditNote(ctx, ids[0], "", "고용허가제의 한계와 과제 #비자"); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.AddQuote(ctx, library.Quote{Note: ids[1], Document: 2, Page: 1, Text: "Seasonal workers arrive in spring."}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		f    library.NoteFilter
		want []int
	}{
		{"all", library.NoteFilter{}, []int{1, 0, 3, 2}},
		{"of a document", library.NoteFilter{Document: 1}, []int{1, 0}},
		{"of a page", library.NoteFilter{Document: 1, Page: 1}, []int{0}},
		{"of a tag whatever its case", library.NoteFilter{Tag: "VISA"}, []int{1, 2}},
		{"of a Korean tag", library.NoteFilter{Tag: "비자"}, []int{0}},
		{"with a word", library.NoteFilter{Text: "workplace"}, []int{1}},
		{"with a word begun", library.NoteFilter{Text: "librar"}, []int{3}},
		{"with a Korean word begun", library.NoteFilter{Text: "고용허"}, []int{0}},
		{"with words of title and body", library.NoteFilter{Text: "mobility chang"}, []int{1}},
		{"with a word of a quote", library.NoteFilter{Text: "spring"}, []int{1}},
		{"with signs only", library.NoteFilter{Text: `"(`}, nil},
		{"a stretch", library.NoteFilter{Limit: 2, Offset: 1}, []int{0, 3}},
	} {
		t.Run(c.name, func(t *testing.T) {
			notes, total, err := s.NoteList(ctx, c.f)
			if err != nil {
				t.Fatal(err)
			}
			var got, want []library.NoteID
			for _, n := range notes {
				got = append(got, n.ID)
			}
			for _, i := range c.want {
				want = append(want, ids[i])
			}
			if !slices.Equal(got, want) {
				t.Errorf("listed %v, want %v", got, want)
			}
			if c.f.Limit == 0 && total != len(want) {
				t.Errorf("total %d, want %d", total, len(want))
			}
		})
	}
}

func TestTagsOfANoteAreReadFromItsBody(t *testing.T) {
	for _, c := range []struct {
		body string
		want []string
	}{
		{"#one and #two, (#three) #one #ONE", []string{"one", "two", "three"}},
		{"#고용허가제와 #이민-정책, #E-9 #사회통합/KIIP.", []string{"고용허가제와", "이민-정책", "E-9", "사회통합/KIIP"}},
		{"# Heading\n## Another\n#tag at a line's start", []string{"tag"}},
		{"see http://a.example/b#fragment and a#b, C#", nil},
		{"#1 #2020 #", nil},
		{"`#code` and\n```\n#fenced\n```\n#after", []string{"after"}},
		{"#café #한글", []string{"café", "한글"}},
		{"end #tag- #tag2/", []string{"tag", "tag2"}},
		{"", nil},
	} {
		if got := store.BodyTags(c.body); !slices.Equal(got, c.want) {
			t.Errorf("tags of %q are %q, want %q", c.body, got, c.want)
		}
	}
}

func TestAQuoteIsPlacedCitedAndRemoved(t *testing.T) {
	s := MustOpen(t)
	id, err := s.AddDocument(ctx, library.Document{Title: "고용허가제", Year: 2020, Language: "ko", SHA256: "a",
		People: []library.Credit{{Name: "박민정", Role: library.RoleChief}, {Name: "이상지", Role: library.RoleCoResearcher}, {Name: "김", Role: library.RoleCoResearcher}}},
		[]library.Page{{Text: "표지", Label: "i"}, {Text: "제1장 서론\n외국인 근로자의\n사업장 변경은 제한된다. “끝”", Label: "31"}}, library.ImportItem{})
	if err != nil {
		t.Fatal(err)
	}
	note, q, err := s.AddQuote(ctx, library.Quote{Document: id, Page: 2, Text: "외국인 근로자의 사업장변경은 제한된다."})
	if err != nil {
		t.Fatal(err)
	}
	if note.Document != id || note.Page != 2 || len(note.Quotes) != 1 || q.ID == 0 {
		t.Errorf("a note of its own: %+v", note)
	}
	page, err := s.Page(ctx, id, 2)
	if err != nil {
		t.Fatal(err)
	}
	if got := string([]rune(page.Text)[q.From:q.To]); got != "외국인 근로자의\n사업장 변경은 제한된다." {
		t.Errorf("placed on %q", got)
	}
	if q.Label != "31" || q.Citation != "박민정 외(2020), 31쪽" {
		t.Errorf("label %q, citation %q", q.Label, q.Citation)
	}
	if _, err := s.UpdateDocument(ctx, id, library.DocumentPatch{Year: ptr(2021)}); err != nil {
		t.Fatal(err)
	}
	quotes, err := s.QuotesOf(ctx, id)
	if err != nil || len(quotes) != 1 || quotes[0].Citation != "박민정 외(2021), 31쪽" {
		t.Errorf("a citation does not follow a correction: %+v, %v", quotes, err)
	}
	_, second, err := s.AddQuote(ctx, library.Quote{Note: note.ID, Document: id, Page: 1, Text: "표 지"})
	if err != nil || second.Text != "표지" || second.From != 0 || second.To != 2 {
		t.Fatalf("a second quote: %+v, %v", second, err)
	}
	if quotes, err = s.QuotesOf(ctx, id); err != nil || len(quotes) != 2 || quotes[0].Page != 1 {
		t.Errorf("quotes by page: %+v, %v", quotes, err)
	}
	if err := s.RemoveQuote(ctx, second.ID); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.RemoveQuote(ctx, second.ID), library.NotFound)
	if n, err := s.Note(ctx, note.ID); err != nil || len(n.Quotes) != 1 {
		t.Errorf("after removing: %+v, %v", n, err)
	}
	if err := s.RestoreQuote(ctx, second.ID); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Note(ctx, note.ID); err != nil || len(n.Quotes) != 2 {
		t.Errorf("after restoring: %+v, %v", n, err)
	}
	for _, c := range []struct {
		q    library.Quote
		code library.Code
	}{
		{library.Quote{Document: id, Page: 1, Text: " \n"}, library.Invalid},
		{library.Quote{Document: id, Page: 0, Text: "x"}, library.NotFound},
		{library.Quote{Document: id, Page: 3, Text: "x"}, library.NotFound},
		{library.Quote{Document: 99, Page: 1, Text: "x"}, library.NotFound},
		{library.Quote{Note: 99, Document: id, Page: 1, Text: "x"}, library.NotFound},
	} {
		_, _, err := s.AddQuote(ctx, c.q)
		wantCode(t, err, c.code)
	}
}

func TestAQuoteKeepsThePagesOwnWords(t *testing.T) {
	s := MustOpen(t)
	id := MustAdd(t, s, library.Document{Title: "Report", SHA256: "a"},
		"The “Ｅ－９” visa is for agri-\nculture\tand   Fishing.", "체류\n기간이 짧다", "", "Common words", "x", "Common words")
	if err := s.Exec(ctx, `UPDATE page SET source = 'ocr' WHERE number = 2`); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		page       int
		typed, own string
	}{
		{1, `the "E-9" VISA is`, "The “Ｅ－９” visa is"},
		{1, "for agriculture and fishing", "for agriculture and Fishing"},
		{2, "체류기간이  짧다", "체류 기간이 짧다"},
	} {
		if _, q, err := s.AddQuote(ctx, library.Quote{Document: id, Page: c.page, Text: c.typed}); err != nil || q.Text != c.own || q.To == 0 {
			t.Errorf("%q is kept as %+v, %v", c.typed, q, err)
		}
	}
	_, before, err := s.NoteList(ctx, library.NoteFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		page            int
		typed, arg, has string
	}{
		{1, "체류 기간", "quote_elsewhere", "2"},
		{3, "common words", "quote_elsewhere", "4"},
		{5, "common words", "quote_elsewhere", "4"},
		{3, "nowhere", "quote_textless", "true"},
		{2, "nowhere", "quote_absent", "true"},
	} {
		_, _, err := s.AddQuote(ctx, library.Quote{Document: id, Page: c.page, Text: c.typed})
		var e *library.Error
		if !errors.As(err, &e) || e.Code != library.Invalid || fmt.Sprint(e.Args[c.arg]) != c.has {
			t.Errorf("%q on page %d: %v", c.typed, c.page, err)
		}
	}
	if _, after, err := s.NoteList(ctx, library.NoteFilter{}); err != nil || after != before {
		t.Errorf("a refused quote leaves a note behind: %d, were %d, %v", after, before, err)
	}
}

func TestAQuoteIsLocatedWhateverItsSpacing(t *testing.T) {
	const text = "Migrant workers are\nem\u00adployed in agri-\nculture. Workers “stay”. 노동 시장의 변화. Workers stay."
	for _, c := range []struct {
		quote, want string
		hint        int
	}{
		{"workers are employed", "workers are\nem\u00adployed", 0},
		{"WORKERS ARE", "workers are", 0},
		{"Workers \"stay\".", "Workers “stay”.", 0},
		{"노동시장의  변화", "노동 시장의 변화", 0},
		{"workers", "workers", 0},
		{"Workers", "Workers", 70},
		{"absent", "", 0},
		{"  ", "", 0},
		{"stay.", "stay.", 60},
	} {
		from, to := store.Locate(text, c.quote, c.hint)
		if got := string([]rune(text)[from:to]); got != c.want {
			t.Errorf("%q is located at %q, want %q", c.quote, got, c.want)
		}
	}
	if from, _ := store.Locate(text, "Workers", 80); from < 70 {
		t.Errorf("the hint does not tell apart two places: %d", from)
	}
}

func TestAQuoteIsLocatedBesideMarksOfFootnotes(t *testing.T) {
	const text = "이민 정책¹은 2020³⁾년에 visa² holders’ rights(*) 를 다룬다.\n¹ 통계청, 5 km² 면적"
	for _, c := range []struct{ name, quote, want string }{
		{"without the mark", "정책은 2020년에", "정책¹은 2020³⁾년에"},
		{"with it", "정책¹은", "정책¹은"},
		{"with a digit for it, as other programs copy it", "정책1은 20203)년", "정책¹은 2020³⁾년"},
		{"with another mark, of another version", "visa³ holders", "visa² holders"},
		{"up to a mark", "2020", "2020"},
		{"a star", "holders' rights 를", "holders’ rights(*) 를"},
		{"the note itself", "1 통계청", "¹ 통계청"},
		{"an exponent", "5km2 면적", "5 km² 면적"},
		{"from a mark on", "¹은 2020", "¹은 2020"},
		{"what is not there", "정책2은", ""},
	} {
		from, to := store.Locate(text, c.quote, 0)
		if got := string([]rune(text)[from:to]); got != c.want {
			t.Errorf("%s: %q is located at %q, want %q", c.name, c.quote, got, c.want)
		}
	}
}

func FuzzLocate(f *testing.F) {
	f.Add("외국인 근로자의\n사업장 변경", "근로자의 사업장")
	f.Add("½ cup ﬁne", "1⁄2")
	f.Add("a\xffb", "\xff")
	f.Fuzz(func(t *testing.T, text, quote string) {
		from, to := store.Locate(text, quote, 0)
		if n := len([]rune(text)); from < 0 || to < from || to > n {
			t.Errorf("[%d,%d) of %d characters", from, to, n)
		}
	})
}

func TestCitationsAreShortAndInTheLanguageOfTheDocument(t *testing.T) {
	credit := func(names ...string) []library.Credit {
		var out []library.Credit
		for i, n := range names {
			role := library.RoleCoResearcher
			if i == 0 {
				role = library.RoleChief
			}
			out = append(out, library.Credit{Name: n, Role: role})
		}
		return out
	}
	for _, c := range []struct {
		d     library.Document
		label string
		want  string
	}{
		{library.Document{Language: "en", Year: 2020, People: credit("Min-jung Park", "B C", "D E")}, "31", "Park et al. 2020, p. 31"},
		{library.Document{Language: "en", Year: 2020, People: credit("Shim, Nari", "PARK Minjung")}, "iv", "Shim & Park 2020, p. iv"},
		{library.Document{Language: "en", Year: 2020, People: credit("SHIM Nari")}, "", "Shim 2020"},
		{library.Document{Language: "en", People: credit("J. K. Lee")}, "1", "Lee n.d., p. 1"},
		{library.Document{Language: "en", Year: 2019, Publisher: "IOM"}, "2", "IOM 2019, p. 2"},
		{library.Document{Language: "en", Year: 2019, People: credit("박민정")}, "2", "박민정 2019, p. 2"},
		{library.Document{Language: "ko", Year: 2020, People: credit("박민정", "이상지", "김")}, "31", "박민정 외(2020), 31쪽"},
		{library.Document{Language: "ko", Year: 2020, People: credit("박민정", "이상지")}, "31", "박민정·이상지(2020), 31쪽"},
		{library.Document{Language: "ko", People: credit("박민정")}, "", "박민정(연도 미상)"},
		{library.Document{Language: "ko", Year: 2020, Publisher: "법무부"}, "5", "법무부(2020), 5쪽"},
		{library.Document{Language: "ko", Year: 2020, Title: "통계연보", People: []library.Credit{{Name: "원장", Role: library.RoleDirector}}}, "5", "통계연보(2020), 5쪽"},
		{library.Document{Language: "en", Year: 2020, People: []library.Credit{{Name: "Ministry of Justice", Role: library.RoleAuthor}}}, "3", "Ministry of Justice 2020, p. 3"},
		{library.Document{Language: "en", Year: 2020, People: []library.Credit{{Name: "Jane Doe", Role: library.RoleEditor}}}, "", "Doe 2020"},
		{library.Document{Language: "en", Year: 2020, People: []library.Credit{{Name: "Jane Doe", Role: library.RoleEditor}, {Name: "Nari Shim", Role: library.RoleAuthor}}}, "", "Shim 2020"},
		{library.Document{Language: "en", Year: 2020, People: append([]library.Credit{{Name: "Ann Miller", Role: library.RoleCoResearcher}}, credit("Nari Shim")...)}, "", "Shim & Miller 2020"},
	} {
		if got := store.Citation(c.d, c.label); got != c.want {
			t.Errorf("citation %q, want %q", got, c.want)
		}
	}
}

func FuzzBodyTags(f *testing.F) {
	f.Add("#one (#고용허가제) `#code`\n```\n#fenced\n```")
	f.Add("#e\u0301\xff #-a #/ #1")
	f.Fuzz(func(t *testing.T, body string) {
		seen := map[string]bool{}
		for _, tag := range store.BodyTags(body) {
			if tag == "" || seen[tag] || strings.ContainsAny(tag, "# \n`") {
				t.Errorf("tag %q of %q", tag, body)
			}
			seen[tag] = true
		}
	})
}

func TestNotesInTheTrashAreListedAndThoseOfTrashedDocumentsAreNot(t *testing.T) {
	s := MustOpen(t)
	id := MustAdd(t, s, library.Document{Title: "가"}, "쪽")
	var notes []library.NoteID
	for _, n := range []library.Note{{Title: "서고에 대해", Body: "하나"}, {Document: id, Page: 1, Body: "둘"}, {Title: "남는 것"}} {
		kept, err := s.AddNote(ctx, n)
		if err != nil {
			t.Fatal(err)
		}
		notes = append(notes, kept.ID)
	}
	for _, n := range notes[:2] {
		if err := s.RemoveNote(ctx, n); err != nil {
			t.Fatal(err)
		}
	}
	trashed := func(want ...library.NoteID) {
		t.Helper()
		list, err := s.TrashedNotes(ctx)
		var got []library.NoteID
		for _, n := range list {
			got = append(got, n.ID)
			if n.Trashed.IsZero() {
				t.Errorf("since when is not told: %+v", n)
			}
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("in the trash are %v, %v; want %v", got, err, want)
		}
	}
	trashed(notes[1], notes[0])
	if err := s.TrashDocument(ctx, id); err != nil {
		t.Fatal(err)
	}
	trashed(notes[0])
	if err := s.RestoreNote(ctx, notes[0]); err != nil {
		t.Fatal(err)
	}
	trashed()
}
