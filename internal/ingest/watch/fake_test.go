package watch_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"naru/internal/ingest"
	"naru/internal/ingest/watch"
	"naru/internal/library"
)

// shelf is a library in memory: it keeps folders, and takes in at once what is
// queued, but for files whose name says "stuck".
type shelf struct {
	mu      sync.Mutex
	last    int64
	folders []library.WatchedFolder
	seen    map[string]ingest.Seen
	took    []string // "name [tags]"
	told    chan struct{}
}

func (s *shelf) WatchedFolders(context.Context) ([]library.WatchedFolder, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.folders), nil
}

func (s *shelf) AddWatchedFolder(_ context.Context, f library.WatchedFolder) (*library.WatchedFolder, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last++
	f.ID = s.last
	s.folders = append(s.folders, f)
	return &f, nil
}

func (s *shelf) RemoveWatchedFolder(_ context.Context, id int64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := len(s.folders)
	s.folders = slices.DeleteFunc(s.folders, func(f library.WatchedFolder) bool { return f.ID == id })
	if len(s.folders) == n {
		return library.Errorf(library.NotFound, "no folder %d", id)
	}
	return nil
}

func (s *shelf) Seen(_ context.Context, paths []string) (map[string]ingest.Seen, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := map[string]ingest.Seen{}
	for _, p := range paths {
		if one, ok := s.seen[p]; ok {
			out[p] = one
		}
	}
	return out, nil
}

func (s *shelf) Takes(name string) bool {
	return !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "~$") && strings.HasSuffix(strings.ToLower(name), ".pdf")
}

func (s *shelf) AddFound(_ context.Context, paths []string, o library.ImportOptions) (int64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !o.Watched {
		return 0, errors.New("files of a watched folder are to be known as such")
	}
	for _, p := range paths {
		s.took = append(s.took, strings.TrimSpace(filepath.Base(p)+" "+strings.Join(o.Tags, ",")))
		info, err := os.Stat(p)
		if err != nil || strings.Contains(p, "stuck") {
			continue
		}
		s.seen[p] = ingest.Seen{Size: info.Size(), Modified: info.ModTime(), SHA256: "x", Document: 1}
	}
	select {
	case s.told <- struct{}{}:
	default:
	}
	return 1, nil
}

// taken gives what was taken in since the last time it was asked.
func (s *shelf) taken() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	slices.Sort(s.took)
	out := strings.Join(s.took, " | ")
	s.took = nil
	return out
}

// hands is a clock that stands still until it is moved.
type hands struct {
	mu     sync.Mutex
	now    time.Time
	timers map[chan time.Time]time.Time
	last   time.Duration // that somebody asked to wait
}

func newHands() *hands {
	return &hands{now: time.Now().Add(time.Hour), timers: map[chan time.Time]time.Time{}}
}

func (h *hands) Now() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.now
}

// due reports whether there was nothing to wait for at the last look.
func (h *hands) due() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.last <= 0
}

func (h *hands) After(d time.Duration) (<-chan time.Time, func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.last = d
	c := make(chan time.Time, 1)
	if d <= 0 {
		c <- h.now
	} else {
		h.timers[c] = h.now.Add(d)
	}
	return c, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.timers, c)
	}
}

// move lets time pass.
func (h *hands) move(d time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.now = h.now.Add(d)
	for c, at := range h.timers {
		if !at.After(h.now) {
			delete(h.timers, c)
			c <- h.now
		}
	}
}

// ears are events that a test makes.
type ears struct {
	mu      sync.Mutex
	folders map[string]bool
	most    int // folders that can be heard; 0: any number
	changes chan watch.Event
}

func newEars() *ears { return &ears{folders: map[string]bool{}, changes: make(chan watch.Event)} }

func (e *ears) Add(folder string) (bool, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.most > 0 && len(e.folders) >= e.most && !e.folders[folder] {
		return true, errors.New("no room")
	}
	e.folders[folder] = true
	return false, nil
}

func (e *ears) hears(folder string) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.folders[folder]
}

func (e *ears) Changes() <-chan watch.Event { return e.changes }
func (e *ears) Close() error                { return nil }

// room is everything a watcher works with in a test.
type room struct {
	*testing.T
	dir   string
	shelf *shelf
	clock *hands
	ears  *ears
	w     *watch.Watcher
	shut  sync.Map // folders that cannot be opened
}

func newRoom(t *testing.T) *room {
	r := &room{T: t, dir: t.TempDir(), shelf: &shelf{seen: map[string]ingest.Seen{}, told: make(chan struct{}, 1)}, clock: newHands(), ears: newEars()}
	r.open()
	return r
}

// open makes a watcher over the shelf, as a program does at its start.
func (r *room) open() {
	r.w = watch.New(watch.Config{Folders: r.shelf, Importer: r.shelf, Library: filepath.Join(r.dir, "library"),
		Events: func() (watch.Events, error) { return r.ears, nil }, Clock: r.clock, Names: r.names})
	w := r.w
	r.Cleanup(func() { w.Close() })
}

func (r *room) names(folder string) ([]string, error) {
	if _, shut := r.shut.Load(folder); shut {
		return nil, &fs.PathError{Op: "open", Path: folder, Err: fs.ErrPermission}
	}
	return ingest.NamesIn(folder)
}

// put writes a file below the test's folder, so many seconds ago by the clock.
func (r *room) put(name, text string, ago time.Duration) string {
	r.Helper()
	path := filepath.Join(r.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		r.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		r.Fatal(err)
	}
	at := r.clock.Now().Add(-ago)
	if err := os.Chtimes(path, at, at); err != nil {
		r.Fatal(err)
	}
	return path
}

func (r *room) watch(f library.WatchedFolder) *library.WatchedFolder {
	r.Helper()
	f.Path = filepath.Join(r.dir, f.Path)
	kept, err := r.w.WatchFolder(r.Context(), f)
	if err != nil {
		r.Fatal(err)
	}
	return kept
}

// tell makes an event; when it returns, the one before was dealt with.
func (r *room) tell(path string, gone bool) {
	r.ears.changes <- watch.Event{Path: path, Gone: gone}
	r.ears.changes <- watch.Event{Path: filepath.Join(filepath.Dir(r.dir), "elsewhere")}
}

// rest waits until the watcher has nothing to do but wait. An event is taken by a
// watcher that waits; the second one by a watcher that looked at the clock since
// it was moved. Where that found something due, the next event may come first, or
// the due may: so until nothing is.
func (r *room) rest() {
	r.Helper()
	for sent := 0; sent < 2 || r.clock.due(); sent++ {
		select {
		case r.ears.changes <- watch.Event{Path: filepath.Join(filepath.Dir(r.dir), "elsewhere")}:
		case <-time.After(time.Minute):
			r.Fatal("the watcher never rests")
		}
	}
}

func (r *room) want(what, want string) {
	r.Helper()
	r.rest()
	if got := r.shelf.taken(); got != want {
		r.Errorf("%s: took in %q, want %q", what, got, want)
	}
}

func (r *room) wantProblem(what string, want library.Code) {
	r.Helper()
	all, err := r.w.WatchedFolders(r.Context())
	if err != nil || len(all) == 0 || all[0].Problem != want {
		r.Errorf("%s: %+v, %v, want the problem %q", what, all, err, want)
	}
}
