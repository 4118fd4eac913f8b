package taxonomy

import (
	"cmp"
	"context"
	"slices"

	"naru/internal/classify"
	"naru/internal/library"
	"naru/internal/vocabulary"
)

// Word is a word that may become a term.
type Word struct {
	Text      string
	Lang      string
	Documents int // of the library that hold it
}

const (
	// shared is in how many of the documents that a person put into a theme a word
	// must tell something: in one it may be a name, or a slip.
	shared = 2
	// mostWords is how many words are tried for a theme, mostRead how many documents
	// are read for them.
	mostWords, mostRead = 24, 40
	// mostPages is how many pages of a document are read for its words.
	mostPages = 60
	// spread bounds how common a word may be: in so many times the documents that a
	// person put into the theme and that have it by rule.
	spread = 2
)

// newWords looks for words that bring the rules to agree where a person put
// documents into a theme for none of the words it has; nil where there are none.
// Nothing is entered: a person sees them, and accepts or declines.
func (e *Editor) newWords(ctx context.Context, now *edition, th vocabulary.TaxonomyTheme, all []correction, has int) (*library.ThemeProposal, error) {
	s := newSearch(now, th, all)
	given := slices.DeleteFunc(slices.Clone(s.disagree), func(c correction) bool { return !c.given })
	if e.words == nil || len(given) < enough {
		return nil, nil
	}
	read := newReader(e.store)
	words, err := e.candidates(ctx, read, given, has)
	if err != nil || len(words) == 0 {
		return nil, err
	}
	d, err := e.draft(nil)
	if err != nil {
		return nil, err
	}
	for _, w := range words {
		// What makes no term is none: too short, or taken.
		_ = d.do(library.ThemeChange{Do: library.ThemeTerms, Theme: th.ID, Terms: []library.ThemeTerm{{Text: w.Text, Lang: w.Lang, Weight: 1}}})
	}
	then := newEdition(e.base, d.edits)
	after, _ := then.taxonomy.Theme(th.ID)
	base := then.classifier()
	var terms []vocabulary.Term
	for _, t := range after.Terms {
		if !known(now.taxonomy, t) {
			base = base.Weigh(th.ID, t, 0)
			t.Weight = 0
			terms = append(terms, t)
		}
	}
	if len(terms) == 0 {
		return nil, nil
	}
	// The corrected documents are counted with the new words among the patterns.
	again := make([]correction, 0, len(s.all))
	counts := map[library.DocumentID]classify.Counts{}
	for _, c := range s.all {
		n, ok := counts[c.doc.ID]
		if !ok {
			title, abstract, pages, err := read.text(ctx, c.doc.ID)
			if library.CodeOf(err) == library.NotFound {
				continue // it went meanwhile
			}
			if err != nil {
				return nil, err
			}
			n = base.Count(title, abstract, pages)
			counts[c.doc.ID] = n
		}
		c.counts = n
		again = append(again, c)
	}
	wider := &search{now: now, base: base, theme: th, classifier: base}
	for _, c := range again {
		agrees := now.agrees(c, base.Judge(c.counts))
		wider.all, wider.right = append(wider.all, c), append(wider.right, agrees)
		if c.theme == th.ID && !agrees {
			wider.disagree = append(wider.disagree, c)
		}
	}
	p := wider.best(terms)
	if p == nil {
		return nil, nil
	}
	for _, t := range p.Terms {
		for _, w := range words {
			if w.Text == t.Text && w.Lang == t.Lang {
				p.Holding = max(p.Holding, w.Documents)
			}
		}
	}
	return p, nil
}

// known tells whether a taxonomy has a term already, at whichever theme or list.
func known(t *vocabulary.Taxonomy, term vocabulary.Term) bool {
	same := func(other vocabulary.Term) bool { return other.Key() == term.Key() }
	if slices.ContainsFunc(t.Names, same) || slices.ContainsFunc(t.Field, same) {
		return true
	}
	return slices.ContainsFunc(t.Themes, func(th vocabulary.TaxonomyTheme) bool { return slices.ContainsFunc(th.Terms, same) })
}

// candidates are words that tell something of several of the documents and stand
// in few others; those of most documents first.
func (e *Editor) candidates(ctx context.Context, read *reader, given []correction, has int) ([]Word, error) {
	type tally struct {
		Word
		in, rank int
	}
	found := map[string]*tally{}
	for _, c := range given[:min(len(given), mostRead)] {
		title, abstract, pages, err := read.text(ctx, c.doc.ID)
		if library.CodeOf(err) == library.NotFound {
			continue
		}
		if err != nil {
			return nil, err
		}
		words, err := e.words(ctx, append([]string{title, abstract}, pages[:min(len(pages), mostPages)]...))
		if err != nil {
			return nil, err
		}
		for rank, w := range words {
			key := w.Lang + " " + w.Text
			t := found[key]
			if t == nil {
				t = &tally{Word: w}
				found[key] = t
			}
			t.in++
			t.rank += rank
			t.Documents = max(t.Documents, w.Documents)
		}
	}
	var list []tally
	for _, t := range found {
		if t.in >= shared && t.Documents <= spread*(t.in+has) {
			list = append(list, *t)
		}
	}
	slices.SortFunc(list, func(a, b tally) int {
		return cmp.Or(cmp.Compare(b.in, a.in), cmp.Compare(a.rank, b.rank), cmp.Compare(a.Text, b.Text))
	})
	var out []Word
	for _, t := range list[:min(len(list), mostWords)] {
		out = append(out, t.Word)
	}
	return out, nil
}

// reader reads what documents are classified by, each once.
type reader struct {
	store Store
	texts map[library.DocumentID]readText
}

type readText struct {
	title, abstract string
	pages           []string
}

func newReader(s Store) *reader { return &reader{s, map[library.DocumentID]readText{}} }

func (r *reader) text(ctx context.Context, id library.DocumentID) (title, abstract string, pages []string, err error) {
	if t, ok := r.texts[id]; ok {
		return t.title, t.abstract, t.pages, nil
	}
	title, abstract, pages, err = r.store.ClassifiedText(ctx, id)
	if err == nil && len(r.texts) < mostRead {
		r.texts[id] = readText{title, abstract, pages}
	}
	return title, abstract, pages, err
}
