package main

import (
	"fmt"
	"io"
	"time"
)

// table prints rows of ours, the peer's and their ratio.
type table struct{ w io.Writer }

func newTable(w io.Writer) *table {
	t := &table{w}
	fmt.Fprintf(w, "%-44s %12s  %-28s %12s %8s\n", "what", "Naru", "beside", "peer", "ratio")
	return t
}

// row compares two durations; a peer of 0 was not measured.
func (t *table) row(what string, ours time.Duration, peer string, theirs time.Duration) {
	if theirs == 0 {
		fmt.Fprintf(t.w, "%-44s %12s  %-28s %12s\n", what, show(ours), peer, "not here")
		return
	}
	fmt.Fprintf(t.w, "%-44s %12s  %-28s %12s %7.2f×\n", what, show(ours), peer, show(theirs), float64(ours)/float64(theirs))
}

// fact prints a figure that has no peer.
func (t *table) fact(what, value string) { fmt.Fprintf(t.w, "%-44s %12s\n", what, value) }

func show(d time.Duration) string {
	switch {
	case d >= time.Second:
		return fmt.Sprintf("%.2f s", d.Seconds())
	case d >= time.Millisecond:
		return fmt.Sprintf("%.1f ms", float64(d)/1e6)
	default:
		return fmt.Sprintf("%.0f µs", float64(d)/1e3)
	}
}
