package themes

import (
	"context"
	"encoding/json"
	"sync"
	"time"

	"naru/internal/library"
	"naru/internal/message"
)

// Left is a draft as it is written down, so that it outlives the window. A name
// here keeps its spelling: libraries are read by later programs.
type Left struct {
	Saved   time.Time             `json:"saved"`
	Changes []library.ThemeChange `json:"changes"`
}

// memory writes the draft down whenever it changes. What is written later wins,
// whichever goroutine comes first.
type memory struct {
	settings Settings
	now      func() time.Time

	mu      sync.Mutex
	turn    int // of the draft that is to be written
	written int
	text    string
}

// next takes over the draft that is to be written.
func (m *memory) next(draft []library.ThemeChange) error {
	text := ""
	if len(draft) > 0 {
		b, err := json.Marshal(Left{Saved: m.now().UTC().Truncate(time.Second), Changes: draft})
		if err != nil {
			return library.Errorf(library.Internal, "write down the changes of themes: %w", err)
		}
		text = string(b)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.turn++
	m.text = text
	return nil
}

// write writes the newest draft, unless that is done.
func (m *memory) write(ctx context.Context) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.written == m.turn {
		return nil
	}
	if err := m.settings.SetSetting(ctx, library.SettingThemeDraft, m.text); err != nil {
		return err
	}
	m.written = m.turn
	return nil
}

// setDraft makes other changes the draft, and writes them down.
func (s *Screen) setDraft(draft []library.ThemeChange) {
	s.draft = draft
	s.writeDown(draft)
}

func (s *Screen) writeDown(draft []library.ThemeChange) {
	if s.Settings == nil {
		return
	}
	if s.memory == nil {
		s.memory = &memory{settings: s.Settings, now: s.now}
	}
	if err := s.memory.next(draft); err != nil {
		s.host.Fail(err)
		return
	}
	s.host.Go(s.memory.write, nil)
}

// Flush writes down what is not yet, before it returns. The window calls it on
// closing.
func (s *Screen) Flush() {
	if s.memory != nil {
		_ = s.memory.write(context.Background()) // nobody is there any more to be told
	}
}

// recall asks, once, for the changes that an earlier window left.
func (s *Screen) recall() {
	if s.Settings == nil || s.recalled {
		return
	}
	s.recalled = true
	var left *Left
	s.host.Go(func(ctx context.Context) (err error) {
		left, err = Unkept(ctx, s.Settings, s.lib)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			s.host.Fail(err)
		case left != nil && len(s.draft) == 0:
			s.left = left
			s.detail.show()
		}
	})
}

// Revisions tells what was kept.
type Revisions interface {
	ThemeRevisions(ctx context.Context) ([]library.ThemeRevision, error)
}

// Unkept gives the changes that an earlier window left, nil for none. What cannot
// be read, and what was kept in the moment before the window went, is none.
func Unkept(ctx context.Context, settings Settings, kept Revisions) (*Left, error) {
	text, err := settings.Setting(ctx, library.SettingThemeDraft)
	if err != nil || text == "" {
		return nil, err
	}
	var left Left
	if json.Unmarshal([]byte(text), &left) != nil || len(left.Changes) == 0 {
		return nil, nil
	}
	revisions, err := kept.ThemeRevisions(ctx)
	if err != nil {
		return nil, err
	}
	for _, r := range revisions {
		if r.Made.After(left.Saved) && same(r.Changes, left.Changes) {
			return nil, nil
		}
	}
	return &left, nil
}

func same(a, b []library.ThemeChange) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && string(x) == string(y)
}

// goOn takes up the changes that an earlier window left.
func (s *Screen) goOn() {
	left := s.left
	if left == nil {
		return
	}
	s.left = nil
	s.try(func() {}, func(err error) {
		s.left = left // it makes no sense any more: a person sees why, and decides
		s.detail.show()
		s.host.Fail(err)
	}, left.Changes...)
}

// throwAway forgets the changes that an earlier window left, with a way back.
func (s *Screen) throwAway() {
	left := s.left
	if left == nil {
		return
	}
	s.left = nil
	s.writeDown(nil)
	s.detail.show()
	s.host.Did(s.host.P().T("themes.discarded", message.Args{"count": len(left.Changes)}), func() {
		if len(s.draft) > 0 {
			left.Changes = append(left.Changes, s.draft...)
			s.draft = nil
		}
		s.left = left
		s.writeDown(left.Changes)
		s.load(nil)
	}, s.throwAway)
}

// undecided is why nothing is changed while the changes of an earlier window wait.
func (s *Screen) undecided() error {
	return &library.Error{Code: library.Conflict, Args: map[string]any{"theme_unkept": len(s.left.Changes)}}
}
