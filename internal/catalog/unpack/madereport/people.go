package madereport

import (
	"fmt"

	"naru/internal/library"
)

// boundCounts makes most numbers of people inexact.
func (g *grid) boundCounts(m *maker) {
	for k := range g.truth {
		e := &g.truth[k]
		if !m.chance(70) {
			continue
		}
		e.ParticipantsBound = one(m, []string{library.BoundAbout, library.BoundAbout, library.BoundOver})
		e.Participants = 10 * (1 + m.IntN(30))
	}
}

// counted prints how many took part.
func (m *maker) counted(e library.ListedEvent) string {
	n, shapes := e.Participants, []string{"%d"}
	switch {
	case m.Korean && e.ParticipantsBound == library.BoundAbout:
		shapes = []string{"약 %d명", "%d여 명", "%d여명", "%d명 내외"}
	case m.Korean && e.ParticipantsBound == library.BoundOver:
		shapes = []string{"%d명 이상", "%d명 초과"}
	case m.Korean:
		shapes = []string{"%d명"}
	case e.ParticipantsBound == library.BoundAbout:
		shapes = []string{"about %d", "approx. %d", "around %d people"}
	case e.ParticipantsBound == library.BoundOver:
		shapes = []string{"over %d", "more than %d", "%d+"}
	}
	shape := shapes[0]
	if len(shapes) > 1 {
		shape = one(m, shapes)
	}
	return fmt.Sprintf(shape, n)
}
