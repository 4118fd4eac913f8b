package glossary

import (
	"context"
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// TermEntry implements library.Glossary.
func (g *Glossary) TermEntry(_ context.Context, id library.TermID) (*library.TermEntry, error) {
	c, ok := g.live.Thesaurus().Concept(string(id))
	if !ok {
		return nil, noTerm(string(id))
	}
	e := &library.TermEntry{ID: id, Type: c.Type, Note: c.Note, MeaningEN: c.MeaningEN, MeaningKO: c.MeaningKO}
	for _, f := range c.Forms {
		form := library.TermForm{Text: f.Text, MatchOnly: f.MatchOnly, Cased: f.Cased, InContext: f.InContext, InFamily: f.InFamily, National: f.National}
		if f.Lang == "ko" {
			e.Korean = append(e.Korean, form)
		} else {
			e.English = append(e.English, form)
		}
	}
	return e, nil
}

// EditTerm implements library.Glossary.
func (g *Glossary) EditTerm(ctx context.Context, e library.TermEntry) (library.TermID, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c := vocabulary.Concept{ID: string(e.ID), Type: e.Type, Note: strings.TrimSpace(e.Note),
		MeaningEN: strings.TrimSpace(e.MeaningEN), MeaningKO: strings.TrimSpace(e.MeaningKO)}
	for i, forms := range [][]library.TermForm{e.English, e.Korean} {
		for _, f := range forms {
			form := vocabulary.ParseForm(f.Text, []string{"en", "ko"}[i])
			form.MatchOnly = form.MatchOnly || f.MatchOnly
			form.Cased = form.Cased || f.Cased
			form.InContext = form.InContext || f.InContext
			form.InFamily = form.InFamily || f.InFamily
			form.National = form.National || f.National
			c.Forms = append(c.Forms, form)
		}
	}
	if wrong := c.Check(); wrong != nil {
		return "", invalid(wrong)
	}
	if c.ID == "" {
		c.ID = g.newID(c, nil)
	}
	if err := g.keep(ctx, c); err != nil {
		return "", err
	}
	return library.TermID(c.ID), nil
}

// keep keeps concepts as a person has them now. One that is again as Naru brings
// it is no edit any more.
func (g *Glossary) keep(ctx context.Context, concepts ...vocabulary.Concept) error {
	var edits []vocabulary.Edit
	for _, c := range concepts {
		e, err := pack(c)
		if err != nil {
			return err
		}
		edits = append(edits, e)
	}
	if err := g.store.SetTermEdits(ctx, edits...); err != nil {
		return err
	}
	for _, c := range concepts {
		if base, ok := g.base.Concept(c.ID); ok && equal(base, c) {
			if err := g.store.DropTermEdit(ctx, c.ID); err != nil {
				return err
			}
		}
	}
	return g.changed(ctx)
}

// changed takes the edits into use and has the library looked through.
func (g *Glossary) changed(ctx context.Context) error {
	before := g.live.Thesaurus().Fingerprint()
	if err := g.reload(ctx); err != nil {
		return err
	}
	if g.live.Thesaurus().Fingerprint() != before {
		g.renewer.due()
	}
	return nil
}

// equal tells whether two concepts say the same.
func equal(a, b vocabulary.Concept) bool {
	one, errOne := pack(a)
	two, errTwo := pack(b)
	return errOne == nil && errTwo == nil && one == two
}

// newID makes an id of the English name, or of the library's own count.
func (g *Glossary) newID(c vocabulary.Concept, taken map[string]bool) string {
	stem := ""
	for _, f := range c.Forms {
		if stem = slug(f.Text); stem != "" {
			break
		}
	}
	if stem == "" {
		stem = "term"
	}
	id := stem
	for n := 2; ; n++ {
		_, live := g.live.Thesaurus().Concept(id)
		_, base := g.base.Concept(id)
		if !live && !base && !taken[id] {
			return id
		}
		id = fmt.Sprintf("%s-%d", stem, n)
	}
}

// maxSlug is the length of an id made of a name.
const maxSlug = 40

// slug keeps the small letters and digits of a name, hyphens between its words;
// "" where it does not begin with a letter.
func slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	id := strings.Join(words, "-")
	if len(id) > maxSlug {
		id = strings.TrimRight(id[:maxSlug], "-")
	}
	if id == "" || id[0] < 'a' {
		return ""
	}
	return id
}

// RemoveTerm implements library.Glossary.
func (g *Glossary) RemoveTerm(ctx context.Context, id library.TermID) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if _, ok := g.live.Thesaurus().Concept(string(id)); !ok {
		return noTerm(string(id))
	}
	var err error
	if _, ours := g.base.Concept(string(id)); ours {
		err = g.store.SetTermEdits(ctx, vocabulary.Edit{ID: string(id)})
	} else {
		err = g.store.DropTermEdit(ctx, string(id))
	}
	if err != nil {
		return err
	}
	return g.changed(ctx)
}

// RestoreTerm implements library.Glossary.
func (g *Glossary) RestoreTerm(ctx context.Context, id library.TermID) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if _, ours := g.base.Concept(string(id)); !ours {
		return noTerm(string(id))
	}
	if err := g.store.DropTermEdit(ctx, string(id)); err != nil {
		return err
	}
	return g.changed(ctx)
}
