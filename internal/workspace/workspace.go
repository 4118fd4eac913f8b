package workspace

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"naru/assets"
	"naru/internal/blob"
	"naru/internal/extract"
	"naru/internal/extract/flow/charset"
	"naru/internal/extract/worker"
	"naru/internal/ingest"
	"naru/internal/ingest/watch"
	"naru/internal/library"
	"naru/internal/people"
	"naru/internal/recognise"
	"naru/internal/records"
	"naru/internal/related"
	"naru/internal/search"
	"naru/internal/store"
	"naru/internal/taxonomy"
	"naru/internal/vocabulary"
	"naru/internal/vocabulary/glossary"
)

// Options say which library to open and how.
type Options struct {
	Dir      string
	ReadOnly bool             // reads beside a window that holds the library; nothing is written
	Workers  int              // files read at once; 0: by the processors
	Now      func() time.Time // nil: time.Now
	// Engine reads page images; nil: tesseract, where it is installed.
	Engine   recognise.Engine
	Patience time.Duration // how long to wait for a library that another process holds
}

// Workspace is an open library: the contracts of package library, each with
// the part that keeps it.
type Workspace struct {
	Dir       string
	Documents library.Documents
	Notes     library.Notes
	Themes    library.Themes
	Settings  library.Settings
	Search    library.Searcher
	Saved     library.SavedSearches
	Related   library.Relater
	People    library.People   // only to be asked when read-only
	Importer  library.Importer // nil when read-only
	Versions  library.Versions // only to be listed when read-only, as Watched
	Watched   library.WatchedFolders
	Viewer    library.PageViewer
	// Glossary can be edited unless read-only.
	Glossary library.Glossary
	// Taxonomy can be edited unless read-only.
	Taxonomy library.TaxonomyEditor
	// Evidence can be collected and decided unless read-only.
	Evidence library.EvidenceKeeper
	// Records can be listed, but not changed, when read-only.
	Records library.Records
	// Courses and Timeline can be changed unless read-only.
	Courses  library.Courses
	Timeline library.Timeline
	Trash    library.Trash // nil when read-only
	// Recognizer reads pages that have no text layer; nil when read-only.
	Recognizer library.Recognizer

	store    *store.Store
	blobs    *blob.Store
	reader   extract.Reader
	importer *ingest.Importer
	watcher  *watch.Watcher
	ocr      *recognise.Recogniser
	viewer   *viewer
	glossary *glossary.Glossary
	themes   *taxonomy.Live
	editor   *taxonomy.Editor
	related  *related.Service
	records  *records.Service
	lock     *flock.Flock
	words    *refresher
	now      func() time.Time
}

// ServeAsWorker runs the child process that reads files, if this program was
// started as one. Programs call it before anything else.
func ServeAsWorker() (handled bool, exitCode int) { return worker.IfAsked() }

// Open opens the library in a folder, which is made unless ReadOnly. Fails with
// InUse if another process holds it, Newer, Damaged, Permission, DiskFull, or
// NotFound if it is to be read only and is not there.
func Open(ctx context.Context, o Options) (_ *Workspace, err error) {
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return nil, library.Errorf(library.Invalid, "find the library: %w", err)
	}
	o.Workers = workers(o.Workers)
	w := &Workspace{Dir: dir, now: o.Now}
	if w.now == nil {
		w.now = time.Now
	}
	defer func() {
		if err != nil {
			w.Close()
		}
	}()
	if err := notLost(dir); err != nil {
		return nil, err
	}
	if !o.ReadOnly {
		if err := makeFolder(dir); err != nil {
			return nil, err
		}
		if w.lock, err = lock(ctx, dir, o.Patience); err != nil {
			return nil, err
		}
		if err := sweepParts(dir); err != nil {
			return nil, err
		}
	}
	themes, thesaurus, err := loadVocabulary()
	if err != nil {
		return nil, err
	}
	live := glossary.NewLive(thesaurus)
	w.store, err = store.Open(ctx, store.Options{
		Path: filepath.Join(dir, databaseName), ReadOnly: o.ReadOnly, Now: o.Now,
		Terms: func() store.TermFinder { return live.Finder() }, Faceted: func() []string { return live.Thesaurus().Faceted() },
	})
	if err != nil {
		return nil, err
	}
	if w.glossary, err = glossary.New(ctx, w.store, thesaurus, live, charset.Decode); err != nil {
		return nil, err
	}
	w.Glossary = w.glossary
	if err := w.openTaxonomy(ctx, o, themes); err != nil {
		return nil, err
	}
	if err = w.openCourses(live); err != nil {
		return nil, err
	}
	w.reader, err = extract.New(extract.Options{CacheDir: cacheDir(), Workers: o.Workers})
	if err != nil {
		return nil, fmt.Errorf("prepare the readers: %w", err)
	}
	w.words = newRefresher(search.New(w.store, search.Options{Thesaurus: live.Thesaurus, Themes: w.themes, Now: o.Now}), o.ReadOnly)
	w.Evidence = w.newEvidence(live)
	w.related = related.New(w.store, live.Thesaurus)
	w.Related = w.related
	w.People = people.New(w.store, live.Thesaurus, o.Now)
	if w.blobs, err = w.originals(o.ReadOnly); err != nil {
		return nil, err
	}
	w.viewer = &viewer{documents: w.store, places: w.store.PagePlaces, reader: w.reader, path: w.blobs.Path}
	if w.importer, err = w.newImporter(o); err != nil {
		return nil, err
	}
	w.Versions = w.importer.Versions()
	// The document that is open for drawing may just have got another file.
	w.Versions.WatchVersions(w.viewer.forget)
	if !o.ReadOnly {
		w.Importer = w.importer
		w.Trash = &trash{w.store, w.blobs, func() bool { g := w.importer.Progress(); return g.Running || g.Listing }, w.viewer.forget}
		w.ocr = w.newRecogniser(o)
		w.Recognizer = w.ocr
	}
	w.records = w.newRecords(live.Thesaurus)
	w.Records = w.records
	w.watcher = watch.New(watch.Config{Folders: w.store, Importer: w.importer, Library: dir})
	w.Watched = w.watcher
	w.Documents, w.Notes, w.Themes, w.Settings = w.store, w.store, w.store, w.store
	w.Search, w.Viewer = w.words, w.viewer
	w.Saved = search.NewSaved(w.words.Service, w.store, w.words.learnFor)
	return w, nil
}

func loadVocabulary() (*vocabulary.Taxonomy, *vocabulary.Thesaurus, error) {
	themes, err := openAsset(assets.Taxonomy, vocabulary.LoadTaxonomy)
	if err != nil {
		return nil, nil, fmt.Errorf("load the taxonomy: %w", err)
	}
	thesaurus, err := openAsset(assets.Thesaurus, vocabulary.LoadThesaurus)
	if err != nil {
		return nil, nil, fmt.Errorf("load the thesaurus: %w", err)
	}
	return themes, thesaurus, nil
}

// Warm compiles the reading engine and learns the library's words, so that the
// first file and the first suggestion are quick. For the background.
func (w *Workspace) Warm(ctx context.Context) error {
	return errors.Join(w.reader.Warm(ctx), w.words.Refresh(ctx))
}

// Watch begins to watch folders; what it finds is imported once the importer is
// started. Nothing happens where the library is only read.
func (w *Workspace) Watch() {
	if w.Importer != nil {
		w.watcher.Start()
	}
}

// Dump writes the logical content in canonical order.
func (w *Workspace) Dump(ctx context.Context, out io.Writer) error { return w.store.Dump(ctx, out) }

// Close ends everything in the order in which one part uses another. What was
// committed is on the disk already.
func (w *Workspace) Close() error {
	var errs []error
	if w.watcher != nil {
		errs = append(errs, w.watcher.Close())
	}
	if w.ocr != nil {
		errs = append(errs, w.ocr.Close())
	}
	if w.importer != nil {
		errs = append(errs, w.importer.Close())
	}
	if w.records != nil {
		w.records.Close()
	}
	if w.words != nil {
		w.words.close()
	}
	if w.viewer != nil {
		errs = append(errs, w.viewer.Close())
	}
	if w.reader != nil {
		errs = append(errs, w.reader.Close())
	}
	if w.glossary != nil {
		w.glossary.Close()
	}
	if w.store != nil {
		errs = append(errs, w.store.Close())
	}
	if w.lock != nil {
		errs = append(errs, w.lock.Unlock())
	}
	return errors.Join(errs...)
}
