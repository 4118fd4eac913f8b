package search_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app/page/pagetest"
	"naru/app/page/search"
	"naru/app/theme"
	"naru/app/uitest"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/query"
)

// literal reads queries as the library does and answers each with one document.
type literal struct {
	with  []library.Expansion
	asked []library.SearchRequest
}

func (l *literal) SearchDocuments(_ context.Context, r library.SearchRequest) (*library.GroupedResult, error) {
	l.asked = append(l.asked, r)
	p := query.Compile(r.Query, query.Options{Themes: func(name string) []string {
		if name == "노동" || name == "Labour" {
			return []string{"labour"}
		}
		return nil
	}})
	out := &library.GroupedResult{Groups: []library.DocumentHits{{Document: library.Document{ID: 1, Title: "One"}, Count: 1}}}
	out.Typed, out.Understood, out.Reading, out.Ignored = r.Query, p.Understood, p.Reading, p.Ignored
	out.Total, out.Documents, out.TotalExact = 1, 1, true
	for _, e := range l.with {
		e.With = slices.DeleteFunc(slices.Clone(e.With), func(w string) bool { return slices.Contains(r.Without, w) })
		if len(e.With) > 0 {
			out.Expansions = append(out.Expansions, e)
		}
	}
	return out, nil
}

func (l *literal) Complete(context.Context, string, int) ([]string, error) { return nil, nil }

// chips lists the chips between the head and the results.
func chips(s *search.Screen) []*nw.Chip {
	var out []*nw.Chip
	uitest.Walk(s.Content(), func(o fyne.CanvasObject, _ fyne.Position) {
		if c, ok := o.(*nw.Chip); ok {
			out = append(out, c)
		}
	})
	return out
}

func chip(t *testing.T, s *search.Screen, text string) *nw.Chip {
	t.Helper()
	var all []string
	for _, c := range chips(s) {
		if c.Text() == text {
			return c
		}
		all = append(all, c.Text())
	}
	t.Fatalf("no chip %q among %q", text, all)
	return nil
}

func TestAQueryIsToldInThePersonsLanguage(t *testing.T) {
	h, s := open(t, &literal{})
	for _, c := range []struct{ typed, en, ko string }{
		{"계절근로자 quota", "", ""},
		{`labour "work permit"`, "labour | “work permit”", "labour | “work permit”"},
		{"migra* labor~ labor~2", "migra… | labor or alike | labor or alike", "migra… | labor 및 비슷한 말 | labor 및 비슷한 말"},
		{"정책 -(농업 OR 어업)", "정책 | without 농업 or 어업", "정책 | 농업 또는 어업 제외"},
		{"x (a b OR c)", "x | (a and b) or c", "x | (a 그리고 b) 또는 c"},
		{"labour NEAR/5 market", "labour · market within 5 words", "labour · market, 5낱말 안"},
		{"labour NEAR/1 market", "labour · market within 1 word", "labour · market, 한 낱말 안"},
		{"제목:고용 author:Kim~", "Title: 고용 | Person: Kim or alike", "제목: 고용 | 저자: Kim 및 비슷한 말"},
		{"year:2018..2021 year:2020 year:2019.. year:..2017", "2018–2021 | 2020 | since 2019 | until 2017", "2018–2021 | 2020 | 2019년부터 | 2017년까지"},
		{"주제:노동 lang:korean,en kind:report tag:읽기", "Theme: Labour | Language: Korean or English | Kind: Report | #읽기", "주제: 노동 | 언어: 한국어 또는 영어 | 종류: 연구보고서 | #읽기"},
		{"theme:none kind:none", "Theme: none | Kind: none", "주제: none | 종류: none"},
		{"a OR title:b", "a | Title: b", "a | 제목: b"},
		{"title:(a NEAR/3 b)", "Title: a · b within 3 words", "제목: a · b, 3낱말 안"},
	} {
		for lang, want := range map[string]string{"en": c.en, "ko": c.ko} {
			h.Lang = lang
			s.Retranslate()
			s.SearchFor(c.typed)
			var got []string
			for _, one := range chips(s) {
				if one.Label != one.Text() { // those that go away; the orders and facets stay
					got = append(got, one.Text())
				}
			}
			got = slices.DeleteFunc(got, func(t string) bool { return strings.Contains(t, "relevance") || strings.Contains(t, "관련도") })
			if strings.Join(got, " | ") != want {
				t.Errorf("%s: %q is told as %q, want %q", lang, c.typed, strings.Join(got, " | "), want)
			}
		}
	}
}

func TestAPartIsTakenOutByAClick(t *testing.T) {
	lib := &literal{}
	_, s := open(t, lib)
	s.SearchFor(`labour  AND "work permit" -연도:2018~2021`)
	chip(t, s, "without 2018–2021").OnTapped()
	if got := s.Box().Text(); got != `labour "work permit"` || s.Request().Query != got || s.Request().Typing {
		t.Fatalf("the box holds %q, asked %+v", got, s.Request())
	}
	s.Box().OnWithout("노동")
	chip(t, s, "“work permit”").OnTapped()
	if got := s.Box().Text(); got != "labour" || !slices.Equal(s.Request().Without, []string{"노동"}) {
		t.Errorf("the box holds %q, searched without %q", got, s.Request().Without)
	}
	s.SearchFor("-labour")
	chip(t, s, "without labour").OnTapped()
	if s.Box().Text() != "" || !strings.Contains(shown(s), "Find every page") {
		t.Errorf("the box holds %q:\n%s", s.Box().Text(), shown(s))
	}
}

func TestAlternativesAndWhatIsLeftOutAreTold(t *testing.T) {
	_, s := open(t, &literal{})
	s.SearchFor(`난민 OR "비호 신청" &&&`)
	if got := shown(s); !strings.Contains(got, "\nor\n") || !strings.Contains(got, "left out: &&&") {
		t.Errorf("told:\n%s", got)
	}
}

// many is a word with more expansions than the box has room for.
func many() []library.Expansion {
	e := library.Expansion{Term: "labour~2"}
	for a := 'a'; a <= 'z'; a++ {
		e.With = append(e.With, "harbou"+string(a))
	}
	return []library.Expansion{{Term: "labour", With: []string{"노동"}}, e}
}

func TestExpansionsThatFindNoRoomAreOnASheet(t *testing.T) {
	h, s := open(t, &literal{with: many()})
	s.SearchFor("labour~2")
	if got := uitest.Words(s.Box()); !strings.Contains(got, "+ 노동\n+ harboua\n") || !strings.Contains(got, "\n+19\n") || strings.Contains(got, "harbouz") {
		t.Fatalf("the box shows:\n%s", got)
	}
	s.ShowAlso()
	sheet := func() string {
		t.Helper()
		top := h.Win.Canvas().Overlays().Top()
		if top == nil {
			return ""
		}
		return uitest.Words(top)
	}
	if got := sheet(); !strings.Contains(got, "Beside labour\n노동\n") || !strings.Contains(got, "Beside labour~2\nharboua\n") || !strings.Contains(got, "harbouz") {
		t.Fatalf("the sheet shows:\n%s", got)
	}
	press := func(text string) {
		t.Helper()
		o := uitest.Find(h.Win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool {
			c, ok := o.(*nw.Chip)
			return ok && c.Text() == text
		})
		if o == nil {
			t.Fatalf("no %q on the sheet:\n%s", text, sheet())
		}
		o.(*nw.Chip).OnTapped()
	}
	press("harbouz")
	press("노동")
	if got := s.Request().Without; !slices.Equal(got, []string{"harbouz", "노동"}) {
		t.Errorf("searched without %q", got)
	}
	if got := sheet(); !strings.Contains(got, "Switched off\n+ harbouz\n+ 노동\n") || strings.Contains(got, "Beside labour\n") {
		t.Errorf("the sheet shows:\n%s", got)
	}
	press("+ 노동")
	if got := s.Request().Without; !slices.Equal(got, []string{"harbouz"}) || !strings.Contains(sheet(), "Beside labour\n노동\n") {
		t.Errorf("searched without %q; the sheet shows:\n%s", got, sheet())
	}
	s.Box().SetText("other words")
	if len(s.Request().Without) != 0 {
		t.Error("another query remembers what was switched off")
	}
}

func TestFewExpansionsNeedNoSheet(t *testing.T) {
	_, s := open(t, &literal{with: []library.Expansion{{Term: "EPS", With: []string{"고용허가제", "E-9"}}}})
	s.SearchFor("EPS")
	if got := uitest.Words(s.Box()); !strings.Contains(got, "+ E-9") || strings.Contains(got, "+1") || strings.Contains(got, "+2") {
		t.Errorf("the box shows:\n%s", got)
	}
}

// barren finds nothing.
type barren struct{ literal }

func (l *barren) SearchDocuments(ctx context.Context, r library.SearchRequest) (*library.GroupedResult, error) {
	out, err := l.literal.SearchDocuments(ctx, r)
	out.Groups, out.Total, out.Documents = nil, 0, 0
	return out, err
}

func TestWhereNothingIsFoundThePartsAreTheWayOut(t *testing.T) {
	_, s := open(t, &barren{})
	s.SearchFor(`labour "work permit"`)
	if got := shown(s); !strings.Contains(got, "Click a part above") || strings.Contains(got, "It was read as") {
		t.Errorf("said:\n%s", got)
	}
	chip(t, s, "“work permit”").OnTapped()
	if got := shown(s); strings.Contains(got, "Click a part above") || !strings.Contains(got, "It was read as labour") {
		t.Errorf("of one word is said:\n%s", got)
	}
}

func TestTermsAmongOtherWordsOfferTheirPages(t *testing.T) {
	terms := map[string]library.TermID{"e-9": "visa-e9", "seasonal worker program": "swp", "seasonal": "season", "wages": "wage", "난민법": "law-ra"}
	var opened []library.TermID
	for typed, want := range map[string][]library.TermID{
		"E-9":                               {"visa-e9"},
		"wages under E-9":                   {"wage", "visa-e9"},
		"the Seasonal Worker Program today": {"swp"},
		"난민법 개정":                            {"law-ra"},
		"nothing of this":                   nil,
		"E-9 E-9":                           {"visa-e9"},
		`"E-9" wages`:                       nil,
	} {
		opened = nil
		s := offering(t, func(text string) (library.TermID, string, bool) {
			id, ok := terms[strings.ToLower(text)]
			return id, string(id), ok
		}, func(id library.TermID) { opened = append(opened, id) })
		typeInto(s, typed)
		for _, c := range chips(s) {
			if strings.HasSuffix(c.Text(), "in the glossary") {
				c.OnTapped()
			}
		}
		slices.Sort(opened)
		slices.Sort(want)
		if !slices.Equal(opened, want) {
			t.Errorf("%s: offered are %v, want %v", typed, opened, want)
		}
	}
}

// offering opens the screen with a glossary.
func offering(t *testing.T, named func(string) (library.TermID, string, bool), open func(library.TermID)) *search.Screen {
	t.Helper()
	pagetest.Start(t)
	h := pagetest.NewHost(t, "en")
	subjects := words.NewSubjects(nil)
	s := search.New(h, &literal{}, search.Options{Subjects: func() *words.Subjects { return subjects }, Beside: nw.NewSpace(10, 10), TermNamed: named, OpenTerm: open})
	pagetest.App(t, h, theme.Light, 1, fyne.NewSize(1064, 726), nw.NewColumn(0, 1, s.Box(), s.Content()))
	return s
}
