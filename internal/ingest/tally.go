package ingest

import (
	"slices"
	"time"

	"naru/internal/library"
)

// tally counts what a run did and reckons how long the rest will take. Its
// owner holds the lock.
type tally struct {
	now      func() time.Time
	total    int
	done     map[library.ImportStatus]int
	atOnce   int   // of what is done, how many cost no time: told while listing
	read     int   // pages of imported documents
	bytes    int64 // of all files of the run, as far as known
	gone     int64 // bytes of files that ended
	reading  []current
	listing  int
	finished bool // everything ended; the next batch counts anew
	counted  bool // total is what the queue said when this run began
	since    time.Time
	spent    time.Duration // time at work before since
}

// current is a file being read.
type current struct {
	path  string
	size  int64
	share float64 // of its pages, 0…1
}

// begin and end frame the time at work.
func (t *tally) begin() {
	t.freshen()
	t.since = t.now()
}

func (t *tally) end() {
	t.spent += t.now().Sub(t.since)
	t.since = time.Time{}
	t.reading, t.counted = nil, false
	t.close()
}

// close ends a run whose files all ended, if no more are being listed.
func (t *tally) close() { t.finished = t.listing == 0 && t.ended() >= t.total }

// freshen forgets a run that came to its end.
func (t *tally) freshen() {
	if t.finished || t.done == nil {
		*t = tally{now: t.now, listing: t.listing, done: map[library.ImportStatus]int{}}
	}
}

// expect corrects the total to what ended and what is still open: after a
// restart the queue knows more than this run was told.
func (t *tally) expect(open int) { t.total, t.counted = t.ended()+open, true }

func (t *tally) count(s library.ImportStatus, n int) {
	if t.done == nil {
		t.done = map[library.ImportStatus]int{}
	}
	t.done[s] += n
}

func (t *tally) ended() int {
	n := 0
	for _, k := range t.done {
		n += k
	}
	return n
}

func (t *tally) enter(path string, size int64) {
	t.reading = append(t.reading, current{path: path, size: size})
}

func (t *tally) pages(path string, done, total int) {
	for k := range t.reading {
		if t.reading[k].path == path && total > 0 {
			t.reading[k].share = min(1, max(0, float64(done)/float64(total)))
			return
		}
	}
}

// drop takes a file out that is put back into the queue.
func (t *tally) drop(path string) {
	k := slices.IndexFunc(t.reading, func(c current) bool { return c.path == path })
	if k >= 0 {
		t.reading = slices.Delete(t.reading, k, k+1)
	}
}

// leave takes a file out that ended.
func (t *tally) leave(item library.ImportItem, size int64) {
	t.drop(item.Path)
	t.gone += size
	if item.Status == library.ImportImported {
		t.read += item.Pages
	}
}

func (t *tally) progress() library.ImportProgress {
	p := library.ImportProgress{
		Total: t.total, Done: t.ended(), Pages: t.read, Listing: t.listing > 0, Left: t.left(),
		Imported: t.done[library.ImportImported], Duplicate: t.done[library.ImportDuplicate],
		Failed: t.done[library.ImportFailed], Skipped: t.done[library.ImportSkipped],
	}
	for _, c := range t.reading {
		p.Current = append(p.Current, c.path)
	}
	return p
}

// soonest is how long a run must be at work before its speed says anything.
const soonest = 2 * time.Second

// left reckons by bytes where all sizes are known, else by files; what was
// skipped while listing cost no time and says nothing of the speed.
func (t *tally) left() time.Duration {
	spent := t.spent
	if !t.since.IsZero() {
		spent += t.now().Sub(t.since)
	}
	if spent < soonest || t.total <= t.ended() {
		return 0
	}
	worked := float64(t.ended() - t.atOnce)
	goal := float64(t.total - t.atOnce)
	if t.bytes > 0 && t.bytes >= t.gone {
		worked, goal = float64(t.gone), float64(t.bytes)
		for _, c := range t.reading {
			worked += c.share * float64(c.size)
		}
	} else {
		for _, c := range t.reading {
			worked += c.share
		}
	}
	if worked <= 0 || goal <= worked {
		return 0
	}
	return time.Duration(float64(spent) * (goal - worked) / worked).Round(time.Second)
}
