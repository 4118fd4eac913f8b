package unpack

import (
	"strings"
	"unicode"

	"naru/internal/pattern"
)

// cells are a row's columns.
type cells struct {
	category, title, date string
	count                 string // of participants
	other                 string // what is of no concern
	doubt                 []string
}

var hangs = pattern.New(`(?i)(?:[:：,(\[/&-]|\b(?:of|the|for|with|and|in|on|to|a|an|by|from|at))$`)

// cells sorts a row's parts into category, title and date.
func (t *table) cells(r *row) cells {
	if r.fitted {
		c := r.cells
		if _, ok := parseSpan(c.date, 2000); !ok {
			c.doubt = append(c.doubt, "from", "to")
		}
		return c
	}
	if c, ok := t.byColumn(r); ok {
		c.doubt = append(c.doubt, r.doubt...)
		return c
	}
	var c cells
	dated, ok := r.date(t)
	taken := map[int]bool{}
	for _, k := range dated {
		c.date = dateGlued(c.date, r.parts[k].text)
		taken[k] = true
	}
	c.doubt = append(c.doubt, r.doubt...)
	if !ok {
		c.doubt = append(c.doubt, "from", "to")
	}
	var rest []part
	for k, p := range r.parts {
		if !taken[k] {
			rest = append(rest, p)
		}
	}
	if len(rest) > 0 {
		rest[0].tab = false
	}
	n, sure := t.categoryParts(rest, r.page)
	for _, p := range rest[:n] {
		c.category = glued(c.category, p.text)
	}
	c.title = together(rest[n:])
	if !sure {
		c.doubt = append(c.doubt, "category", "title")
	}
	return c
}

// byColumn takes a row with a cell for every column as the head names them,
// where the table has more than category, title and date.
func (t *table) byColumn(r *row) (cells, bool) {
	cols := make([]string, 0, len(t.columns))
	more := false
	for _, c := range t.columns {
		if c != colNo {
			cols = append(cols, c)
		}
		more = more || besides(c)
	}
	if !more {
		return cells{}, false
	}
	if r.grid != nil {
		return t.sorted(r.grid, t.columns)
	}
	var groups []string
	for _, p := range r.parts {
		if p.tab || len(groups) == 0 {
			groups = append(groups, p.text)
		} else {
			groups[len(groups)-1] = join(groups[len(groups)-1], p.text)
		}
	}
	if len(groups) == len(cols)-1 && t.has(colCategory) { // the category is merged
		for k, c := range cols {
			if c == colCategory {
				cols = append(cols[:k:k], cols[k+1:]...)
				break
			}
		}
	}
	return t.sorted(groups, cols)
}

// sorted takes cells as the columns name them, if the date's holds a date.
func (t *table) sorted(grid, cols []string) (cells, bool) {
	if len(grid) != len(cols) {
		return cells{}, false
	}
	var c cells
	for k, col := range cols {
		switch col {
		case colCategory:
			c.category = grid[k]
		case colTitle:
			c.title = join(c.title, grid[k])
		case colDate:
			c.date = grid[k]
		case colCount:
			c.count = grid[k]
		case colOther:
			c.other = join(c.other, grid[k])
		}
	}
	if _, ok := parseSpan(c.date, 2000); !ok || c.title == "" {
		return cells{}, false
	}
	return c, true
}

// categoryParts tells how many of the parts are the category: the first cell, or
// the leading lines that end where a title's line would not have had to.
func (t *table) categoryParts(rest []part, page int) (n int, sure bool) {
	if !t.has(colCategory) || len(rest) < 2 {
		return 0, true
	}
	for k := 1; k < len(rest); k++ {
		if rest[k].tab {
			return k, true
		}
	}
	for k, p := range rest {
		if beginsItem(p.text) {
			return k, true // a title's cell lists several things
		}
	}
	width := t.widthOn(page)
	for k := 0; k < len(rest)-1; k++ {
		if breaks(rest[k].text, rest[k+1].text, width, 0.85) {
			n = k
			break
		}
		n = k + 1
	}
	for ; n > 0; n-- {
		if !hangs.MatchString(rest[n-1].text) && opens(rest[n].text) && (n > 1 || !t.tabbed()) {
			return n, n > 1
		}
	}
	// A line that ended early for a title may belong to a category all the same.
	return 0, breaks(rest[0].text, rest[1].text, width, 0.6) || startsLower(rest[1].text)
}

// opens tells whether a text can begin a title.
func opens(s string) bool {
	for _, r := range s {
		return !unicode.IsLower(r) && !strings.ContainsRune(")],.:;", r)
	}
	return false
}

// tabbed tells whether the table parts category and title on one line by a tab:
// then a category of one line never stands alone on its line.
func (t *table) tabbed() bool {
	for _, r := range t.rows {
		dated, _ := r.date(t)
		last := len(r.parts) - len(dated)
		for k := 1; k < last; k++ {
			if r.parts[k].tab {
				return true
			}
		}
	}
	return false
}

// widthOn is the width of the title's column on a page.
func (t *table) widthOn(page int) int {
	width := 0
	for _, r := range t.rows {
		if r.page != page {
			continue
		}
		for _, p := range r.parts {
			width = max(width, columns(p.text))
		}
	}
	return width
}

func together(parts []part) string {
	out := ""
	for _, p := range parts {
		out = join(out, p.text)
	}
	return out
}

func unique(list []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
