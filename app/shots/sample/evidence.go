package sample

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/wholefile"
)

// Evidence is a small collection of figures in memory.
type Evidence struct {
	Cards []library.Evidence
	// Waiting figures are found by the next collection.
	Waiting []library.Evidence
	// Fails, when set, is what every change answers.
	Fails error
	Asked []library.EvidenceScope // what was looked through
	// Progress, when set, is called while figures are looked for.
	Progress func(tell func(library.EvidenceProgress), ctx context.Context)
}

var _ library.EvidenceKeeper = (*Evidence)(nil)

// Figures as reports state them, as many as fill a window.
func Figures() *Evidence {
	e := &Evidence{}
	for i, c := range []struct {
		printed, what, base, unit, bound, change, date, when, place, sentence, title string
		value, upper                                                                 float64
		terms                                                                        []library.TermID
	}{
		{"252만 4,656명", "체류외국인", "", "person", "", "", "2019-12", "2019년 말", "South Korea", "2019년 말 체류외국인은 252만 4,656명으로 전체 인구의 4.9%를 차지하였다.", "체류외국인 통계로 본 이민정책", 2524656, 0, nil},
		{"4.9%", "체류외국인", "전체 인구", "percent", "", "", "2019-12", "2019년 말", "South Korea", "2019년 말 체류외국인은 252만 4,656명으로 전체 인구의 4.9%를 차지하였다.", "체류외국인 통계로 본 이민정책", 4.9, 0, nil},
		{"1.7 million", "international migrants", "", "person", "", "", "2014", "2014", "South Korea", "In 2014 the country was home to 1.7 million international migrants, most of them workers.", "A Year of Statistics", 1.7e6, 0, nil},
		{"12.3 percentage points", "", "", "percentage point", "", "increase", "2010/2015", "between 2010 and 2015", "", "Between 2010 and 2015 it increased by 12.3 percentage points.", "A Year of Statistics", 12.3, 0, nil},
		{"27만 6,042명", "비전문취업(E-9) 근로자", "", "person", "", "", "2019-12", "2019년 12월", "South Korea", "2019년 12월 기준 비전문취업(E-9) 근로자는 27만 6,042명이다.", "고용허가제 20년의 평가와 전망", 276042, 0, []library.TermID{"visa-e9", "eps"}},
		{"65~70%", "고용률", "", "percent", "about", "", "2020", "2020년", "", "2020년 고용률은 65~70% 수준에 머물렀다.", "고용허가제 20년의 평가와 전망", 65, 70, nil},
		{"약 250만 원", "월평균 임금", "", "KRW", "about", "", "", "", "", "이들의 월평균 임금은 약 250만 원으로 조사되었다.", "농어업 분야 계절근로자 제도의 운영 실태와 개선 방안", 2.5e6, 0, []library.TermID{"swp"}},
		{"48 percent", "Women", "migrant workers", "percent", "", "", "2019", "2019", "Viet Nam", "Women made up 48 percent of migrant workers who left Viet Nam in 2019.", "COVID-19 and the Mobility of Migrant Workers in the Agricultural Sector of Korea and Its Neighbours", 48, 0, nil},
		{"US$ 1.2 billion", "Remittances", "", "USD", "", "", "2020", "2020", "Nepal", "Remittances to the districts amounted to US$ 1.2 billion in 2020.", "COVID-19 and the Mobility of Migrant Workers in the Agricultural Sector of Korea and Its Neighbours", 1.2e9, 0, []library.TermID{"remittance"}},
		{"6.6%", "체류외국인", "", "percent", "", "increase", "2019", "2019년", "South Korea", "2019년 체류외국인은 전년 대비 6.6% 증가하였다.", "체류외국인 통계로 본 이민정책", 6.6, 0, nil},
	} {
		status := library.EvidenceProposed
		if i == 2 || i == 4 {
			status = library.EvidenceConfirmed
		}
		if c.terms == nil {
			c.terms = []library.TermID{}
		}
		from := len([]rune(c.sentence[:max(strings.Index(c.sentence, c.printed), 0)]))
		e.Cards = append(e.Cards, library.Evidence{ID: library.EvidenceID(i + 1), Document: library.DocumentID(i/3 + 1), Title: c.title, Year: 2021, Page: 12 + 3*i, Label: fmt.Sprint(4 + 3*i),
			EvidenceFields: library.EvidenceFields{Value: c.value, Upper: c.upper, Unit: c.unit, Bound: c.bound, Change: c.change, What: c.what, Base: c.base, Date: c.date, Place: c.place},
			Printed:        c.printed, When: c.when, Sentence: c.sentence, From: from + 100, To: from + 100 + len([]rune(c.printed)), Terms: c.terms, Status: status})
	}
	return e
}

// CollectEvidence finds what waits.
func (e *Evidence) CollectEvidence(ctx context.Context, scope library.EvidenceScope, progress func(library.EvidenceProgress)) (library.EvidenceCounts, error) {
	e.Asked = append(e.Asked, scope)
	if e.Progress != nil {
		e.Progress(progress, ctx)
		if ctx.Err() != nil {
			return library.EvidenceCounts{}, &library.Error{Code: library.Cancelled, Err: ctx.Err()}
		}
	}
	counts := library.EvidenceCounts{Documents: 4, Pages: 120, Figures: len(e.Cards) + len(e.Waiting), New: len(e.Waiting)}
	e.Cards, e.Waiting = append(e.Cards, e.Waiting...), nil
	return counts, e.Fails
}

func (e *Evidence) at(id library.EvidenceID) int {
	return slices.IndexFunc(e.Cards, func(c library.Evidence) bool { return c.ID == id })
}

// Evidence gives one.
func (e *Evidence) Evidence(_ context.Context, id library.EvidenceID) (*library.Evidence, error) {
	i := e.at(id)
	if i < 0 {
		return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"evidence": id}}
	}
	c := e.Cards[i]
	return &c, nil
}

func passesCard(c library.Evidence, f library.EvidenceFilter, without string) bool {
	year := 0
	fmt.Sscanf(c.Date, "%d", &year)
	switch {
	case len(f.Scope.Documents) > 0 && !slices.Contains(f.Scope.Documents, c.Document),
		without != library.FacetStatus && len(f.Statuses) > 0 && !slices.Contains(f.Statuses, c.Status),
		without != library.FacetUnit && len(f.Units) > 0 && !slices.Contains(f.Units, c.Unit),
		without != library.FacetPlace && len(f.Places) > 0 && !slices.Contains(f.Places, c.Place),
		without != library.FacetYear && f.YearFrom > 0 && (year < f.YearFrom || year > f.YearTo),
		without != library.FacetTerm && len(f.Terms) > 0 && !slices.ContainsFunc(f.Terms, func(t library.TermID) bool { return slices.Contains(c.Terms, t) }):
		return false
	}
	return strings.Contains(strings.ToLower(c.What+c.Base+c.Sentence), strings.ToLower(strings.TrimSpace(f.Text)))
}

// EvidenceList lists what a filter lets through.
func (e *Evidence) EvidenceList(_ context.Context, f library.EvidenceFilter) (*library.EvidenceList, error) {
	list := &library.EvidenceList{Cards: []library.Evidence{}, Facets: library.Facets{}}
	for _, c := range e.Cards {
		if passesCard(c, f, "") {
			list.Cards = append(list.Cards, c)
		}
	}
	list.Total = len(list.Cards)
	for facet, of := range map[string]func(library.Evidence) []string{
		library.FacetStatus: func(c library.Evidence) []string { return []string{string(c.Status)} },
		library.FacetUnit:   func(c library.Evidence) []string { return []string{c.Unit} },
		library.FacetPlace:  func(c library.Evidence) []string { return []string{c.Place} },
		library.FacetYear:   func(c library.Evidence) []string { return []string{c.Date[:min(len(c.Date), 4)]} },
		library.FacetTerm: func(c library.Evidence) []string {
			var out []string
			for _, t := range c.Terms {
				out = append(out, string(t))
			}
			return out
		},
	} {
		counts := map[string]int{}
		for _, c := range e.Cards {
			if !passesCard(c, f, facet) {
				continue
			}
			for _, v := range of(c) {
				if v != "" {
					counts[v]++
				}
			}
		}
		for v, n := range counts {
			list.Facets[facet] = append(list.Facets[facet], library.FacetCount{ID: v, Count: n})
		}
		slices.SortFunc(list.Facets[facet], func(a, b library.FacetCount) int {
			if a.Count != b.Count {
				return b.Count - a.Count
			}
			return strings.Compare(a.ID, b.ID)
		})
	}
	list.Cards = list.Cards[min(f.Offset, len(list.Cards)):]
	if f.Limit > 0 {
		list.Cards = list.Cards[:min(f.Limit, len(list.Cards))]
	}
	return list, nil
}

// SetEvidence decides.
func (e *Evidence) SetEvidence(_ context.Context, s library.EvidenceStatus, ids ...library.EvidenceID) (map[library.EvidenceID]library.EvidenceStatus, error) {
	if e.Fails != nil {
		return nil, e.Fails
	}
	before := map[library.EvidenceID]library.EvidenceStatus{}
	for _, id := range ids {
		if i := e.at(id); i >= 0 {
			before[id], e.Cards[i].Status = e.Cards[i].Status, s
		}
	}
	return before, nil
}

// EditEvidence corrects.
func (e *Evidence) EditEvidence(ctx context.Context, id library.EvidenceID, f library.EvidenceFields) (*library.Evidence, error) {
	if e.Fails != nil {
		return nil, e.Fails
	}
	if i := e.at(id); i >= 0 {
		e.Cards[i].EvidenceFields, e.Cards[i].ByPerson = f, true
	}
	return e.Evidence(ctx, id)
}

// QuoteEvidence makes up a note.
func (e *Evidence) QuoteEvidence(_ context.Context, id library.EvidenceID, note library.NoteID) (*library.Note, *library.Quote, error) {
	i := e.at(id)
	if i < 0 || e.Fails != nil {
		return nil, nil, e.Fails
	}
	n := &library.Note{ID: max(note, 7), Document: e.Cards[i].Document, Page: e.Cards[i].Page}
	e.Cards[i].Note, e.Cards[i].Status = n.ID, library.EvidenceConfirmed
	return n, &library.Quote{Note: n.ID, Text: e.Cards[i].Sentence}, nil
}

// ExportEvidence writes the values.
func (e *Evidence) ExportEvidence(ctx context.Context, f library.EvidenceFilter, path string) (int, error) {
	list, err := e.EvidenceList(ctx, f)
	if err != nil {
		return 0, err
	}
	return list.Total, wholefile.Replace(path, func(w io.Writer) error {
		for _, c := range list.Cards {
			if _, err := fmt.Fprintln(w, c.Printed); err != nil {
				return err
			}
		}
		return e.Fails
	})
}
