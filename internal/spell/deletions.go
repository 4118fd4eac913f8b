package spell

import (
	"context"

	"github.com/sajari/fuzzy"
)

// deletions finds words one edit away by sajari/fuzzy's index, which holds each
// word under all that remains of it without one key.
type deletions struct {
	l     *lexicon
	model *fuzzy.Model
	twoWays
}

func newDeletions(ctx context.Context, l *lexicon) (*deletions, error) {
	m := fuzzy.NewModel()
	// Its autocompletion races and compiles what was typed as a regular
	// expression; ours is Begin.
	m.SetUseAutocomplete(false)
	m.SetDepth(1)
	m.SetThreshold(1)
	for i := range l.len() {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		m.SetCount(l.keys.get(i), l.word(i).Documents, true)
	}
	return &deletions{l: l, model: m, twoWays: twoWays{l}}, nil
}

func (d *deletions) within(keys string, edits int, found func(int)) {
	if edits > 1 {
		// Of two edits it would find only those that are both deletions.
		d.twoWays.within(keys, edits, found)
		return
	}
	for term := range d.model.Potentials(keys, true) {
		if i := d.l.find(term); i >= 0 {
			found(i)
		}
	}
}
