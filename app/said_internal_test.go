package app

import (
	"testing"
	"time"
)

func TestAMessageThatOffersSomethingComesBackAfterTheOneThatDisplacedIt(t *testing.T) {
	at := func(seconds int) time.Time { return time.Unix(int64(seconds), 0) }
	change := &undoable{}
	var s saids
	s.push(&said{text: "removed", do: func() {}, of: change}, at(0))
	s.push(&said{text: "imported"}, at(1))
	s.push(&said{text: "copied"}, at(2))
	shown := func(want string, left time.Duration) {
		t.Helper()
		top := s.top()
		if top == nil || top.text != want || top.left != left {
			t.Fatalf("at the foot stands %+v, want %q for %v", top, want, left)
		}
	}
	shown("copied", brieflyTime)
	s.drop(s.top(), at(8))
	shown("imported", brieflyTime-time.Second) // it stood too briefly to be read
	s.push(&said{text: "backed up"}, at(13))
	s.drop(s.top(), at(19))
	shown("removed", offerTime-19*time.Second)
	s.push(&said{text: "removed another", do: func() {}}, at(20))
	s.dropOf(change, at(21))
	s.drop(s.top(), at(22))
	if s.top() != nil {
		t.Errorf("what was undone elsewhere is still offered: %+v", s.top())
	}
}

func TestAnOfferDoesNotComeBackLongAfterItWasMade(t *testing.T) {
	var s saids
	s.push(&said{text: "removed", do: func() {}}, time.Unix(0, 0))
	s.push(&said{text: "removed another", do: func() {}}, time.Unix(100, 0))
	s.drop(s.top(), time.Unix(100, 0).Add(offerTime))
	if top := s.top(); top != nil {
		t.Errorf("%q came back", top.text)
	}
}

func TestNoMoreMessagesWaitThanAnyoneWouldRead(t *testing.T) {
	var s saids
	for range 3 * maxSaid {
		s.push(&said{text: "x", do: func() {}}, time.Unix(0, 0))
	}
	if len(s.list) != maxSaid {
		t.Errorf("%d messages wait", len(s.list))
	}
}

func TestANewChangeEndsWhatCouldBeDoneAgain(t *testing.T) {
	var u undos
	change := func() *undoable { return &undoable{undo: func() {}, again: func() {}} }
	first, second := change(), change()
	u.remember(first)
	u.undo(first)
	u.redo(first)
	if ended := u.remember(first); len(ended) != 0 {
		t.Errorf("doing again ends %v", ended)
	}
	u.undo(first)
	if ended := u.remember(second); len(ended) != 1 || ended[0] != first {
		t.Errorf("a new change ends %v", ended)
	}
}
