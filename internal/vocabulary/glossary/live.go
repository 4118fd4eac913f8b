package glossary

import (
	"sync"
	"sync/atomic"

	"naru/internal/vocabulary"
	"naru/internal/vocabulary/mention"
)

// Live is the vocabulary in use.
type Live struct{ now atomic.Pointer[edition] }

// edition is one state of the vocabulary. Its finder is made when it is first
// asked for: a program that only searches needs none.
type edition struct {
	thesaurus *vocabulary.Thesaurus
	finder    func() *mention.Finder
	byPerson  map[string]bool
}

// NewLive begins with the terms that Naru brings.
func NewLive(base *vocabulary.Thesaurus) *Live {
	l := &Live{}
	l.set(base, nil)
	return l
}

func (l *Live) set(t *vocabulary.Thesaurus, byPerson map[string]bool) {
	l.now.Store(&edition{t, sync.OnceValue(func() *mention.Finder { return mention.New(t) }), byPerson})
}

// Thesaurus is the one in use.
func (l *Live) Thesaurus() *vocabulary.Thesaurus { return l.now.Load().thesaurus }

// Finder finds its terms in text.
func (l *Live) Finder() *mention.Finder { return l.now.Load().finder() }
