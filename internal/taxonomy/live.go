package taxonomy

import (
	"cmp"
	"slices"
	"sync"
	"sync/atomic"

	"naru/internal/classify"
	"naru/internal/library"
	"naru/internal/vocabulary"
)

// Live is the taxonomy in use.
type Live struct{ now atomic.Pointer[edition] }

// edition is one state of the taxonomy. Its classifier is made when it is first
// asked for: a program that only searches needs none.
type edition struct {
	taxonomy   *vocabulary.Taxonomy
	edits      overlay
	classifier func() *classify.Classifier
}

// newEdition lays edits over what Naru brings.
func newEdition(base *vocabulary.Taxonomy, edits overlay) *edition {
	t := base
	if len(edits) > 0 {
		t = lay(base, edits)
	}
	return &edition{t, edits, sync.OnceValue(func() *classify.Classifier { return classify.New(t) })}
}

// NewLive begins with the taxonomy that Naru brings.
func NewLive(base *vocabulary.Taxonomy) *Live {
	l := &Live{}
	l.now.Store(newEdition(base, overlay{}))
	return l
}

// Classify gives themes by the taxonomy in use: see classify.Classifier.
func (l *Live) Classify(title, abstract string, pages []string) []library.ThemeScore {
	return l.now.Load().classifier().Classify(title, abstract, pages)
}

// Find gives the id of the theme that a person means: an id, or a name in either
// language; of one that was merged, where it went.
func (l *Live) Find(text string) (id string, ok bool) {
	now := l.now.Load()
	if id, ok = now.taxonomy.Find(text); ok {
		return id, true
	}
	for from, e := range now.edits {
		if !e.Retired || e.Into == "" || !slices.ContainsFunc([]string{from, e.NameEN, e.NameKO}, func(name string) bool {
			return name != "" && vocabulary.SameName(name, text)
		}) {
			continue
		}
		into := e.Into
		for range len(now.edits) {
			if _, there := now.taxonomy.Theme(into); there {
				return into, true
			}
			into = now.edits[into].Into
		}
	}
	return "", false
}

// Tree returns the themes in use as the library shows them, with no counts.
func (l *Live) Tree() []library.Theme { return l.now.Load().tree() }

// tree is the themes with their colours.
func (e *edition) tree() []library.Theme {
	tree := e.taxonomy.Tree()
	for k := range tree {
		tree[k].Color = e.edits[tree[k].ID].Color
	}
	return tree
}

// color names the colour of a theme: that of the one that leads it.
func (e *edition) color(id string) string {
	top := e.taxonomy.Top(id)
	return cmp.Or(e.edits[top].Color, top)
}
