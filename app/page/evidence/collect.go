package evidence

import (
	"context"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"naru/internal/library"
	"naru/internal/message"
)

// collecting is a search for figures under way.
type collecting struct {
	stop     context.CancelFunc
	progress library.EvidenceProgress
	told     atomic.Int64 // when progress was last shown, in milliseconds
}

// progressPause is how often progress is shown at most, in milliseconds.
const progressPause = 100

// collect looks for figures where the screen is narrowed to.
func (s *Screen) collect() {
	s.stopCollecting()
	mine, stop := context.WithCancel(context.Background())
	c := &collecting{stop: stop}
	s.collecting = c
	where := s.where.EvidenceScope
	var counts library.EvidenceCounts
	s.side.refresh()
	s.host.Go(func(ctx context.Context) (err error) {
		defer context.AfterFunc(ctx, stop)()
		counts, err = s.lib.CollectEvidence(mine, where, func(p library.EvidenceProgress) {
			now := time.Now().UnixMilli()
			if last := c.told.Load(); now-last < progressPause && p.Done < p.Total || !c.told.CompareAndSwap(c.told.Load(), now) {
				return
			}
			fyne.Do(func() {
				if s.collecting == c {
					c.progress = p
					s.side.working()
				}
			})
		})
		return err
	}, func(err error) {
		stop()
		if s.collecting != c {
			return // another began since
		}
		s.collecting = nil
		s.load()
		p := s.host.P()
		switch {
		case library.CodeOf(err) == library.Cancelled:
			s.host.Say(p.T("evidence.stopped"), nil)
		case err != nil:
			s.host.Fail(err)
		case counts.Figures == 0:
			s.host.Say(p.T("evidence.found_none", message.Args{"pages": p.T("app.count.pages", message.Args{"count": counts.Pages})}), nil)
		default:
			s.host.Say(p.T("evidence.found", message.Args{"figures": p.T("evidence.figures", message.Args{"count": counts.Figures}),
				"pages": p.T("app.count.pages", message.Args{"count": counts.Pages}), "new": counts.New}), nil)
		}
	})
}

// collectAll looks through the whole library.
func (s *Screen) collectAll() {
	s.where = scope{}
	s.filter.Scope = library.EvidenceScope{}
	s.collect()
}

// stopCollecting ends what is looked for; what was found stays.
func (s *Screen) stopCollecting() {
	if s.collecting != nil {
		s.collecting.stop()
	}
}
