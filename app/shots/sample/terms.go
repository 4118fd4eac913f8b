package sample

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// Glossary is a small one in memory.
type Glossary struct {
	Entries []library.TermEntry
	Hidden  []library.TermEntry
	Own     map[library.TermID]bool
	Edited  map[library.TermID]bool
	// Fails, when set, is what every change answers.
	Fails  error
	Files  []string
	Watch  func(library.TermProgress)
	before map[library.TermID]library.TermEntry
}

var _ library.Glossary = (*Glossary)(nil)

func forms(text string) []library.TermForm {
	var out []library.TermForm
	for _, f := range strings.Split(text, ";") {
		f, wide := strings.CutPrefix(strings.TrimSpace(f), "~")
		out = append(out, library.TermForm{Text: f, MatchOnly: wide})
	}
	return out
}

// Terms of the field, as many as fill a window.
func Terms() *Glossary {
	g := &Glossary{Own: map[library.TermID]bool{}, Edited: map[library.TermID]bool{}, before: map[library.TermID]library.TermEntry{}}
	for _, row := range [][6]string{
		{"eps", "programme", "Employment Permit System;K-EPS;EPS", "고용허가제;고용허가제도",
			"System by which employers in Korea who find no workers at home hire them from partner countries (E-9, H-2), since 2004.",
			"내국인을 구하지 못한 사업장이 외국인근로자를 고용하도록 허가하는 제도로 2004년에 시작되었습니다."},
		{"visa-e9", "visa", "E-9;~E9;non-professional employment", "비전문취업", "Stay for workers under the employment permit.", "고용허가제로 일하는 근로자의 체류자격입니다."},
		{"swp", "programme", "seasonal worker;Seasonal Worker Program", "계절근로자;계절근로", "Programme for foreigners who work in farming and fishing villages for a season of some months.", "농어촌의 바쁜 철에 외국인이 몇 달 동안 일하는 제도입니다."},
		{"visa-e8", "visa", "E-8;~E8", "계절근로", "Stay for seasonal workers in farming and fishing.", "농어업 계절근로자의 체류자격입니다."},
		{"kiip", "programme", "Korea Immigration and Integration Program;KIIP", "사회통합프로그램", "Courses in the Korean language and society for immigrants, in stages from 0 to 5.", "이민자에게 한국어와 한국사회를 가르치는 과정으로 0단계부터 5단계까지 있습니다."},
		{"law-ra", "law", "Refugee Act", "난민법", "Law on refugees in Korea, in force since July 2013.", "난민의 인정과 처우를 정한 법으로 2013년 7월에 시행되었습니다."},
		{"gcm", "instrument", "Global Compact for Migration;GCM", "글로벌 이주 콤팩트;이주글로벌컴팩트", "Agreement of the United Nations of 2018 on migration, with 23 objectives; not binding.", "23개 목표를 담은 2018년 유엔의 이주 합의로 법적 구속력은 없습니다."},
		{"sdg-10-7", "instrument", "SDG 10.7", "SDG 세부목표 10.7", "Facilitate orderly, safe, regular and responsible migration and mobility of people.", "질서 있고 안전하며 정규적이고 책임 있는 이주와 이동을 촉진한다는 세부목표입니다."},
		{"bpi-4", "policy", "Fourth Basic Plan for Immigration Policy", "제4차 외국인정책 기본계획", "", ""},
		{"org-moj", "organisation", "Ministry of Justice;MOJ", "법무부", "The ministry that is responsible for immigration in Korea.", "출입국과 이민을 맡은 부처입니다."},
		{"mipex", "index", "Migrant Integration Policy Index;MIPEX", "이민자통합정책지수", "Index that compares the integration policies of countries.", "나라별 이민자 통합정책을 견주는 지수입니다."},
		{"remittance", "concept", "remittance", "송금;해외송금", "Money that migrants send home.", "이주민이 본국에 보내는 돈입니다."},
		{"non-refoulement", "concept", "non-refoulement", "강제송환금지", "Rule that no one may be returned to where persecution or torture threatens.", "박해나 고문의 위험이 있는 곳으로 보내서는 안 된다는 원칙입니다."},
		{"circular-migration", "concept", "circular migration", "순환이주", "Repeated movement between two countries.", "두 나라를 되풀이해 오가는 이주입니다."},
	} {
		g.Entries = append(g.Entries, library.TermEntry{ID: library.TermID(row[0]), Type: row[1], English: forms(row[2]), Korean: forms(row[3]), MeaningEN: row[4], MeaningKO: row[5]})
	}
	g.Entries[0].Note = "EPS alone also means earnings per share, so it counts in context only; E-9 and H-2, since 2004"
	return g
}

func (g *Glossary) policy(e library.TermEntry, i int) library.PolicyTerm {
	c := vocabulary.Concept{ID: string(e.ID), Type: e.Type}
	for _, f := range e.English {
		c.Forms = append(c.Forms, vocabulary.Form{Text: f.Text, Lang: "en", MatchOnly: f.MatchOnly})
	}
	t := library.PolicyTerm{ID: e.ID, Group: c.Group(), Type: e.Type, Note: e.Note, MeaningEN: e.MeaningEN, MeaningKO: e.MeaningKO, English: []string{}, Korean: []string{},
		Own: g.Own[e.ID], ByPerson: g.Own[e.ID] || g.Edited[e.ID]}
	for _, f := range e.English {
		t.English = append(t.English, f.Text)
	}
	for _, f := range e.Korean {
		t.Korean = append(t.Korean, f.Text)
	}
	if i >= 0 && i < 10 {
		t.Mentions, t.Documents = 400/(i+1)-i, max(1, 9-i)
	}
	return t
}

// Terms lists them.
func (g *Glossary) Terms(_ context.Context, text string) ([]library.PolicyTerm, error) {
	out := []library.PolicyTerm{}
	for i, e := range g.Entries {
		t := g.policy(e, i)
		if strings.Contains(strings.ToLower(strings.Join(append(append([]string{t.MeaningEN}, t.English...), t.Korean...), " ")), strings.ToLower(text)) {
			out = append(out, t)
		}
	}
	return out, nil
}

// NamedTerms finds one by its id or a form.
func (g *Glossary) NamedTerms(name string) []library.TermID {
	for _, e := range g.Entries {
		for _, f := range append(append([]library.TermForm{{Text: string(e.ID)}}, e.English...), e.Korean...) {
			if strings.EqualFold(f.Text, strings.TrimSpace(name)) {
				return []library.TermID{e.ID}
			}
		}
	}
	return nil
}

// TermTree lists them by group.
func (g *Glossary) TermTree(ctx context.Context) ([]library.TermGroup, error) {
	out := []library.TermGroup{}
	all, err := g.Terms(ctx, "")
	if err != nil {
		return nil, err
	}
	group := func(list *[]library.TermGroup, id string) *library.TermGroup {
		for i := range *list {
			if (*list)[i].ID == id {
				return &(*list)[i]
			}
		}
		*list = append(*list, library.TermGroup{ID: id})
		return &(*list)[len(*list)-1]
	}
	for _, t := range all {
		top, _, below := strings.Cut(t.Group, ".")
		in := group(&out, top)
		in.Count++
		if below {
			in = group(&in.Groups, t.Group)
			in.Count++
		}
		in.Terms = append(in.Terms, t)
	}
	slices.SortStableFunc(out, func(a, b library.TermGroup) int { return vocabulary.CompareGroups(a.ID, b.ID) })
	return out, nil
}

// HiddenTerms lists what was hidden.
func (g *Glossary) HiddenTerms(context.Context) ([]library.PolicyTerm, error) {
	out := []library.PolicyTerm{}
	for _, e := range g.Hidden {
		out = append(out, g.policy(e, -1))
	}
	return out, nil
}

func (g *Glossary) find(id library.TermID) int {
	return slices.IndexFunc(g.Entries, func(e library.TermEntry) bool { return e.ID == id })
}

// Term makes up mentions.
func (g *Glossary) Term(_ context.Context, id string) (*library.TermPage, error) {
	i := g.find(library.TermID(id))
	if i < 0 {
		return nil, library.Errorf(library.NotFound, "term %s", id)
	}
	page := &library.TermPage{PolicyTerm: g.policy(g.Entries[i], i), ByDocument: []library.TermMentions{}, ByYear: []library.TermYear{}}
	titles := []string{"농어업 분야 계절근로자 제도의 운영 실태와 개선 방안", "고용허가제 20년의 평가와 전망", "Atlantic Immigration Pilot: Ten Years of Local Practice",
		"지역특화형 비자 시범사업의 성과", "COVID-19 and the Mobility of Migrant Workers in the Agricultural Sector of Korea and Its Neighbours", "이민자 사회통합프로그램의 과제", "난민 인정 절차와 법률 조력", "A Year of Statistics", "체류외국인 통계로 본 이민정책"}
	for k := range page.Documents {
		m := library.TermMentions{Document: library.DocumentID(k + 1), Title: titles[k%len(titles)], Year: 2012 + 3*(k%4) + k/4, Mentions: 40 / (k + 1)}
		for n := range 22 / (k + 1) {
			m.Pages = append(m.Pages, 3+n*2)
			m.Labels = append(m.Labels, fmt.Sprint(1+n*2))
		}
		page.ByDocument = append(page.ByDocument, m)
	}
	for y := 2012; y <= 2024 && page.Documents > 0; y++ {
		page.ByYear = append(page.ByYear, library.TermYear{Year: y, Mentions: (y * 7 % 11) * page.Documents, Documents: 1 + y%3})
	}
	return page, nil
}

// TermEntry gives one for editing.
func (g *Glossary) TermEntry(_ context.Context, id library.TermID) (*library.TermEntry, error) {
	i := g.find(id)
	if i < 0 {
		return nil, library.Errorf(library.NotFound, "term %s", id)
	}
	e := g.Entries[i]
	return &e, nil
}

// EditTerm keeps one.
func (g *Glossary) EditTerm(_ context.Context, e library.TermEntry) (library.TermID, error) {
	switch {
	case g.Fails != nil:
		return "", g.Fails
	case len(e.English)+len(e.Korean) < 2:
		return "", &library.Error{Code: library.Invalid, Args: map[string]any{"term_alone": "", "what": ""}}
	}
	if e.ID == "" {
		e.ID = library.TermID(fmt.Sprintf("term-%d", len(g.Entries)))
		g.Own[e.ID] = true
	}
	if i := g.find(e.ID); i >= 0 {
		if _, ok := g.before[e.ID]; !ok {
			g.before[e.ID] = g.Entries[i]
		}
		g.Entries[i], g.Edited[e.ID] = e, true
		return e.ID, nil
	}
	g.Entries = append(g.Entries, e)
	return e.ID, nil
}

// RemoveTerm hides one, or takes it out.
func (g *Glossary) RemoveTerm(_ context.Context, id library.TermID) error {
	i := g.find(id)
	if i < 0 {
		return library.Errorf(library.NotFound, "term %s", id)
	}
	if !g.Own[id] {
		g.Hidden = append(g.Hidden, g.Entries[i])
	}
	g.Entries = slices.Delete(slices.Clone(g.Entries), i, i+1)
	return nil
}

// RestoreTerm brings one back as it was.
func (g *Glossary) RestoreTerm(_ context.Context, id library.TermID) error {
	for i, e := range g.Hidden {
		if e.ID == id {
			g.Hidden = slices.Delete(slices.Clone(g.Hidden), i, i+1)
			g.Entries = append(g.Entries, e)
			return nil
		}
	}
	if i := g.find(id); i >= 0 {
		g.Entries[i] = g.before[id]
	}
	delete(g.Edited, id)
	return nil
}

// ImportTerms remembers the file.
func (g *Glossary) ImportTerms(_ context.Context, path string) (added, changed int, err error) {
	g.Files = append(g.Files, path)
	return 2, 1, g.Fails
}

// ExportTerms remembers the file.
func (g *Glossary) ExportTerms(_ context.Context, path string) error {
	g.Files = append(g.Files, path)
	return g.Fails
}

// WatchTerms remembers who listens.
func (g *Glossary) WatchTerms(f func(library.TermProgress)) (stop func()) {
	g.Watch = f
	return func() { g.Watch = nil }
}
