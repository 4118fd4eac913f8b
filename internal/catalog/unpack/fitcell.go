package unpack

import (
	"slices"
	"strings"
)

// cell is what it costs to take pieces from p to q as a cell of a column.
func (f *fitting) cell(c, p, q int, s *fitted, again bool) (cost float64, no int, ok bool) {
	first := f.pieces[p]
	text := first.text
	for _, x := range f.pieces[p+1 : q] {
		text = join(text, x.text)
	}
	column := f.columns[c]
	if column == colNo {
		m := rowStart.FindStringSubmatch(text)
		if q-p > 1 || m == nil || m[3] != "" {
			return 0, 0, false
		}
		no = atoi(m[1])
		switch {
		case no == s.no+1:
		case no == 1:
			cost += 0.4
		case no > s.no && no <= s.no+1+mostSkipped || no == s.no:
			cost += 0.8
		default:
			cost += wrongNumber
		}
		return cost, no, true
	}
	date := f.isDate(p, q)
	if column == colDate {
		if !date {
			return 0, 0, false
		}
		if strings.ContainsAny(text[len(text)-1:], "-~,") || strings.HasSuffix(text, "–") {
			cost += brokenEarly // it goes on
		}
		if bareNumber(text) && len(text) < 4 {
			cost += notOfKind
		}
		if q < len(f.pieces) && !f.pieces[q].tab && f.isDate(p, q+1) && (bareNumber(f.pieces[q].text) && len(f.pieces[q].text) == 4 || !f.isDate(q, q+1) && !isNumber(f.pieces[q].text)) {
			cost += brokenEarly // the next line is a part of it
		}
		return cost, 0, true
	}
	if date || isNumber(text) {
		cost += notOfKind
	}
	counted := column == colCount && countsPeople(text) // "about 30" begins small, too
	if !counted && startsLower(first.text) || strings.ContainsAny(first.text[:1], "(),.") {
		cost += lowerStart
	}
	for k := p; k < q; k++ {
		switch {
		case beginsItem(f.pieces[k].text) && (column != colTitle || k > p && !beginsItem(first.text)):
			cost += notOfKind // cells of titles list things, from their beginning on
		case k > p:
			cost += f.joint(column, f.pieces[k-1], f.pieces[k])
		}
	}
	wide := columns(text)
	switch column {
	case colTitle:
		cost += lineOfTitle
		if wide < 4 {
			cost += tooLong
		}
		if q-p > 1 && f.hasCategory() && kindOrGroup.MatchString(first.text) {
			cost += brokenEarly // that line is one of its category
		}
	case colCategory:
		cost += 0.3
		if kindOrGroup.MatchString(text) {
			cost -= known
		}
		if strings.ContainsAny(text, ":：?") || f.wideFor(first.text) {
			cost += brokenEarly // a title's first line
		}
		if wide > longestCategory {
			cost += tooLong * float64(wide) / longestCategory
		}
	case colOther, colCount:
		cost += 0.3
		if column == colCount && !countsPeople(text) {
			cost += notOfKind
		}
		if countsPeople(text) || hoursLike.MatchString(text) {
			cost -= 0.3
			if date || isNumber(text) {
				cost -= notOfKind
			}
		}
		if wide > longestCategory {
			cost += tooLong * float64(wide) / longestCategory
		}
	}
	if column != colTitle && f.often[column+"\x00"+text] > 1 {
		cost -= known
	} else if column == colTitle && (f.often[colCategory+"\x00"+text] > 1 || f.often[colOther+"\x00"+text] > 1) {
		cost += known
	}
	return cost, 0, true
}

func (f *fitting) hasCategory() bool { return slices.Contains(f.columns, colCategory) }

// wideFor tells a line that is as wide as titles are: a column of categories is
// narrower.
func (f *fitting) wideFor(text string) bool {
	return float64(columns(text)) > 0.7*float64(f.width[colTitle]) && f.width[colTitle] > 0
}

// joint is what it costs that a cell goes on from one line to the next.
func (f *fitting) joint(column string, a, b piece) float64 {
	cost := lineOfTitle
	if f.lines[a.line].page != f.lines[b.line].page {
		cost += betweenPages
	}
	if beginsItem(b.text) || startsLower(b.text) || hangs.MatchString(a.text) || strings.Count(a.text, "(") > strings.Count(a.text, ")") {
		return cost
	}
	width := f.width[column]
	switch {
	case width > 0:
		if !breaks(a.text, b.text, width, 0.9) {
			cost += brokenEarly
		}
	default:
		if columns(a.text) < 12 {
			cost += brokenEarly / 2
		}
	}
	return cost
}

// isDate tells whether pieces read as one date.
func (f *fitting) isDate(p, q int) bool {
	key := [2]int{p, q}
	if known, ok := f.spans[key]; ok {
		return known
	}
	text := ""
	if q-p <= 4 {
		for _, x := range f.pieces[p:q] {
			text = dateGlued(text, x.text)
		}
	}
	_, ok := parseSpan(text, 2000)
	ok = ok && text != ""
	f.spans[key] = ok
	return ok
}
