package madereport

import "strings"

// misreads are what character recognition makes of figures and letters in
// headings: never two of them at once.
var misreads = []struct{ from, to string }{{"0", "O"}, {"1", "l"}, {"I.", "l."}, {"II.", "ll."}, {"Ⅰ.", "I."}, {"|", "l"}}

// blur misreads a line.
func (m *maker) blur(text string) string {
	if !m.Noisy || !m.chance(20) {
		return text
	}
	slip := one(m, misreads)
	return strings.Replace(text, slip.from, slip.to, 1)
}
