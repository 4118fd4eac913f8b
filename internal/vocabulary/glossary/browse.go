package glossary

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"naru/internal/analysis/hangul"
	"naru/internal/library"
	"naru/internal/spell"
	"naru/internal/vocabulary"
)

// Terms implements library.Glossary. Initial consonants find Korean forms too.
func (g *Glossary) Terms(ctx context.Context, text string) ([]library.PolicyTerm, error) {
	counts, err := g.store.TermCounts(ctx)
	if err != nil {
		return nil, err
	}
	now := g.live.now.Load()
	out := []library.PolicyTerm{}
	called := map[library.TermID]bool{}
	for _, c := range now.thesaurus.Concepts() {
		if says(c, text) {
			t := g.policyTerm(c, now.byPerson[c.ID], counts[c.ID])
			out, called[t.ID] = append(out, t), isCalled(c, text)
		}
	}
	slices.SortStableFunc(out, func(a, b library.PolicyTerm) int {
		if called[a.ID] != called[b.ID] { // E-9 is E-9 before what speaks of it
			if called[a.ID] {
				return -1
			}
			return 1
		}
		if a.Mentions != b.Mentions {
			return b.Mentions - a.Mentions
		}
		return b.Documents - a.Documents
	})
	return out, nil
}

// isCalled tells whether a text is one of a concept's forms, whatever its capitals.
func isCalled(c vocabulary.Concept, text string) bool {
	text = strings.TrimSpace(text)
	return slices.ContainsFunc(c.Forms, func(f vocabulary.Form) bool { return strings.EqualFold(f.Text, text) })
}

// says tells whether a form, the note or the meaning of a concept holds a text.
func says(c vocabulary.Concept, text string) bool {
	text = strings.TrimSpace(text)
	if text == "" {
		return true
	}
	initials := hangul.IsChoseong(text)
	for _, f := range c.Forms {
		if f.Holds(text) || initials && f.Lang == "ko" && spell.MatchInitials(text, f.Text) != "" {
			return true
		}
	}
	low := strings.ToLower(text)
	for _, t := range []string{c.ID, c.Note, c.MeaningEN, c.MeaningKO} {
		if strings.Contains(strings.ToLower(t), low) {
			return true
		}
	}
	return false
}

func (g *Glossary) policyTerm(c vocabulary.Concept, byPerson bool, n vocabulary.Count) library.PolicyTerm {
	t := library.PolicyTerm{ID: library.TermID(c.ID), Group: c.Group(), Type: c.Type, English: []string{}, Korean: []string{}, Note: c.Note,
		MeaningEN: c.MeaningEN, MeaningKO: c.MeaningKO, ByPerson: byPerson, Mentions: n.Mentions, Documents: n.Documents}
	for _, f := range c.Forms {
		if f.Lang == "ko" {
			t.Korean = append(t.Korean, f.Text)
		} else {
			t.English = append(t.English, f.Text)
		}
	}
	if byPerson {
		_, ours := g.base.Concept(c.ID)
		t.Own = !ours
	}
	return t
}

// Term implements library.Glossary.
func (g *Glossary) Term(ctx context.Context, idOrForm string) (*library.TermPage, error) {
	now := g.live.now.Load()
	c, ok := now.thesaurus.Concept(strings.TrimSpace(idOrForm))
	if !ok {
		found := now.thesaurus.Find(idOrForm)
		if len(found) == 0 {
			return nil, noTerm(idOrForm)
		}
		c = found[0]
	}
	mentions, err := g.store.TermMentions(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	if err := g.label(ctx, mentions); err != nil {
		return nil, err
	}
	n := vocabulary.Count{Documents: len(mentions)}
	for _, m := range mentions {
		n.Mentions += m.Mentions
	}
	return &library.TermPage{PolicyTerm: g.policyTerm(c, now.byPerson[c.ID], n), ByDocument: mentions, ByYear: byYear(mentions)}, nil
}

// A person looks at the first documents, and at the first pages of each.
const labelledDocuments, labelledPages = 60, 40

// label gives the first pages of the first documents their printed numbers.
func (g *Glossary) label(ctx context.Context, mentions []library.TermMentions) error {
	first := mentions[:min(len(mentions), labelledDocuments)]
	wanted := make(map[library.DocumentID][]int, len(first))
	for _, m := range first {
		wanted[m.Document] = m.Pages[:min(len(m.Pages), labelledPages)]
	}
	known, err := g.store.PageLabels(ctx, wanted)
	if err != nil {
		return err
	}
	for i := range first {
		m := &first[i]
		for _, n := range wanted[m.Document] {
			m.Labels = append(m.Labels, cmp.Or(known[m.Document][n].Label, strconv.Itoa(n)))
		}
	}
	return nil
}

// maxYears bounds the years between: a slip in one date must not make a row of a
// thousand empty ones.
const maxYears = 80

// byYear counts mentions by year, in order, the years between filled with zero;
// those of documents without a year come first.
func byYear(mentions []library.TermMentions) []library.TermYear {
	counts := map[int]library.TermYear{}
	first, last := 0, 0
	for _, m := range mentions {
		y := counts[m.Year]
		y.Year = m.Year
		y.Mentions += m.Mentions
		y.Documents++
		counts[m.Year] = y
		if m.Year > 0 && (first == 0 || m.Year < first) {
			first = m.Year
		}
		last = max(last, m.Year)
	}
	out := []library.TermYear{}
	if y, ok := counts[0]; ok {
		out = append(out, y)
	}
	for y := first; y > 0 && y <= last; y++ {
		n, ok := counts[y]
		if ok || last-first <= maxYears {
			n.Year = y
			out = append(out, n)
		}
	}
	return out
}

// HiddenTerms implements library.Glossary.
func (g *Glossary) HiddenTerms(ctx context.Context) ([]library.PolicyTerm, error) {
	edits, err := g.store.TermEdits(ctx)
	if err != nil {
		return nil, err
	}
	out := []library.PolicyTerm{}
	for _, e := range edits {
		if c, ok := g.base.Concept(e.ID); ok && e.Entry == "" {
			out = append(out, g.policyTerm(c, false, vocabulary.Count{}))
		}
	}
	return out, nil
}
