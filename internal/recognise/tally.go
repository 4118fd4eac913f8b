package recognise

import (
	"time"

	"naru/internal/library"
)

// tally counts what a job did and reckons how long the rest will take. Its owner
// holds the lock.
type tally struct {
	now     func() time.Time
	total   int
	done    int
	read    int
	failed  int
	current Task
	since   time.Time // at work since; zero: not at work
	spent   time.Duration
	over    bool // everything ended; the next job counts anew
}

// begin and end frame the time at work.
func (t *tally) begin() {
	t.freshen()
	t.since = t.now()
}

func (t *tally) end() {
	if !t.since.IsZero() {
		t.spent += t.now().Sub(t.since)
	}
	t.since, t.current = time.Time{}, Task{}
	t.over = t.done >= t.total
}

// freshen forgets a job that came to its end.
func (t *tally) freshen() {
	if t.over {
		*t = tally{now: t.now}
	}
}

// expect corrects the total to what ended and what still waits.
func (t *tally) expect(waiting int) { t.total = t.done + waiting }

func (t *tally) enter(task Task) { t.current = task }

// drop takes the page at hand out: there is nothing to read on it any more.
func (t *tally) drop() { t.total, t.current = max(t.total-1, t.done), Task{} }

func (t *tally) leave(s library.RecognitionStatus) {
	t.done++
	t.total = max(t.total, t.done)
	switch s {
	case library.RecognitionRead:
		t.read++
	case library.RecognitionFailed:
		t.failed++
	}
}

func (t *tally) progress() library.RecognitionProgress {
	return library.RecognitionProgress{
		Total: t.total, Done: t.done, Read: t.read, Failed: t.failed, Left: t.left(),
		Document: t.current.Document, Title: t.current.Title, Page: t.current.Page,
	}
}

// soonest is how many pages must have ended before their pace says anything.
const soonest = 2

func (t *tally) left() time.Duration {
	spent := t.spent
	if !t.since.IsZero() {
		spent += t.now().Sub(t.since)
	}
	if t.done < soonest || t.total <= t.done || spent <= 0 {
		return 0
	}
	return (spent * time.Duration(t.total-t.done) / time.Duration(t.done)).Round(time.Second)
}
