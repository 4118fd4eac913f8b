package workspace

import (
	"context"
	"sync"
	"time"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/search"
)

// settleTime is how long the words are left alone after an import changed them:
// learning them anew costs a second of CPU in a large library.
const settleTime = 5 * time.Second

// importPatience is how long the words may lag behind while an import runs: it
// brings new ones with every document, and they are asked for by no one who can
// wait for its end.
const importPatience = time.Minute

// refresher is the search service that knows the library's words whenever they
// are needed: it learns them at the first question that wants a suggestion, and
// anew when documents have come.
type refresher struct {
	*search.Service
	// waits: the first question waits for the words, as nobody may ask another.
	// In a window it is answered without a suggestion: learning takes a third of
	// a second for 4,700 pages, and results shall come within 150 ms.
	waits bool
	ctx   context.Context
	end   context.CancelFunc
	done  sync.WaitGroup

	mu       sync.Mutex
	learned  bool
	learning bool // in the background
	timer    *time.Timer
	since    time.Time   // when the timer was first set since the words were learned
	running  func() bool // reports whether an import runs; nil: the words are not followed
}

func newRefresher(s *search.Service, waits bool) *refresher {
	r := &refresher{Service: s, waits: waits}
	r.ctx, r.end = context.WithCancel(context.Background())
	return r
}

// FollowWords learns the library's words anew once an import is over, and now and
// then while a long one runs. It is for who asks while documents come: a command
// that only brings them in spares a second of CPU.
func (w *Workspace) FollowWords() {
	if w.Importer == nil {
		return
	}
	running := func() bool { return w.importer.Progress().Running }
	w.words.follow(running)
	w.importer.WatchItems(func(item library.ImportItem) {
		if item.Status == library.ImportImported {
			w.words.soon()
		}
	})
	w.Versions.WatchVersions(w.words.soon)
}

// follow lets soon act, which puts off what it does while an import is running.
func (r *refresher) follow(running func() bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.running = running
}

// soon learns the words anew when what brings them has settled, where they are
// followed.
func (r *refresher) soon() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.running != nil && r.timer == nil {
		r.since = time.Now()
		r.arm()
	}
}

// arm sets the timer. Holding mu.
func (r *refresher) arm() {
	if r.ctx.Err() != nil {
		return
	}
	r.done.Add(1)
	r.timer = time.AfterFunc(settleTime, r.relearn)
}

func (r *refresher) relearn() {
	defer r.done.Done()
	r.mu.Lock()
	r.timer = nil
	if r.running() && time.Since(r.since) < importPatience {
		r.arm()
		r.mu.Unlock()
		return
	}
	r.mu.Unlock()
	// A failure leaves the words as they were; the next import tries again.
	_ = r.Refresh(r.ctx)
}

// Refresh implements what search.Service does and remembers that it was done.
func (r *refresher) Refresh(ctx context.Context) error {
	if err := r.Service.Refresh(ctx); err != nil {
		return err
	}
	r.mu.Lock()
	r.learned = true
	r.mu.Unlock()
	return nil
}

// learnOnce learns the words if nobody has, and tells whether they are known
// now. Unless questions wait for that it happens in the background, where a
// failure leaves it to the next question.
func (r *refresher) learnOnce(ctx context.Context) (now bool, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch {
	case r.learned, r.learning, r.ctx.Err() != nil:
		return false, nil
	case r.waits:
		r.mu.Unlock()
		err := r.Refresh(ctx)
		r.mu.Lock()
		return err == nil, err
	}
	r.learning = true
	r.done.Add(1)
	go func() {
		defer r.done.Done()
		_ = r.Refresh(r.ctx)
		r.mu.Lock()
		defer r.mu.Unlock()
		r.learning = false
	}()
	return false, nil
}

// learnFor learns the words if nobody has and a query cannot be read without
// them: who writes labour~ waits for what is like it.
func (r *refresher) learnFor(ctx context.Context, typed string) error {
	if !query.Widens(typed) {
		return nil
	}
	r.mu.Lock()
	learned := r.learned
	r.mu.Unlock()
	if learned {
		return nil
	}
	return r.Refresh(ctx)
}

// Search implements library.Searcher.
func (r *refresher) Search(ctx context.Context, q library.SearchRequest) (*library.SearchResult, error) {
	if err := r.learnFor(ctx, q.Query); err != nil {
		return nil, err
	}
	found, err := r.Service.Search(ctx, q)
	if err != nil || !wantsSuggestion(found) {
		return found, err
	}
	if now, err := r.learnOnce(ctx); err != nil || !now {
		return found, err
	}
	return r.Service.Search(ctx, q)
}

// SearchDocuments implements library.Searcher.
func (r *refresher) SearchDocuments(ctx context.Context, q library.SearchRequest) (*library.GroupedResult, error) {
	if err := r.learnFor(ctx, q.Query); err != nil {
		return nil, err
	}
	found, err := r.Service.SearchDocuments(ctx, q)
	if err != nil || !wantsSuggestion(&found.SearchResult) {
		return found, err
	}
	if now, err := r.learnOnce(ctx); err != nil || !now {
		return found, err
	}
	return r.Service.SearchDocuments(ctx, q)
}

// Complete implements library.Searcher.
func (r *refresher) Complete(ctx context.Context, typed string, limit int) ([]string, error) {
	if _, err := r.learnOnce(ctx); err != nil {
		return nil, err
	}
	return r.Service.Complete(ctx, typed, limit)
}

// wantsSuggestion: few hits and nothing proposed, perhaps because the words were
// not known yet.
func wantsSuggestion(found *library.SearchResult) bool {
	return found.Suggestion == "" && found.Total < 3 && found.Typed != ""
}

// close stops learning and waits for what is under way.
func (r *refresher) close() {
	r.end()
	r.mu.Lock()
	if r.timer != nil && r.timer.Stop() {
		r.done.Done()
	}
	r.timer = nil
	r.mu.Unlock()
	r.done.Wait()
}

// Vocabulary yields the words that suggestions are made from: the library's, each
// with the number of documents that hold it, and those of the thesaurus with 0.
func (w *Workspace) Vocabulary(ctx context.Context, yield func(term, lang string, documents int) error) error {
	return w.words.Vocabulary(ctx, yield)
}
