package search

import (
	"context"
	"slices"

	"naru/internal/library"
)

// ask puts the question; answers to older questions are dropped. The first hits
// are asked for at once, and the rest of the answer where that was not all of it.
// Keep leaves the selection where it is, and waits for all: nobody waits for the
// first hits.
func (s *Screen) ask(keep bool) {
	s.going.Drop()
	s.partial = false
	r := s.request
	r.Offset = 0
	if r.Query == "" {
		s.asking.Drop()
		s.result = nil
		s.box.SetTerms(nil)
		s.also.show()
		s.show()
		return
	}
	r.Quick = !keep
	s.put(r, func(answer *library.GroupedResult) {
		s.partial = r.Quick && !answer.TotalExact
		s.take(answer, keep)
		if s.entered && s.box.HasFocus() {
			s.FocusResults()
		}
		s.entered = false
		if s.partial {
			s.askRest(r)
		}
	})
}

// askRest asks for the whole of an answer of which the first hits are shown.
func (s *Screen) askRest(r library.SearchRequest) {
	r.Quick = false
	s.put(r, s.refine)
}

// put puts one question and hands its answer on.
func (s *Screen) put(r library.SearchRequest, done func(*library.GroupedResult)) {
	var answer *library.GroupedResult
	lang := s.host.P().Lang
	s.asking.Run(func(ctx context.Context) (err error) {
		answer, err = s.lib.SearchDocuments(library.WithLanguage(ctx, lang), r)
		return err
	}, func(err error) {
		if err != nil {
			s.partial = false
			s.host.Fail(err)
			return
		}
		done(answer)
	})
}

func (s *Screen) take(answer *library.GroupedResult, keep bool) {
	s.adopt(answer)
	if !keep {
		s.list.Select(-1)
		s.list.ScrollToTop()
	}
	s.show()
}

// adopt makes an answer the one that is shown.
func (s *Screen) adopt(answer *library.GroupedResult) {
	s.result = answer
	s.taken, s.whole = len(answer.Groups), len(answer.Groups) < pageSize
	s.box.SetTerms(expansions(answer))
	s.also.show()
	s.bar.Set(s.request.Filter, answer.Facets)
}

// expansions lists the words that were searched beside those typed, each once.
func expansions(answer *library.GroupedResult) []string {
	var out []string
	for _, e := range answer.Expansions {
		for _, w := range e.With {
			if !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// refine puts the whole answer in the place of its first hits. Where a person
// has begun to look, the rows down to the last one in sight stay where they are.
func (s *Screen) refine(answer *library.GroupedResult) {
	s.partial = false
	kept := 0
	if s.list.Selected() >= 0 || !s.list.AtTop() {
		kept = max(s.list.LastInSight(), s.list.Selected()) + 1
	}
	before := s.result.Groups[:min(kept, len(s.result.Groups))]
	s.adopt(answer)
	answer.Groups = inPlace(before, answer.Groups)
	s.show()
}

// inPlace gives the groups of an answer after those that stay where they are, as
// the answer has these.
func inPlace(stay, groups []library.DocumentHits) []library.DocumentHits {
	out := make([]library.DocumentHits, 0, len(groups)+len(stay))
	for _, g := range stay {
		if i := slices.IndexFunc(groups, func(o library.DocumentHits) bool { return same(o, g) }); i >= 0 {
			g = groups[i]
		}
		out = append(out, g)
	}
	return appendNew(out, groups)
}

// appendNew adds the groups that are not there yet.
func appendNew(list, groups []library.DocumentHits) []library.DocumentHits {
	known := map[key]bool{}
	for _, g := range list {
		known[keyOf(g)] = true
	}
	for _, g := range groups {
		if !known[keyOf(g)] {
			list = append(list, g)
		}
	}
	return list
}

// key tells results apart: documents, and notes that lie on none.
type key struct {
	document library.DocumentID
	note     library.NoteID
}

func keyOf(g library.DocumentHits) key {
	if g.Document.ID != 0 {
		return key{document: g.Document.ID}
	}
	return key{note: g.Best.Note}
}

func same(a, b library.DocumentHits) bool { return keyOf(a) == keyOf(b) }

// more brings the next documents when the end of the list came into sight.
func (s *Screen) more() {
	if s.going.Running() || s.partial || s.whole || s.result == nil {
		return
	}
	r := s.request
	r.Offset = s.taken
	var answer *library.GroupedResult
	s.going.Run(func(ctx context.Context) (err error) {
		answer, err = s.lib.SearchDocuments(ctx, r)
		return err
	}, func(err error) {
		if err != nil {
			s.whole = true
			s.host.Fail(err)
			return
		}
		s.taken += len(answer.Groups)
		s.whole = len(answer.Groups) < pageSize
		s.result.Groups = appendNew(s.result.Groups, answer.Groups)
		s.list.Refresh()
	})
}
