package importing

import (
	"context"

	"fyne.io/fyne/v2"

	"naru/app/page/task"
	"naru/app/widget"
	"naru/internal/message"
)

// part is one of the three sides of the screen.
type part int

const (
	partFiles part = iota
	partVersions
	partWatched
)

// tabs lead from one part of the screen to another.
type tabs struct {
	s       *Imports
	now     part
	words   [3]*widget.Tab
	content *fyne.Container
}

func newTabs(s *Imports) *tabs {
	t := &tabs{s: s}
	var row []fyne.CanvasObject
	for i := range t.words {
		t.words[i] = widget.NewTab(func() { s.show(part(i)) })
		row = append(row, t.words[i])
	}
	row = append(row, widget.NewSpace(0, 0))
	t.words[partVersions].Hidden = s.lib.Versions == nil
	t.words[partWatched].Hidden = s.lib.Watched == nil
	t.content = widget.NewInset(0, 16, 8, 20, widget.NewRow(16, len(row)-1, row...))
	t.content.Hidden = s.lib.Versions == nil && s.lib.Watched == nil
	return t
}

// refresh shows the names with their counts.
func (t *tabs) refresh() {
	p := t.s.host.P()
	name := func(key string, n int) string {
		if n == 0 {
			return p.T(key)
		}
		return p.T(key+".count", message.Args{"n": n})
	}
	t.words[partFiles].Set(p.T("imports.tab.files"), t.now == partFiles)
	t.words[partVersions].Set(name("imports.tab.versions", len(t.s.versions.offers)), t.now == partVersions)
	t.words[partWatched].Set(name("imports.tab.watched", len(t.s.watched.folders)), t.now == partWatched)
	t.content.Refresh()
}

// show brings a part into view.
func (s *Imports) show(p part) {
	s.tabs.now = p
	s.files.Hidden, s.versions.content.Hidden, s.watched.content.Hidden = p != partFiles, p != partVersions, p != partWatched
	s.head.refresh()
	s.recognition.refresh()
	s.tabs.refresh()
	s.body.Refresh()
	s.stack.Refresh()
}

// ShowWatched brings the watched folders into view.
func (s *Imports) ShowWatched() { s.show(partWatched) }

// ShowVersions brings the files that changed on disk into view.
func (s *Imports) ShowVersions() { s.show(partVersions) }

// loadTab reads what a tab lists, and counts it on the tab.
func loadTab[T any](s *Imports, loading *task.Newest, read func(context.Context) ([]T, error), show func([]T)) {
	var all []T
	loading.Run(func(ctx context.Context) (err error) {
		all, err = read(ctx)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		show(all)
		s.tabs.refresh()
	})
}
