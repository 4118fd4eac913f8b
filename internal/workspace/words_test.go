package workspace

import (
	"context"
	"errors"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/search"
)

// shelf is an index that holds one word, and tells it once it may.
type shelf struct {
	search.Index
	may  chan struct{}
	fail error
}

const word = "naturalization"

func (s *shelf) Find(_ context.Context, p *query.Plan, _ library.DocumentFilter, _ library.Sort, _, _ int) (*query.Found, error) {
	found := &query.Found{Exact: true}
	if p.Understood == word {
		found.Total = 5
	}
	return found, nil
}

func (s *shelf) FindSpread(context.Context, *query.Plan, library.DocumentFilter, int, bool) ([]query.FoundGroup, bool, error) {
	return nil, true, nil
}

func (s *shelf) FindDocuments(context.Context, *query.Plan, library.DocumentFilter, library.Sort, int, int) (*query.FoundGroups, error) {
	return &query.FoundGroups{Exact: true}, nil
}

func (s *shelf) Documents(context.Context, library.DocumentFilter) (*library.DocumentList, error) {
	return &library.DocumentList{}, nil
}

func (s *shelf) Terms(ctx context.Context, yield func(string, string, int) error) error {
	select {
	case <-s.may:
	case <-ctx.Done():
		return ctx.Err()
	}
	if s.fail != nil {
		return s.fail
	}
	return yield(word, "en", 5)
}

func (s *shelf) Names(context.Context) (titles, people, series []string, err error) {
	return nil, nil, nil, nil
}

func ask(t *testing.T, r *refresher) string {
	t.Helper()
	found, err := r.SearchDocuments(context.Background(), library.SearchRequest{Query: "naturalizaton"})
	if err != nil {
		t.Fatal(err)
	}
	return found.Suggestion
}

func TestAWindowIsAnsweredBeforeTheWordsAreKnown(t *testing.T) {
	index := &shelf{may: make(chan struct{})}
	r := newRefresher(search.New(index, search.Options{}), false)
	defer r.close()
	for range 3 { // none of them waits
		if got := ask(t, r); got != "" {
			t.Fatalf("suggestion %q from words nobody knows", got)
		}
	}
	close(index.may)
	for end := time.Now().Add(time.Minute); ; time.Sleep(time.Millisecond) {
		if got := ask(t, r); got == word {
			return
		} else if got != "" || time.Now().After(end) {
			t.Fatalf("suggestion %q once the words may be known", got)
		}
	}
}

func TestTheOnlyQuestionWaitsForItsSuggestion(t *testing.T) {
	index := &shelf{may: make(chan struct{})}
	close(index.may)
	r := newRefresher(search.New(index, search.Options{}), true)
	defer r.close()
	if got := ask(t, r); got != word {
		t.Errorf("suggestion %q", got)
	}
}

func TestWordsThatCannotBeLearnedFailTheOnlyQuestionAlone(t *testing.T) {
	for _, waits := range []bool{true, false} {
		index := &shelf{may: make(chan struct{}), fail: errors.New("unreadable")}
		close(index.may)
		r := newRefresher(search.New(index, search.Options{}), waits)
		_, err := r.SearchDocuments(context.Background(), library.SearchRequest{Query: "naturalizaton"})
		if (err != nil) != waits {
			t.Errorf("waits %v: %v", waits, err)
		}
		r.close()
	}
}

func TestClosingEndsTheLearning(t *testing.T) {
	r := newRefresher(search.New(&shelf{may: make(chan struct{})}, search.Options{}), false)
	ask(t, r)
	r.close() // hangs if the learning goes on
	if ask(t, r) != "" {
		t.Error("learned after closing")
	}
}
