package people_test

import (
	"sync"
	"testing"

	"naru/internal/library"
)

// Someone types while offers are made; run with -race.
func TestSeveralMayAskAtOnce(t *testing.T) {
	r := institute(t)
	id := r.page(t, "최서리").ID
	var all sync.WaitGroup
	for range 4 {
		for _, ask := range []func() error{
			func() error { _, err := r.SuggestPeople(ctx, 0, 5); return err },
			func() error { _, err := r.People(ctx, library.PeopleFilter{Text: "Seori Choi"}); return err },
			func() error { _, err := r.SuggestPeople(ctx, id, 5); return err },
			func() error { _, err := r.Person(ctx, "seori choi"); return err },
		} {
			all.Add(1)
			go func() {
				defer all.Done()
				if err := ask(); err != nil {
					t.Error(err)
				}
			}()
		}
	}
	all.Wait()
}
