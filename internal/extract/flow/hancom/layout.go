package hancom

import "unicode/utf16"

// pages is where pages begin in the paragraphs of a section, beside its start.
type pages struct {
	// at holds positions in a paragraph, in order.
	at map[int][]int
	// rows holds, of tables in a paragraph, the rows that begin a page.
	rows map[*Table][]int
}

// Lines beyond these shares of the page tell that line positions are stale:
// they lie about many paragraphs, or end many pages in their upper part.
const (
	staleParas   = 0.1
	emptyPage    = 0.4
	fullPage     = 0.75
	longLine     = 250 // characters that no line holds
	usualBody    = 65764
	heightFaults = 0.1 // of a page: how far the heights of tables may be wrong
)

// layout finds the pages of a section by the line positions, if they are to be
// trusted, else by what is written as a break.
func layout(s *Section, styles *Styles) pages {
	l := layouter{styles: styles, body: usualBody, columns: 1, trusted: trusted(s.Paras)}
	l.pages = pages{at: map[int][]int{}, rows: map[*Table][]int{}}
	l.run(s.Paras)
	if l.trusted && l.early*2 > l.found && l.early > 1 {
		l = layouter{styles: styles, body: usualBody, columns: 1}
		l.pages = pages{at: map[int][]int{}, rows: map[*Table][]int{}}
		l.run(s.Paras)
	}
	return l.pages
}

// trusted tells whether the paragraphs' lines cover their text.
func trusted(paras []Para) bool {
	texts, bad := 0, 0
	for i := range paras {
		n := 0
		for _, p := range paras[i].Parts {
			if p.Object == nil {
				n += p.Units
			}
		}
		if n == 0 {
			continue
		}
		texts++
		lines := paras[i].Lines
		if len(lines) == 0 || n > longLine*len(lines) {
			bad++
		}
	}
	return texts > 0 && float64(bad) <= staleParas*float64(texts)
}

type layouter struct {
	pages   pages
	styles  *Styles
	trusted bool
	body    int
	columns int
	column  int
	// region is where on the page the present columns begin; deepest is the
	// lowest end of a line in them, below that.
	region, deepest int
	// Of the line before, below the region: its top and bottom; top is -1 where
	// there is none in this column.
	top, bottom int
	found       int // breaks by lines alone
	early       int // those that leave much of a page empty
}

func (l *layouter) run(paras []Para) {
	l.top, l.bottom = -1, 0
	for i := range paras {
		p := &paras[i]
		switch {
		case i > 0 && (p.PageBreak || l.styles.Paras[p.Shape].PageBreakBefore):
			l.newPage(i, 0)
		case i > 0 && p.ColumnBreak:
			l.nextColumn(i, 0)
		}
		l.objects(i, p)
		if l.trusted {
			l.lines(i, p)
		}
		l.tables(p)
	}
}

func (l *layouter) newPage(para, at int) {
	l.pages.at[para] = append(l.pages.at[para], at)
	l.column, l.top, l.bottom = 0, -1, 0
	l.region, l.deepest = 0, 0
}

// nextColumn begins a page where the last column is full, and tells so.
func (l *layouter) nextColumn(para, at int) bool {
	if l.column++; l.column >= l.columns {
		l.newPage(para, at)
		return true
	}
	l.top, l.bottom = -1, 0
	return false
}

// objects takes what changes the page. Columns that begin within a section begin
// below the text before them, and count their lines from there, or on the next
// page if there is no room for their first line.
func (l *layouter) objects(para int, p *Para) {
	divided := p.Divided && para > 0
	for _, part := range p.Parts {
		switch o := part.Object.(type) {
		case *SectionStart:
			if o.Body > 0 {
				l.body = o.Body
			}
		case *Columns:
			l.columns = max(o.Count, 1)
			divided = divided || para > 0
		}
	}
	if !divided {
		return
	}
	l.region += l.deepest
	l.column, l.deepest, l.top, l.bottom = 0, 0, -1, 0
	if l.trusted && len(p.Lines) > 0 && l.region > 0 && l.region+p.Lines[0].Height > l.body {
		l.newPage(para, 0)
	}
}

func (l *layouter) lines(para int, p *Para) {
	for i, line := range p.Lines {
		// A line at the same height is beside the one before, unless it is the first
		// of its row, and then at the top of another column or page.
		again := line.Y == l.top && line.Row && i > 0 ||
			line.Y == l.top && float64(l.bottom-l.top) > fullPage*float64(l.body)
		if l.top >= 0 && (line.Y < l.top || again) {
			before := l.region + l.bottom
			if line.NewPage {
				l.column = l.columns - 1
			}
			if l.nextColumn(para, line.At) {
				l.found++
				if float64(before) < emptyPage*float64(l.body) {
					l.early++
				}
			}
		}
		l.top, l.bottom = line.Y, max(line.Y+line.Height, line.Y)
		l.deepest = max(l.deepest, l.bottom)
	}
}

// tables follows tables that run over the page's end: only they break where no
// line of the section tells.
func (l *layouter) tables(p *Para) {
	if !l.trusted || l.columns > 1 {
		return
	}
	for _, part := range p.Parts {
		t, ok := part.Object.(*Table)
		if !ok || !t.Split || t.Placement.Inline || !t.Placement.Clear {
			continue
		}
		heights := t.rowHeights()
		total := 0
		for _, h := range heights {
			total += h
		}
		start := l.region + l.bottom
		if start+total <= l.body+l.body/20 {
			continue // it fits, or goes on to the next page whole, as the lines after it tell
		}
		y := start
		for row, h := range heights {
			if y+h > l.body && row > 0 {
				if h > l.body { // more than a page: it is cut
					y = (y + h) % l.body
					continue
				}
				l.pages.rows[t] = append(l.pages.rows[t], row)
				y = 0
			}
			y += h
		}
		if n := l.pages.rows[t]; len(n) > 0 {
			l.region = 0
			l.top, l.bottom, l.deepest = max(0, y-int(heightFaults*float64(l.body))), y, y
		}
	}
}

// rowHeights gives the height of each row, by its cells of one row.
func (t *Table) rowHeights() []int {
	rows := 0
	for _, c := range t.Cells {
		rows = max(rows, c.Row+1)
	}
	if rows > len(t.Cells)*4+16 {
		return nil // addresses that make no sense
	}
	heights := make([]int, rows)
	for _, c := range t.Cells {
		if c.RowSpan <= 1 && c.Row >= 0 {
			heights[c.Row] = max(heights[c.Row], min(max(c.Height, 0), usualBody*4))
		}
	}
	return heights
}

// units is the length of s as positions count it.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(utf16.RuneLen(r), 1)
	}
	return n
}
