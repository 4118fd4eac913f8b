package autosave

import (
	"context"
	"sync"
	"time"

	"naru/app/pace"
)

// Pause and Limit bound what can be lost: a save begins Pause after the last
// key, but never later than Limit after the first unsaved one. With the write
// itself that stays below two seconds.
const (
	Pause = 800 * time.Millisecond
	Limit = 1500 * time.Millisecond
	again = 5 * time.Second // after a save that failed
)

// Text is what a draft holds.
type Text struct{ Title, Body string }

// State is how a draft stands.
type State int

// States of a draft.
const (
	Clean  State = iota // nothing typed since it was opened
	Typing              // typed and not saved yet
	Saved               // everything typed is saved
	Failed              // the last save failed; the text is kept and tried again
)

// Run does work off the UI goroutine and then done on it.
type Run func(work func(ctx context.Context) error, done func(err error))

// Draft is one text being edited. Its methods run on the UI goroutine; Save
// runs off it, one call at a time.
type Draft struct {
	// Save writes the text down. Called by one goroutine at a time.
	Save func(ctx context.Context, t Text) error
	// Changed hears each change of State, with the error of a failed save.
	Changed func(State, error)

	after pace.After
	now   pace.Now
	run   Run

	text  Text
	first time.Time // when the oldest key was typed that no save has begun for
	dirty bool
	state State
	stop  func()

	turn    int        // counts the saves asked for
	writing sync.Mutex // held while Save runs; guards the two below
	kept    Text       // what the last successful Save wrote
	written int        // its turn
}

// New makes a draft of a text that stands saved as it is.
func New(t Text, after pace.After, now pace.Now, run Run) *Draft {
	return &Draft{after: after, now: now, run: run, text: t, kept: t}
}

// Text gives the draft as typed.
func (d *Draft) Text() Text { return d.text }

// Dirty tells whether something typed is not saved yet.
func (d *Draft) Dirty() bool { return d.dirty }

// Type replaces the text by what stands in the entry now.
func (d *Draft) Type(t Text) {
	if t == d.text {
		return
	}
	d.text = t
	now := d.now()
	if d.first.IsZero() {
		d.first = now
	}
	d.dirty = true
	d.tell(Typing, nil)
	wait := min(Pause, d.first.Add(Limit).Sub(now))
	d.schedule(max(wait, 0))
}

func (d *Draft) schedule(wait time.Duration) {
	if d.stop != nil {
		d.stop()
	}
	d.stop = d.after(wait, d.Start)
}

// Start saves now, in the background, if there is anything to save.
func (d *Draft) Start() {
	d.unschedule()
	if !d.dirty {
		return
	}
	t, turn := d.begin()
	d.run(func(ctx context.Context) error { return d.write(ctx, t, turn) }, func(err error) { d.wrote(t, err) })
}

// begin takes what is to be saved.
func (d *Draft) begin() (Text, int) {
	d.turn++
	d.first = time.Time{}
	return d.text, d.turn
}

// wrote is told how a save in the background ended.
func (d *Draft) wrote(t Text, err error) {
	switch {
	case !d.dirty: // a Flush was quicker
	case err != nil:
		d.tell(Failed, err)
		d.schedule(again)
	case t == d.text:
		d.dirty = false
		d.unschedule()
		d.tell(Saved, nil)
	default: // typed on meanwhile: the timer that Type set goes on
	}
}

// Flush saves what is not saved yet before it returns: for leaving the note and
// for closing the window. The text stays in the draft where that fails.
func (d *Draft) Flush(ctx context.Context) error {
	d.unschedule()
	if !d.dirty {
		return nil
	}
	t, turn := d.begin()
	err := d.write(ctx, t, turn)
	if err != nil {
		d.tell(Failed, err)
		return err
	}
	d.dirty = false
	d.tell(Saved, nil)
	return nil
}

// write saves t unless the very same was written last, or something newer. A
// save still running is waited for, so that it cannot overwrite a later one.
func (d *Draft) write(ctx context.Context, t Text, turn int) error {
	d.writing.Lock()
	defer d.writing.Unlock()
	if turn < d.written || d.kept == t {
		return nil
	}
	if err := d.Save(ctx, t); err != nil {
		return err
	}
	d.kept, d.written = t, turn
	return nil
}

func (d *Draft) unschedule() {
	if d.stop != nil {
		d.stop()
		d.stop = nil
	}
}

func (d *Draft) tell(s State, err error) {
	if s == d.state && err == nil {
		return
	}
	d.state = s
	if d.Changed != nil {
		d.Changed(s, err)
	}
}
