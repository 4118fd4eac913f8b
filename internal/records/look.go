package records

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"naru/internal/catalog/match"
	"naru/internal/library"
)

const (
	// atOnce is how many documents are compared before that is noted: what an end in
	// the midst loses is done again.
	atOnce = 50
	// maxCandidates is how many documents one is compared with.
	maxCandidates = 25
	// maxOffers is how many offers one document brings: more than these are noise.
	maxOffers = 5
	// maxTexts is with how many documents one is compared by text, which costs more
	// than all else. What has more namesakes is an issue of a periodical or a form.
	maxTexts = 5
)

// look works off what is due.
func (s *Service) look(ctx context.Context) error {
	for {
		due, err := s.store.MatchDue(ctx, match.Rules, atOnce)
		if err != nil || len(due) == 0 {
			return err
		}
		list, err := s.store.Documents(ctx, library.DocumentFilter{IDs: due})
		if err != nil {
			return err
		}
		if err := s.keepBroken(ctx, list.Documents); err != nil {
			return err
		}
		keys, namesOf := map[library.DocumentID][]string{}, map[library.DocumentID][]library.DocumentID{}
		for k := range list.Documents {
			d := &list.Documents[k]
			keys[d.ID], namesOf[d.ID] = match.Read(d).Keys(), namesakes(d, s.broken)
		}
		if err := s.store.KeepMatchKeys(ctx, keys); err != nil {
			return fmt.Errorf("keep words to compare by: %w", err)
		}
		again := map[library.DocumentID]bool{} // what took another in is another now
		for _, id := range due {
			if err := ctx.Err(); err != nil {
				return library.Errorf(library.Cancelled, "compare documents: %w", err)
			}
			into, err := s.lookAt(ctx, id, namesOf[id])
			if err != nil {
				return fmt.Errorf("compare document %d: %w", id, err)
			}
			again[into] = true
		}
		due = slices.DeleteFunc(due, func(id library.DocumentID) bool { return again[id] })
		if err := s.store.MatchDone(ctx, due, match.Rules); err != nil {
			return err
		}
	}
}

// found is a document that may belong to another, and how.
type found struct {
	*library.Document
	work *match.Work
	match.Verdict
	begun bool // one of the two is what is left of the other: pages of it say so
}

// lookAt compares one document with those that may belong to it, downloads that
// broke off and are called alike among them. It gives the document that took
// another in, 0: none did.
func (s *Service) lookAt(ctx context.Context, id library.DocumentID, namesakes []library.DocumentID) (into library.DocumentID, err error) {
	standing, err := s.store.Offers(ctx, id)
	if err != nil {
		return 0, err
	}
	if len(standing) > 0 {
		if err := s.store.DropOffers(ctx, id); err != nil {
			return 0, err
		}
	}
	candidates, err := s.store.MatchCandidates(ctx, id, maxCandidates)
	if err != nil {
		return 0, err
	}
	if candidates = append(candidates, namesakes...); len(candidates) == 0 {
		return 0, nil
	}
	turnedDown, err := s.store.Dismissed(ctx, id)
	if err != nil {
		return 0, err
	}
	list, err := s.store.Documents(ctx, library.DocumentFilter{IDs: append(candidates, id)})
	if err != nil {
		return 0, err
	}
	var it *library.Document
	for k := range list.Documents {
		if list.Documents[k].ID == id {
			it = &list.Documents[k]
		}
	}
	if it == nil { // it went into another meanwhile
		return 0, nil
	}
	lists := map[library.DocumentID]bool{}
	for _, d := range list.Documents {
		if d.PartOf != nil {
			lists[*d.PartOf] = true
		}
	}
	read := func(d *library.Document) *match.Work {
		w := match.Read(d)
		w.Annual = w.Annual || lists[d.ID]
		return w
	}
	work := read(it)
	var all []found
	for k := range list.Documents {
		d := &list.Documents[k]
		if d.ID == id || turnedDown[d.ID] || d.Incomplete == library.IncompleteReading || isPartOf(it, d) || isPartOf(d, it) {
			continue
		}
		into, is, err := s.completed(ctx, it, d)
		if err != nil || into != 0 {
			return into, err
		}
		w := read(d)
		v := match.Compare(work, w, s.match)
		if v.Relation == match.None && is != leftNothing {
			v = maybeWhole()
		}
		if v.Relation != match.None {
			all = append(all, found{d, w, v, is == leftSome})
		}
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(longer(it, a), longer(it, b)), cmp.Compare(a.ID, b.ID))
	})
	if all, err = s.byTexts(ctx, it, all); err != nil {
		return 0, err
	}
	return s.decide(ctx, it, work, all)
}

// longer is by how many pages two documents differ: versions of one text by few.
func longer(it *library.Document, f found) int {
	return max(it.Pages-f.Pages, f.Pages-it.Pages)
}

// byTexts leaves out the files that seem to be one publication with another and
// are not by what stands in them. Those most alike come first.
func (s *Service) byTexts(ctx context.Context, it *library.Document, all []found) ([]found, error) {
	text, compared := newTexts(s.store), 0
	kept := all[:0]
	for _, f := range all {
		if f.Relation == match.Same && !it.Wanted && !f.Wanted && !f.begun {
			if compared++; compared > maxTexts {
				continue
			}
			var err error
			if f.Verdict, err = byText(ctx, text, it.ID, f.ID, f.Verdict); err != nil {
				return nil, err
			}
		}
		if f.Relation != match.None {
			kept = append(kept, f)
		}
	}
	return kept, nil
}

// byText lets the text of two files decide, where both have some.
func byText(ctx context.Context, t *texts, a, b library.DocumentID, v match.Verdict) (match.Verdict, error) {
	like, known, err := t.likeness(ctx, a, b)
	least := sameText
	if v.Confidence < weak {
		least = sameTextWeak
	}
	switch {
	case err != nil || !known:
		return v, err
	case like < least:
		return match.Verdict{}, nil
	}
	v.Because = append(v.Because, library.MatchReason{What: "text", Text: fmt.Sprintf("%.0f%%", 100*like)})
	return v, nil
}

// isPartOf reports whether a report lists a document: what it says of it is alike
// by its nature.
func isPartOf(part, whole *library.Document) bool {
	return part.PartOf != nil && *part.PartOf == whole.ID
}

// decide brings together what is sure and offers the rest.
func (s *Service) decide(ctx context.Context, it *library.Document, work *match.Work, all []found) (into library.DocumentID, err error) {
	if f, ok := s.sureTie(it, all); ok {
		into, from := it.ID, f.ID
		if it.Wanted {
			into, from = from, into
		}
		m, err := s.store.MergeDocuments(ctx, library.OfferTie, into, from, true)
		if err == nil {
			s.keep(*m)
			return into, nil
		}
		if !passing(err) {
			return 0, err
		}
	}
	offered := 0
	for _, f := range all {
		kind, into := relation(it, work, f)
		if !kind.Merges() && f.Confidence >= match.Sure {
			if err := s.store.Link(ctx, kind, it.ID, f.ID, true); err != nil && !passing(err) {
				return 0, err
			}
			continue
		}
		if offered == maxOffers {
			continue
		}
		offered++
		o := library.Offer{Kind: kind, Into: *it, From: *f.Document, Confidence: f.Confidence, Because: f.Because}
		if into == f.ID {
			o.Into, o.From = *f.Document, *it
		}
		if _, err := s.store.KeepOffer(ctx, o); err != nil && !passing(err) {
			return 0, err
		}
	}
	return 0, nil
}

// passing errors come of what changed in between.
func passing(err error) bool {
	switch library.CodeOf(err) {
	case library.NotFound, library.Conflict, library.Temporary, library.Invalid:
		return true
	}
	return false
}

// sureTie finds the record of a file, or the file of a record, where it is sure
// and no other comes near. Others that are one with the best do not count: they
// will follow it.
func (s *Service) sureTie(it *library.Document, all []found) (found, bool) {
	var ties []found
	for _, f := range all {
		if f.Relation == match.Same && f.Wanted != it.Wanted {
			ties = append(ties, f)
		}
	}
	if len(ties) == 0 || ties[0].Confidence < match.Sure {
		return found{}, false
	}
	best := ties[0]
	for _, f := range ties[1:] {
		if f.Confidence > best.Confidence-match.Clear && match.Compare(best.work, f.work, s.match).Relation != match.Same {
			return found{}, false
		}
	}
	return best, true
}

// relation says what a document is to another, and which of them stays or comes
// first.
func relation(it *library.Document, work *match.Work, f found) (kind library.OfferKind, into library.DocumentID) {
	first := min(it.ID, f.ID)
	switch f.Relation {
	case match.Part:
		if work.Part() < f.work.Part() {
			return library.OfferPart, it.ID
		}
		return library.OfferPart, f.ID
	case match.Edition:
		return library.OfferEdition, first
	}
	switch {
	case it.Wanted != f.Wanted:
		if it.Wanted {
			return library.OfferTie, f.ID
		}
		return library.OfferTie, it.ID
	case it.Wanted:
		return library.OfferDuplicate, first
	}
	if part, whole := brokenOff(it, f.Document); part != nil {
		return library.OfferVersion, whole.ID
	}
	if later, known := match.Later(work, f.work); known {
		if later {
			return library.OfferVersion, it.ID
		}
		return library.OfferVersion, f.ID
	}
	if it.Pages != f.Pages {
		return library.OfferVersion, max(it.ID, f.ID) // the one that came later
	}
	return library.OfferDuplicate, first
}
