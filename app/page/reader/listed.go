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
}

// lists says on the tabs that tell of the whole document what it lists, with a
// way to look through that.
func (n *notice) lists(p message.Printer) {
	r := n.r
	if r.lib.Unpacker == nil || r.lib.Review == nil || r.tab == tabText || r.tab == tabRelated {
		return
	}
	if r.doc.Incomplete == library.IncompleteReading {
		return
	}
	if n.listed.id != r.doc.ID {
		n.askListed()
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

// askListed asks, in the background, what the document lists.
func (n *notice) askListed() {
	r := n.r
	id := r.doc.ID
	n.listed = listed{id: id}
	var found, in library.UnpackedCounts
	r.host.Go(func(ctx context.Context) (err error) {
		if found, err = r.lib.Unpacker.Lists(ctx, id); err != nil {
			return err
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

// forgetListed asks again for what may have changed.
func (n *notice) forgetListed() { n.listed = listed{} }
