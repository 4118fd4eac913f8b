package taxonomy

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"naru/internal/classify"
	"naru/internal/library"
	"naru/internal/vocabulary"
)

const (
	// enough is how many corrections a proposal must bring the rules to agree
	// with, less those that it loses: one may be a slip, or a case of its own.
	enough = 2
	// together is how many terms a proposal changes at most: a person must see
	// what it does.
	together = 3
	// othersTold is how many of the documents that would change beside are told.
	othersTold = 50
)

// weights that are tried.
var weights = []float64{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}

// correction is what a person decided of a theme for a document.
type correction struct {
	doc    *Themed
	counts classify.Counts
	theme  string
	given  bool
}

// corrections reads what people decided, document by document.
func (e *Editor) corrections(ctx context.Context, progress func(done, total int)) ([]correction, error) {
	docs, err := e.store.ThemedDocuments(ctx)
	if err != nil {
		return nil, err
	}
	docs = slices.DeleteFunc(docs, func(d Themed) bool {
		return d.Trashed || !slices.ContainsFunc(d.People, func(c Choice) bool { return c.Corrected })
	})
	now := e.live.now.Load()
	var out []correction
	err = e.each(ctx, docs, now.classifier(), now.classifier(), progress, func(d *Themed, a, _ classify.Counts) {
		for _, c := range d.People {
			if _, live := now.taxonomy.Theme(c.Theme); live && c.Corrected {
				out = append(out, correction{d, a, c.Theme, !c.Removed})
			}
		}
	})
	return out, err
}

// agrees tells whether rules decide as a person did. A theme's child stands for
// it where it was given; where it was taken away, only itself is meant.
func (e *edition) agrees(c correction, themes []library.ThemeScore) bool {
	if !c.given {
		return !slices.ContainsFunc(themes, func(t library.ThemeScore) bool { return t.ID == c.theme })
	}
	return slices.ContainsFunc(themes, func(t library.ThemeScore) bool { return e.within(t.ID, c.theme) })
}

// ThemeCorrections implements library.TaxonomyEditor.
func (e *Editor) ThemeCorrections(ctx context.Context) ([]library.ThemeCorrections, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	all, err := e.corrections(ctx, nil)
	if err != nil {
		return nil, err
	}
	now := e.live.now.Load()
	out := []library.ThemeCorrections{}
	for _, th := range now.taxonomy.Themes {
		n := library.ThemeCorrections{Theme: th.ID}
		for _, c := range all {
			switch {
			case c.theme != th.ID:
				continue
			case c.given:
				n.Given++
			default:
				n.Removed++
			}
			if !now.agrees(c, now.classifier().Judge(c.counts)) {
				n.Disagree++
			}
		}
		if n.Given+n.Removed > 0 {
			out = append(out, n)
		}
	}
	return out, nil
}

// ThemeProposals implements library.TaxonomyEditor.
func (e *Editor) ThemeProposals(ctx context.Context, progress func(done, total int)) ([]library.ThemeProposal, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	all, err := e.corrections(ctx, progress)
	if err != nil {
		return nil, err
	}
	declined, err := e.store.DeclinedProposals(ctx)
	if err != nil {
		return nil, err
	}
	now := e.live.now.Load()
	has := map[string]int{}
	if tree, err := e.store.ThemeTree(ctx); err == nil { // without counts words are judged more strictly
		counted(has, tree)
	}
	out := []library.ThemeProposal{}
	for _, th := range now.taxonomy.Themes {
		if err := ctx.Err(); err != nil {
			return nil, library.Errorf(library.Cancelled, "look for better weights: %w", err)
		}
		s := newSearch(now, th, all)
		if len(s.disagree) < enough {
			continue
		}
		p := s.best(s.candidates())
		if p != nil && p.Supports > declined[proposalKey(*p)] {
			if p.Others, err = e.others(ctx, s.classifier, all); err != nil {
				return nil, err
			}
			out = append(out, *p)
		}
		if p != nil && p.Supports >= len(s.disagree) {
			continue // the words it has are enough
		}
		more, err := e.newWords(ctx, now, th, all, has[th.ID])
		if err != nil {
			return nil, err
		}
		if more != nil && more.Supports > declined[proposalKey(*more)] {
			out = append(out, *more)
		}
	}
	slices.SortStableFunc(out, func(a, b library.ThemeProposal) int {
		return cmp.Compare(b.Supports-b.Against, a.Supports-a.Against)
	})
	return out, nil
}

// counted writes down how many documents each theme of a tree has.
func counted(into map[string]int, tree []library.Theme) {
	for _, t := range tree {
		into[t.ID] = t.Count
		counted(into, t.Children)
	}
}

// others lists documents that would change though no correction says so.
func (e *Editor) others(ctx context.Context, then *classify.Classifier, all []correction) ([]library.DocumentThemes, error) {
	docs, err := e.store.ThemedDocuments(ctx)
	if err != nil {
		return nil, err
	}
	docs = slices.DeleteFunc(docs, func(d Themed) bool { return d.Trashed })
	asked := map[library.DocumentID]bool{}
	for _, c := range all {
		asked[c.doc.ID] = true
	}
	now := e.live.now.Load()
	out := []library.DocumentThemes{}
	err = e.each(ctx, docs, now.classifier(), now.classifier(), nil, func(d *Themed, a, _ classify.Counts) {
		if asked[d.ID] || len(out) >= othersTold {
			return
		}
		before, after := d.effective(now.classifier().Judge(a), nil), d.effective(then.Judge(a), nil)
		if main(before) != main(after) || !sameIDs(before, after) {
			out = append(out, library.DocumentThemes{Document: d.ID, Title: d.Title, Year: d.Year, Before: ids(before), After: after})
		}
	})
	return out, err
}

// search looks for the weights of one theme that agree best with what people
// decided: from those there are, one term after the other, always the step that
// gains most.
type search struct {
	now        *edition
	base       *classify.Classifier // from which weights are changed
	theme      vocabulary.TaxonomyTheme
	all        []correction
	disagree   []correction // of this theme
	classifier *classify.Classifier
	right      []bool // of all: the rules agree now
}

func newSearch(now *edition, th vocabulary.TaxonomyTheme, all []correction) *search {
	s := &search{now: now, base: now.classifier(), theme: th, classifier: now.classifier()}
	// Corrections of other themes count where these documents are concerned.
	mine := map[library.DocumentID]bool{}
	for _, c := range all {
		if c.theme == th.ID {
			mine[c.doc.ID] = true
		}
	}
	for _, c := range all {
		if !mine[c.doc.ID] && len(now.classifier().Found(c.counts, th.ID)) == 0 {
			continue
		}
		s.all = append(s.all, c)
		agrees := now.agrees(c, now.classifier().Judge(c.counts))
		s.right = append(s.right, agrees)
		if c.theme == th.ID && !agrees {
			s.disagree = append(s.disagree, c)
		}
	}
	return s
}

// agreement counts the corrections that a classifier agrees with.
func (s *search) agreement(c *classify.Classifier) int {
	n := 0
	for _, one := range s.all {
		if s.now.agrees(one, c.Judge(one.counts)) {
			n++
		}
	}
	return n
}

// candidates are the theme's terms in the documents that rules decide otherwise.
func (s *search) candidates() []vocabulary.Term {
	var out []vocabulary.Term
	seen := map[string]bool{}
	for _, c := range s.disagree {
		for _, t := range s.classifier.Found(c.counts, s.theme.ID) {
			if !seen[t.Key()] {
				seen[t.Key()] = true
				out = append(out, t)
			}
		}
	}
	return out
}

// setting is a term with the weight that is tried.
type setting struct {
	term vocabulary.Term
	to   float64
}

// with is the classifier with other weights.
func (s *search) with(set []setting) *classify.Classifier {
	c := s.base
	for _, one := range set {
		c = c.Weigh(s.theme.ID, one.term, one.to)
	}
	return c
}

// lean is how far the rules lean to what people decided where they do not agree:
// a step that brings them nearer may make the next one agree.
func (s *search) lean(c *classify.Classifier) float64 {
	sum := 0.0
	for _, one := range s.disagree {
		if s.now.agrees(one, c.Judge(one.counts)) {
			continue
		}
		if one.given {
			sum += c.Lean(one.counts, s.theme.ID)
		} else {
			sum -= c.Lean(one.counts, s.theme.ID)
		}
	}
	return sum
}

// nearer is the least step that counts where no correction more is agreed with.
const nearer = 0.05

// step finds the term and weight that gain most.
func (s *search) step(set []setting, terms []vocabulary.Term) (setting, bool) {
	now := s.with(set)
	agreed, leant := s.agreement(now), s.lean(now)+nearer
	var best setting
	found := false
	for _, t := range terms {
		if slices.ContainsFunc(set, func(one setting) bool { return one.term == t }) {
			continue
		}
		for _, w := range byNearness(t.Weight) {
			one := setting{t, w}
			then := s.with(append(slices.Clone(set), one))
			n := s.agreement(then)
			if n < agreed {
				continue
			}
			if lean := s.lean(then); n > agreed || lean > leant {
				best, agreed, leant, found = one, n, max(lean, leant), true
			}
		}
	}
	return best, found
}

// relax brings each weight as near to what it was as agrees with as many
// corrections, and leaves out what changes nothing.
func (s *search) relax(set []setting) []setting {
	have := s.agreement(s.with(set))
	for k := range set {
		for _, w := range append([]float64{set[k].term.Weight}, byNearness(set[k].term.Weight)...) {
			try := slices.Clone(set)
			try[k].to = w
			if s.agreement(s.with(try)) >= have {
				set = try
				break
			}
		}
	}
	return slices.DeleteFunc(set, func(one setting) bool { return one.to == one.term.Weight })
}

// best is the proposal of other weights for some terms, nil where none agree better.
func (s *search) best(terms []vocabulary.Term) *library.ThemeProposal {
	p := &library.ThemeProposal{Theme: s.theme.ID, NameEN: s.theme.NameEN, NameKO: s.theme.NameKO, Corrections: len(s.disagree)}
	var set []setting
	for range together {
		one, found := s.step(set, terms)
		if !found {
			break
		}
		set = append(set, one)
	}
	set = s.relax(set)
	s.classifier = s.with(set)
	for k, c := range s.all {
		switch is := s.now.agrees(c, s.classifier.Judge(c.counts)); {
		case is && !s.right[k]:
			p.Supports++
		case !is && s.right[k]:
			p.Against++
		}
	}
	if p.Supports-p.Against < enough {
		return nil
	}
	p.Change = library.ThemeChange{Do: library.ThemeTerms, Theme: p.Theme}
	for _, one := range set {
		p.Terms = append(p.Terms, library.TermWeight{Text: one.term.Written(), Lang: one.term.Lang, From: one.term.Weight, To: one.to})
		p.Change.Terms = append(p.Change.Terms, library.ThemeTerm{Text: one.term.Written(), Lang: one.term.Lang, Weight: one.to})
	}
	return p
}

// byNearness lists the other weights, those that change least first.
func byNearness(from float64) []float64 {
	out := slices.DeleteFunc(slices.Clone(weights), func(w float64) bool { return w == from })
	slices.SortStableFunc(out, func(a, b float64) int { return cmp.Compare(abs(a-from), abs(b-from)) })
	return out
}

func abs(v float64) float64 { return max(v, -v) }

// proposalKey tells proposals apart.
func proposalKey(p library.ThemeProposal) string {
	parts := []string{p.Theme}
	for _, t := range p.Terms {
		parts = append(parts, fmt.Sprintf("%s %s %g", t.Lang, t.Text, t.To))
	}
	slices.Sort(parts[1:])
	return strings.Join(parts, "\n")
}
