package records

import (
	"context"
	"path/filepath"
	"sync"

	"naru/internal/catalog/match"
	"naru/internal/library"
	"naru/internal/watchers"
)

// Service implements library.Records.
type Service struct {
	store    Store
	importer Importer // nil: nothing is imported
	match    match.Options

	changed watchers.Of[library.RecordsChange]

	looking sync.Mutex // one looks through the library at a time
	// broken are the downloads that broke off, of which there are few; nil: not
	// looked for yet. Under looking.
	broken map[library.DocumentID]library.Document

	mu      sync.Mutex
	files   map[string]library.DocumentID // path → the record whose file is being imported
	merged  []library.Merge               // not told yet
	started bool
	poke    chan struct{}
	ctx     context.Context
	end     context.CancelFunc
	done    sync.WaitGroup
}

var _ library.Records = (*Service)(nil)

// Options of a service.
type Options struct {
	Importer Importer
	// Alias gives a name that all names of one organisation share. Nil: none are
	// known.
	Alias func(name string) string
}

// New makes a service; Start lets it look for what belongs together by itself.
func New(s Store, o Options) *Service {
	v := &Service{store: s, importer: o.Importer, match: match.Options{Alias: o.Alias}, files: map[string]library.DocumentID{}, poke: make(chan struct{}, 1)}
	v.ctx, v.end = context.WithCancel(context.Background())
	return v
}

// Offers implements library.Records.
func (s *Service) Offers(ctx context.Context, id library.DocumentID) ([]library.Offer, error) {
	return s.store.Offers(ctx, id)
}

// AcceptOffer implements library.Records.
func (s *Service) AcceptOffer(ctx context.Context, id library.OfferID) (*library.Merge, error) {
	o, err := s.store.Offer(ctx, id)
	if err != nil {
		return nil, err
	}
	if !o.Kind.Merges() {
		if err := s.store.Link(ctx, o.Kind, o.Into.ID, o.From.ID, false); err != nil {
			return nil, err
		}
		s.Poke()
		s.tell(ctx)
		return nil, nil
	}
	return s.merge(ctx, o.Kind, o.Into.ID, o.From.ID)
}

// DismissOffer implements library.Records.
func (s *Service) DismissOffer(ctx context.Context, id library.OfferID) error {
	defer s.tell(ctx)
	return s.store.DismissOffer(ctx, id)
}

// RecallOffer implements library.Records.
func (s *Service) RecallOffer(ctx context.Context, id library.OfferID) error {
	defer s.tell(ctx)
	return s.store.RecallOffer(ctx, id)
}

// Merge implements library.Records.
func (s *Service) Merge(ctx context.Context, into, from library.DocumentID) (*library.Merge, error) {
	kind := library.OfferDuplicate
	list, err := s.store.Documents(ctx, library.DocumentFilter{IDs: []library.DocumentID{from, into}})
	if err != nil {
		return nil, err
	}
	files := map[library.DocumentID]bool{}
	for _, d := range list.Documents {
		files[d.ID] = !d.Wanted
	}
	if files[into] && !files[from] {
		kind = library.OfferTie
	}
	offers, err := s.store.Offers(ctx, from)
	if err != nil {
		return nil, err
	}
	for _, o := range offers {
		if o.Kind.Merges() && o.Into.ID == into {
			kind = o.Kind
		}
	}
	return s.merge(ctx, kind, into, from)
}

func (s *Service) merge(ctx context.Context, kind library.OfferKind, into, from library.DocumentID) (*library.Merge, error) {
	m, err := s.store.MergeDocuments(ctx, kind, into, from, false)
	if err != nil {
		return nil, err
	}
	s.Poke()
	s.tell(ctx)
	return m, nil
}

// Unmerge implements library.Records.
func (s *Service) Unmerge(ctx context.Context, id library.MergeID) error {
	if _, err := s.store.UnmergeDocuments(ctx, id); err != nil {
		return err
	}
	s.Poke()
	s.tell(ctx)
	return nil
}

// Merges implements library.Records.
func (s *Service) Merges(ctx context.Context, id library.DocumentID) ([]library.Merge, error) {
	return s.store.Merges(ctx, id)
}

// LinkDocuments implements library.Records.
func (s *Service) LinkDocuments(ctx context.Context, kind library.OfferKind, a, b library.DocumentID) error {
	if kind != library.OfferPart && kind != library.OfferEdition {
		return library.Errorf(library.Invalid, "%q is no kind of link", kind)
	}
	defer s.tell(ctx)
	return s.store.Link(ctx, kind, a, b, false)
}

// UnlinkDocuments implements library.Records.
func (s *Service) UnlinkDocuments(ctx context.Context, a, b library.DocumentID) error {
	return s.store.Unlink(ctx, a, b)
}

// WatchRecords implements library.Records.
func (s *Service) WatchRecords(f func(library.RecordsChange)) (stop func()) { return s.changed.Add(f) }

// tell tells of what was merged by itself since the last time, and of what waits.
// A count that fails is told the next time.
func (s *Service) tell(ctx context.Context) {
	n, err := s.store.CountOffers(ctx)
	if err != nil {
		return
	}
	s.mu.Lock()
	merged := s.merged
	s.merged = nil
	s.mu.Unlock()
	s.changed.Call(library.RecordsChange{Merged: merged, Offers: n})
}

// AddFile implements library.Records.
func (s *Service) AddFile(ctx context.Context, record library.DocumentID, path string) error {
	if s.importer == nil {
		return library.Errorf(library.Permission, "the library is open for reading only")
	}
	list, err := s.store.Documents(ctx, library.DocumentFilter{IDs: []library.DocumentID{record}})
	switch {
	case err != nil:
		return err
	case len(list.Documents) == 0:
		return &library.Error{Code: library.NotFound, Args: map[string]any{"document": record}}
	case !list.Documents[0].Wanted:
		return &library.Error{Code: library.Conflict, Args: map[string]any{"has_file": record}}
	}
	if path, err = filepath.Abs(path); err != nil {
		return library.Errorf(library.Invalid, "find %s: %w", path, err)
	}
	s.mu.Lock()
	s.files[path] = record
	s.mu.Unlock()
	if _, err := s.importer.Add(ctx, []string{path}, library.ImportOptions{Again: true}); err != nil {
		s.mu.Lock()
		delete(s.files, path)
		s.mu.Unlock()
		return err
	}
	s.importer.Start()
	return nil
}

// Imported hears of each file that ended. One that a person brought for a record
// is tied to it.
func (s *Service) Imported(item library.ImportItem) {
	s.mu.Lock()
	record, asked := s.files[item.Path]
	delete(s.files, item.Path)
	s.mu.Unlock()
	in := item.Status == library.ImportImported || item.Status == library.ImportDuplicate || item.Status == library.ImportFailed
	if asked && in && item.Document != 0 && item.Document != record {
		// Where it fails, rules may still find the two, or a person does.
		if m, err := s.store.MergeDocuments(s.ctx, library.OfferTie, item.Document, record, false); err == nil {
			s.keep(*m)
			s.tell(s.ctx)
		}
	}
	// Of a file that failed, pages may be in: the rest of a broken download.
	if item.Status == library.ImportImported || item.Status == library.ImportFailed && item.Document != 0 {
		s.Poke()
	}
}

func (s *Service) keep(m library.Merge) {
	s.mu.Lock()
	s.merged = append(s.merged, m)
	s.mu.Unlock()
}
