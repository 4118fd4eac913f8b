package message

import "naru/internal/library"

// MatchReason says what spoke for two documents belonging together, or against it:
// "The same number: 2021-03".
func (p Printer) MatchReason(r library.MatchReason) string {
	key := "records.because." + r.What
	if r.Against {
		key = "records.against." + r.What
	}
	said := p.T(key)
	if said == key {
		said = r.What
	}
	if r.Text == "" {
		return said
	}
	return said + ": " + r.Text
}
