package hancom

// pages is where pages begin in the paragraphs of a section, beside its start.
type pages struct {
	// at holds positions in a paragraph, in order.
	at map[int][]int
	// rows holds, of tables in a paragraph, the rows that begin a page.
	rows map[*Table][]int
	// all: these are all the pages that were printed, not only those that begin
	// with a break that is written.
	all bool
}

// Lines beyond these shares of the page tell that line positions are stale:
// they lie about many paragraphs, or end many pages in their upper part.
const (
	staleParas   = 0.1
	emptyPage    = 0.4
	fullPage     = 0.75
	longLine     = 250 // characters that no line holds
	usualBody    = 65764
	heightFaults = 0.12 // of a page: how far the heights of tables may be wrong
)

// layout finds the pages of a section by the line positions, if they are to be
// trusted, else by what is written as a break.
func layout(s *Section, styles *Styles) pages {
	l := newLayouter(styles, trusted(s.Paras))
	l.run(s.Paras)
	if l.trusted && l.early*2 > l.found && l.early > 1 {
		l = newLayouter(styles, false)
		l.run(s.Paras)
	}
	return l.pages
}

func newLayouter(styles *Styles, trusted bool) *layouter {
	return &layouter{
		pages:   pages{at: map[int][]int{}, rows: map[*Table][]int{}, all: trusted},
		styles:  styles,
		trusted: trusted,
		body:    usualBody,
		columns: 1,
	}
}

// trusted tells whether the paragraphs' lines cover their text.
func trusted(paras []Para) bool {
	texts, bad, all := 0, 0, 0
	for i := range paras {
		n := 0
		for _, p := range paras[i].Parts {
			if p.Object == nil {
				n += p.Units
			}
		}
		lines := paras[i].Lines
		all += len(lines)
		if n == 0 {
			continue
		}
		texts++
		if len(lines) == 0 || n > longLine*len(lines) {
			bad++
		}
	}
	return all > 0 && float64(bad) <= staleParas*float64(texts)
}

type layouter struct {
	pages   pages
	styles  *Styles
	trusted bool
	body    int
	columns int
	column  int
	// parallel: after the last column a new row of them begins.
	parallel bool
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
		case i > 0 && p.ColumnBreak && l.parallel && l.column+1 >= l.columns:
			l.nextRow()
		case i > 0 && p.ColumnBreak:
			l.nextColumn(i, 0)
		}
		l.objects(i, p)
		above := l.bottom
		if l.top < 0 {
			above = -1
		}
		if l.trusted {
			l.lines(i, p)
		}
		l.tables(paras, i, above)
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

// nextRow begins columns below what stands on the page.
func (l *layouter) nextRow() {
	l.region += l.deepest
	l.column, l.deepest, l.top, l.bottom = 0, 0, -1, 0
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
			l.columns, l.parallel = max(o.Count, 1), o.Parallel
			divided = divided || para > 0
		}
	}
	if !divided {
		return
	}
	l.nextRow()
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
