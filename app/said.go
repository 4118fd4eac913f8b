package app

import (
	"slices"
	"time"
)

// said is one message at the foot, with what it offers to do.
type said struct {
	text, label string
	do          func()
	anew        func() said   // says it in the language spoken now; nil: it cannot
	of          *undoable     // the change that it tells of; nil: of none
	left        time.Duration // for how long it is still to stand there
	since       time.Time     // when it came to stand there
	until       time.Time     // when what it offers is stale
}

// How long a message stays at the foot: a plain one, one that another waits
// beneath, and one that offers something to do: reading it, turning to it and
// deciding take their time. What another displaced before it can have been read comes
// back.
const (
	messageTime = 15 * time.Second
	brieflyTime = 6 * time.Second
	offerTime   = 3 * time.Minute
	readTime    = 4 * time.Second
)

// maxSaid is how many messages wait beneath one another.
const maxSaid = 20

// saids are the messages of the foot, the one that is shown last. The others come
// back when it goes, the latest first: what they offer stays within reach.
type saids struct{ list []*said }

// push puts a message before the others.
func (s *saids) push(m *said, now time.Time) {
	if top := s.top(); top != nil {
		top.left -= now.Sub(top.since)
		if read := now.Sub(top.since) >= readTime; top.left <= 0 || top.do == nil && read {
			s.drop(top, now)
		}
	}
	m.since = now
	switch {
	case m.do != nil:
		m.left, m.until = offerTime, now.Add(offerTime)
	case len(s.list) > 0:
		m.left = brieflyTime
	default:
		m.left = messageTime
	}
	if s.list = append(s.list, m); len(s.list) > maxSaid {
		s.list = slices.Delete(s.list, 0, len(s.list)-maxSaid)
	}
}

// drop takes a message away; the one beneath it comes to stand there.
func (s *saids) drop(m *said, now time.Time) {
	k := slices.Index(s.list, m)
	if k < 0 {
		return
	}
	s.list = slices.Delete(s.list, k, k+1)
	if k < len(s.list) {
		return
	}
	for top := s.top(); top != nil; top = s.top() {
		if top.do != nil {
			top.left = top.until.Sub(now)
		}
		if top.since = now; top.left > 0 {
			return
		}
		s.list = s.list[:len(s.list)-1]
	}
}

// dropOf takes away what was said of a change.
func (s *saids) dropOf(one *undoable, now time.Time) {
	for _, m := range slices.Clone(s.list) {
		if m.of == one {
			s.drop(m, now)
		}
	}
}

// top is the message that is shown; nil for none.
func (s *saids) top() *said {
	if len(s.list) == 0 {
		return nil
	}
	return s.list[len(s.list)-1]
}
