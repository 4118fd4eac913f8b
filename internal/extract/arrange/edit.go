package arrange

// edit puts other characters in place of Text.Runes[from:to].
type edit struct {
	from, to int
	with     string
}

// apply makes all edits, which stand in order and do not overlap.
func (c *Text) apply(edits []edit) {
	if len(edits) == 0 {
		return
	}
	out := Text{make([]rune, 0, len(c.Runes)), make([]int, 0, len(c.From))}
	at := 0
	for _, e := range edits {
		if e.from < at || e.to > len(c.Runes) {
			continue
		}
		out.Runes = append(out.Runes, c.Runes[at:e.from]...)
		out.From = append(out.From, c.From[at:e.from]...)
		for k, r := range []rune(e.with) {
			out.Runes = append(out.Runes, r)
			out.From = append(out.From, c.From[min(e.from+k, max(e.to-1, e.from))])
		}
		at = e.to
	}
	out.Runes = append(out.Runes, c.Runes[at:]...)
	out.From = append(out.From, c.From[at:]...)
	*c = out
}
