package autosave_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"naru/app/page/notes/autosave"
)

// desk is a clock, a timer and a place to save that a test moves by hand.
type desk struct {
	now    time.Time
	due    time.Time
	timer  func()
	saved  []autosave.Text
	err    error
	hold   bool // keep background work back until release
	held   []func()
	states []autosave.State
}

func newDesk(t autosave.Text) (*desk, *autosave.Draft) {
	k := &desk{now: time.Unix(1_000_000, 0)}
	d := autosave.New(t,
		func(wait time.Duration, f func()) func() {
			k.due, k.timer = k.now.Add(wait), f
			return func() { k.timer = nil }
		},
		func() time.Time { return k.now },
		func(work func(context.Context) error, done func(error)) {
			run := func() { done(work(context.Background())) }
			if k.hold {
				k.held = append(k.held, run)
				return
			}
			run()
		})
	d.Save = func(_ context.Context, t autosave.Text) error {
		if k.err != nil {
			return k.err
		}
		k.saved = append(k.saved, t)
		return nil
	}
	d.Changed = func(s autosave.State, _ error) { k.states = append(k.states, s) }
	return k, d
}

// pass lets time go by, firing the timer when it is due.
func (k *desk) pass(d time.Duration) {
	end := k.now.Add(d)
	for k.timer != nil && !k.due.After(end) {
		k.now = k.due
		f := k.timer
		k.timer = nil
		f()
	}
	k.now = end
}

func body(s string) autosave.Text { return autosave.Text{Body: s} }

func TestADraftIsSavedAMomentAfterTheLastKey(t *testing.T) {
	k, d := newDesk(body(""))
	d.Type(body("계"))
	k.pass(500 * time.Millisecond)
	d.Type(body("계절"))
	k.pass(799 * time.Millisecond)
	if len(k.saved) != 0 {
		t.Fatalf("saved while typing: %v", k.saved)
	}
	k.pass(time.Millisecond)
	if len(k.saved) != 1 || k.saved[0] != body("계절") || d.Dirty() {
		t.Fatalf("saved %v, dirty %v", k.saved, d.Dirty())
	}
}

func TestTypingWithoutAPauseIsStillSavedWithinTheLimit(t *testing.T) {
	k, d := newDesk(body(""))
	text := ""
	for range 20 { // five keys a second for four seconds
		text += "가"
		d.Type(body(text))
		k.pass(200 * time.Millisecond)
	}
	if len(k.saved) < 2 {
		t.Fatalf("saved %d times in four seconds of typing, want at least twice", len(k.saved))
	}
	if lost := len([]rune(text)) - len([]rune(k.saved[len(k.saved)-1].Body)); lost > 8 {
		t.Errorf("%d characters unsaved, more than 1.6 s of typing", lost)
	}
}

func TestTheSameTextIsNotSavedAgain(t *testing.T) {
	k, d := newDesk(body("as it was"))
	d.Type(body("as it was"))
	k.pass(time.Minute)
	if err := d.Flush(context.Background()); err != nil || len(k.saved) != 0 {
		t.Fatalf("saved %v, %v", k.saved, err)
	}
}

func TestAFailedSaveKeepsTheTextAndTriesAgain(t *testing.T) {
	k, d := newDesk(body(""))
	k.err = errors.New("disk full")
	d.Type(body("중요한 문장"))
	k.pass(time.Second)
	if !d.Dirty() || d.Text() != body("중요한 문장") {
		t.Fatal("the text was let go")
	}
	if k.states[len(k.states)-1] != autosave.Failed {
		t.Fatalf("states %v, want Failed last", k.states)
	}
	k.err = nil
	k.pass(10 * time.Second)
	if d.Dirty() || len(k.saved) != 1 {
		t.Fatalf("not saved on the second try: %v", k.saved)
	}
}

func TestFlushSavesAtOnceAndSaysWhenItCannot(t *testing.T) {
	k, d := newDesk(body(""))
	d.Type(body("one"))
	k.err = errors.New("no room")
	if err := d.Flush(context.Background()); err == nil || !d.Dirty() {
		t.Fatal("a failed flush must say so and keep the text")
	}
	k.err = nil
	if err := d.Flush(context.Background()); err != nil || d.Dirty() || len(k.saved) != 1 {
		t.Fatalf("err %v, saved %v", err, k.saved)
	}
}

func TestASaveThatComesLateDoesNotOverwriteANewerOne(t *testing.T) {
	k, d := newDesk(body(""))
	k.hold = true
	d.Type(body("old"))
	k.pass(time.Second) // the save of "old" is asked for and held back
	d.Type(body("old and new"))
	if err := d.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	for _, run := range k.held {
		run()
	}
	if n := len(k.saved); n != 1 || k.saved[0] != body("old and new") {
		t.Fatalf("saved %v, want only the newer text", k.saved)
	}
	if d.Dirty() {
		t.Error("dirty after all was saved")
	}
}

func TestKeysTypedDuringASaveAreSavedByTheNext(t *testing.T) {
	k, d := newDesk(body(""))
	k.hold = true
	d.Type(body("a"))
	k.pass(time.Second)
	d.Type(body("ab"))
	k.held[0]()
	if !d.Dirty() {
		t.Fatal("the second key counts as saved")
	}
	k.hold = false
	k.pass(time.Second)
	if d.Dirty() || k.saved[len(k.saved)-1] != body("ab") {
		t.Fatalf("saved %v", k.saved)
	}
}
