package reader

import (
	"context"

	"naru/internal/library"
	"naru/internal/message"
)

// disagreement is how many fields sources disagree about, of the document that is
// open or of what it lists.
type disagreement struct {
	id    library.DocumentID // 0: not asked for
	count int
}

// disagreeing says on the About tab that sources disagree, with a way to see them
// side by side.
func (n *notice) disagreeing(p message.Printer) {
	r := n.r
	if id := r.doc.ID; n.disagree.id == id && n.disagree.count > 0 && r.tab == tabAbout {
		n.say(p.T("unpack.notice.disagree", message.Args{"count": n.disagree.count}), "unpack.notice.compare", func() { r.lib.Compare(id) })
	}
}

// askDisagreeing counts, in the background, what is not settled, once one looks at
// the About tab.
func (n *notice) askDisagreeing() {
	r := n.r
	if r.lib.Contradictions == nil || r.lib.Compare == nil || r.doc == nil || r.tab != tabAbout || n.disagree.id == r.doc.ID {
		return
	}
	id := r.doc.ID
	n.disagree = disagreement{id: id}
	var found []library.Contradiction
	r.host.Go(func(ctx context.Context) (err error) {
		found, err = r.lib.Contradictions.Contradictions(ctx, library.ContradictionFilter{Document: id})
		return err
	}, func(err error) {
		if err != nil || n.disagree.id != id || r.doc == nil || r.doc.ID != id {
			return // the menu shows them still
		}
		for _, c := range found {
			if c.Settled == nil {
				n.disagree.count++
			}
		}
		n.refresh()
	})
}
