package reader

import (
	"context"

	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// newer is what may stand in the place of the document that is open: another
// document that looks like a later version, or its file as it is on disk now.
type newer struct {
	id    library.DocumentID // 0: not asked for
	stale bool               // it may have changed meanwhile
	title string             // of the later version; "": none
	file  bool               // the file on disk changed
}

// newerVersion says above the page that a newer version waits for a person, with the
// way to where it is answered: who quotes an outdated page should know.
func (n *notice) newerVersion(p message.Printer) {
	r := n.r
	if n.newer.id != r.doc.ID {
		return
	}
	if n.newer.title != "" && r.lib.ShowOffers != nil {
		n.say(p.T("reader.newer.document", message.Args{"title": n.newer.title}), "reader.newer.compare", r.lib.ShowOffers)
	}
	if n.newer.file && r.lib.ShowChanged != nil {
		n.say(p.T("reader.newer.file"), "reader.newer.show", r.lib.ShowChanged)
	}
}

// askNewer asks, in the background, for newer versions, once and after each change.
func (n *notice) askNewer() {
	r := n.r
	if r.doc == nil || n.newer.id == r.doc.ID && !n.newer.stale {
		return
	}
	id := r.doc.ID
	if n.newer.id != id {
		n.newer = newer{id: id}
	}
	n.newer.stale = false
	found := newer{id: id}
	r.host.Go(func(ctx context.Context) error {
		if r.lib.Records != nil {
			offers, err := r.lib.Records.Offers(ctx, id)
			if err != nil {
				return err
			}
			for _, o := range offers {
				if o.Kind == library.OfferVersion && o.From.ID == id {
					found.title = words.Title(r.host.P(), o.Into)
				}
			}
		}
		if r.lib.Versions == nil {
			return nil
		}
		changed, err := r.lib.Versions.NewVersions(ctx)
		for _, v := range changed {
			found.file = found.file || v.Document == id
		}
		return err
	}, func(err error) {
		if err != nil || n.newer.id != id || r.doc == nil || r.doc.ID != id {
			return // the screens of offers and of changed files show them still
		}
		found.stale = n.newer.stale
		if found != n.newer {
			n.newer = found
			n.refresh()
		}
	})
}
