package reader

import (
	"context"

	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// listed is what the document that is open lists, and what of it is in the
// catalogue.
type listed struct {
	id        library.DocumentID // 0: not asked for
	found, in library.UnpackedCounts
	stale     bool // what is in may be more or less by now
}

// lists says on the tabs that tell of the whole document what it lists, with a
// way to look through that.
func (n *notice) lists(p message.Printer) {
	r := n.r
	if n.listed.id != r.doc.ID || r.tab == tabText || r.tab == tabRelated {
		return
	}
	id, found, in := r.doc.ID, n.listed.found, n.listed.in
	review := func() { r.lib.Review(id) }
	switch {
	case in.All() > 0 && in.All() >= found.All():
		if r.tab == tabAbout {
			n.say(p.T("unpack.notice.in", words.Listed(p, in)), "unpack.notice.show", review)
		}
	case found.All() > 0:
		n.say(p.T("unpack.notice", words.Listed(p, found)), "unpack.notice.review", review)
	}
}

// askListed asks, in the background, what the document lists, once, and what of it
// is in, as often as that may have changed.
func (n *notice) askListed() {
	r := n.r
	switch {
	case r.lib.Unpacker == nil || r.lib.Review == nil || r.doc == nil || r.doc.Incomplete == library.IncompleteReading:
		return
	case n.listed.id == r.doc.ID && !n.listed.stale:
		return
	}
	id, again := r.doc.ID, n.listed.id == r.doc.ID
	if !again {
		n.listed = listed{id: id}
	}
	n.listed.stale = false
	found := n.listed.found
	var in library.UnpackedCounts
	r.host.Go(func(ctx context.Context) (err error) {
		if !again {
			if found, err = r.lib.Unpacker.Lists(ctx, id); err != nil {
				return err
			}
		}
		in, err = r.lib.Unpacker.Accepted(ctx, id)
		return err
	}, func(err error) {
		if err != nil || n.listed.id != id || r.doc == nil || r.doc.ID != id {
			return // the menu offers it still
		}
		n.listed.found, n.listed.in = found, in
		n.refresh()
	})
}

// forgetListed asks again for what may have changed. To compare sources takes
// reading whole reports: while one looks at the answer it stays.
func (n *notice) forgetListed() {
	n.listed.stale, n.newer.stale = true, true
	if n.r.tab != tabAbout {
		n.disagree = disagreement{}
	}
}
