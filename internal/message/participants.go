package message

import "naru/internal/library"

// Participants says how many took part and, where their number is said not to be
// exact, so: "about 30 participants", "30명 이상".
func (p Printer) Participants(n int, bound string) string {
	switch bound {
	case library.BoundAbout, library.BoundOver, library.BoundUnder:
		return p.T("participants."+bound, Args{"count": n})
	}
	return p.T("participants.count", Args{"count": n})
}
