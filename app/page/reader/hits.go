package reader

import (
	"context"
	"sort"

	"naru/internal/library"
)

// maxCounted is the number of hit pages whose hits are counted one by one. A
// document with more of them is walked page by page.
const maxCounted = 400

// hitList is where the hits of a query stand in a document, in page order.
type hitList struct {
	pages  []int // that hold hits
	counts []int // hits on each of them; at least 1
	total  int
	exact  bool // counts are true, not just 1 a page
}

// findHits counts the hits of a document's pages.
func findHits(ctx context.Context, lib Library, id library.DocumentID, r library.SearchRequest) (hitList, error) {
	var list hitList
	if r.Query == "" {
		return list, nil
	}
	pages, err := lib.Searcher.HitPages(ctx, id, r)
	if err != nil {
		return list, err
	}
	list.exact = len(pages) <= maxCounted
	for _, n := range pages {
		count := 1
		if list.exact {
			page, err := lib.Documents.Page(ctx, id, n)
			if err != nil {
				return list, err
			}
			count = len(lib.Searcher.Mark(r, page.Text))
			if count == 0 {
				continue // answers by its fields, not by words that can be shown
			}
		}
		list.pages = append(list.pages, n)
		list.counts = append(list.counts, count)
		list.total += count
	}
	return list, nil
}

// place is a hit: which on which page, both counted from 0 resp. 1.
type place struct{ page, nth int }

// number counts hits from 1; 0 where the place holds none.
func (l hitList) number(at place) int {
	n := 0
	for i, p := range l.pages {
		if p == at.page {
			if at.nth < 0 {
				return 0
			}
			return n + min(at.nth, l.counts[i]-1) + 1
		}
		n += l.counts[i]
	}
	return 0
}

// after is the hit after a place, the first one after the last.
func (l hitList) after(at place) (place, bool) {
	if l.total == 0 {
		return at, false
	}
	i := sort.SearchInts(l.pages, at.page)
	if i < len(l.pages) && l.pages[i] == at.page {
		if at.nth+1 < l.counts[i] {
			return place{at.page, at.nth + 1}, true
		}
		i++
	}
	return place{l.pages[i%len(l.pages)], 0}, true
}

// before is the hit before a place, the last one before the first.
func (l hitList) before(at place) (place, bool) {
	if l.total == 0 {
		return at, false
	}
	i := sort.SearchInts(l.pages, at.page)
	if i < len(l.pages) && l.pages[i] == at.page && at.nth > 0 {
		return place{at.page, min(at.nth, l.counts[i]) - 1}, true
	}
	i = (i - 1 + len(l.pages)) % len(l.pages)
	return place{l.pages[i], l.counts[i] - 1}, true
}

// sameSearch tells whether two requests mark the same words.
func sameSearch(a, b library.SearchRequest) bool {
	if a.Query != b.Query || a.Exact != b.Exact || a.NoSynonyms != b.NoSynonyms || len(a.Without) != len(b.Without) {
		return false
	}
	for i := range a.Without {
		if a.Without[i] != b.Without[i] {
			return false
		}
	}
	return true
}
