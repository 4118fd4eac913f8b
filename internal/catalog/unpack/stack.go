package unpack

import (
	"math"
	"slices"
	"strings"

	"naru/internal/pattern"
)

// Costs of parting a column's lines into cells. Only their order matters.
const (
	loosePart  = 2.0 // a cell that ends or begins where a text goes on
	needlessly = 1.5 // two whole dates in one cell
	earlyBreak = 4.0 // a line that goes on, as far as it ended short of the margin
	fullBreak  = 2.0 // a cell that ends with a line as long as can be, as far as it had to break
	almostFull = 0.95
	oneMore    = 0.1 // a further line of a cell
	oneWord    = 1.2 // a title of one short word, or one that names a group or a kind
	shortCell  = 0.3
	mergedCost = 0.8
	sureCost   = 0.25 // of a parting about which nothing is left open
)

// mostCellLines is how many lines a cell takes.
const mostCellLines = 6

// kindOrGroup is what categories are called: a group of people, a kind of partner.
var kindOrGroup = pattern.New(`(?i)^(?:(?:중앙|지방)?(?:부처|정부)|지자체|지방자치단체|(?:담당 ?)?공무원|(?:민간 ?|현장 ?)?활동가|(?:외국인 ?|지역 ?)?주민|(?:일반 ?)?시민|시민단체|(?:미래|다음) ?세대|(?:공공|유관|국내|국제|해외) ?기관|기관|단체|학계|국제기구|(?:업무 ?)?협약|기타|국내|국제|해외|청소년|(?:대|유)?학생|교[사원]|(?:결혼)?이민자|연구자|전문가|통번역사|상담사|기업|언론|` +
	`(?:public|government|local|civil) ?(?:officials?|servants?|institutions?|bodies|agencies)|(?:private )?activists|(?:foreign |local )?residents|(?:general )?public|next generation|youth|students|teachers|governments?|academi[ac](?: institutions)?|international organi[sz]ations?|organi[sz]ations|institutions|officials|ngos?|civil society|memorand(?:um|a)|mous?|others?|domestic|international)$`)

// parting is a column's lines parted into cells.
type parting struct {
	cells []string
	lines int
	cost  float64
}

// partLines parts a prefix of lines into so many cells as cheaply as can be; the cost of
// a cell is infinite where its lines make none. Behind tells what it costs to end
// before a line.
func partLines(lines []line, cells, most int, cost func(from, to int) float64, behind func(at int) float64) (parting, bool) {
	n := min(len(lines), most)
	if cells < 1 || cells > n {
		return parting{}, false
	}
	best := make([][]float64, cells+1)
	from := make([][]int, cells+1)
	for c := range best {
		best[c], from[c] = make([]float64, n+1), make([]int, n+1)
		for k := range best[c] {
			best[c][k] = math.Inf(1)
		}
	}
	best[0][0] = 0
	for c := 1; c <= cells; c++ {
		for to := c; to <= n; to++ {
			for at := max(c-1, to-mostCellLines); at < to; at++ {
				if math.IsInf(best[c-1][at], 1) {
					continue
				}
				if all := best[c-1][at] + cost(at, to); all < best[c][to] {
					best[c][to], from[c][to] = all, at
				}
			}
		}
	}
	end, least := 0, math.Inf(1)
	for to := cells; to <= n; to++ {
		if all := best[cells][to] + behind(to); all < least {
			end, least = to, all
		}
	}
	if end == 0 {
		return parting{}, false
	}
	p := parting{cells: make([]string, cells), lines: end, cost: least}
	for c, to := cells, end; c > 0; c-- {
		at := from[c][to]
		p.cells[c-1] = joined(lines[at:to])
		to = at
	}
	return p, true
}

// allOf is what it costs not to take every line: too much.
func allOf(lines []line) func(at int) float64 {
	return func(at int) float64 {
		if at < len(lines) {
			return math.Inf(1)
		}
		return 0
	}
}

func joined(lines []line) string {
	text := ""
	for _, l := range lines {
		text = join(text, l.text)
	}
	return text
}

// dateCells parts the first lines into so many dates.
func dateCells(lines []line, rows int) (parting, bool) {
	return partLines(lines, rows, 4*rows, func(from, to int) float64 {
		text := joined(lines[from:to])
		if _, ok := parseSpan(text, 2000); !ok || to-from > 4 {
			return math.Inf(1)
		}
		cost := 0.0
		if hangsDate(text) {
			cost += loosePart
		}
		if goesOnDate(text) {
			cost += loosePart
		}
		for k := from + 1; k < to; k++ {
			before, behind := joined(lines[from:k]), joined(lines[k:to])
			_, one := parseSpan(before, 2000)
			_, other := parseSpan(behind, 2000)
			if one && other && !hangsDate(before) && !goesOnDate(behind) {
				cost += needlessly
			}
		}
		return cost
	}, func(at int) float64 {
		if at < len(lines) && goesOnDate(lines[at].text) {
			return loosePart
		}
		return 0
	})
}

// hangsDate tells a date that goes on in the next line.
func hangsDate(text string) bool {
	return len(text) > 1 && (strings.ContainsAny(text[len(text)-1:], ",-~") || strings.HasSuffix(text, "–") || strings.HasSuffix(text, " to"))
}

// goesOnDate tells a line that goes on with the date of the line above it.
func goesOnDate(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	if y := atoi(first); len(first) == 4 && y >= 1950 && y <= 2100 {
		return len(text) == 4 || hangsDate(text) || strings.ContainsAny(text[5:6], "-–~t")
	}
	return len(text) > 1 && (strings.HasPrefix(text, "–") || strings.HasPrefix(text, "~") || strings.HasPrefix(text, "- "))
}

// textCells parts all lines into so many cells of words, by where lines had to break.
// In a narrow column every line looks full.
func textCells(lines []line, cells int, narrow bool) (parting, bool) {
	width := 1
	for _, l := range lines {
		width = max(width, columns(l.text))
	}
	return partLines(lines, cells, len(lines), func(from, to int) float64 {
		cost := 0.0
		for k := from + 1; k < to; k++ {
			cost += oneMore
			if full, loose := fullLine(lines[k-1].text, lines[k].text, width); !loose {
				cost += earlyBreak * max(0, 1-full)
			}
		}
		if to < len(lines) {
			switch full, loose := fullLine(lines[to-1].text, lines[to].text, width); {
			case loose:
				cost += loosePart
			case full > almostFull && !narrow:
				cost += fullBreak * (full - almostFull)
			}
		}
		return cost
	}, allOf(lines))
}

// fullLine tells how full a line was when the next one began, and whether words
// show that this one goes on with it.
func fullLine(before, text string, width int) (full float64, loose bool) {
	word, _, _ := strings.Cut(text, " ")
	full = float64(columns(before)+1+columns(word)) / float64(width)
	return full, startsLower(text) || hangs.MatchString(before) || strings.Count(before, "(") > strings.Count(before, ")")
}

// categoryCells parts lines into a category for each row: one in each, one for all,
// or one for each run of numbers. Of other merged cells the text tells no rows.
func categoryCells(lines []line, runs []int, rows int) (cells []string, cost float64) {
	cells, cost = make([]string, rows), mergedCost
	if len(lines) == 0 {
		return cells, 2 * loosePart
	}
	if p, ok := textCells(lines, rows, true); ok && rows > 1 {
		for k := 1; k < rows; k++ {
			if p.cells[k] == p.cells[k-1] {
				p.cost -= known
			}
		}
		if p.cost < cost {
			return p.cells, p.cost
		}
	}
	if p, ok := textCells(lines, len(runs), true); ok && p.cost < cost && (len(runs) > 1 || len(lines) == 1 || len(lines) == 2 && startsLower(lines[1].text)) {
		k := 0
		for n, run := range runs {
			for range run {
				cells[k] = p.cells[n]
				k++
			}
		}
		return cells, p.cost
	}
	return cells, cost
}

// titlesBelow parts the lines between the numbers and the dates into categories,
// which come first, and titles.
func titlesBelow(lines []line, runs []int, rows int, category bool) (categories, titles []string, cost float64) {
	cost = math.Inf(1)
	most := 0
	if category {
		most = len(lines) - rows
	}
	for p := 0; p <= most; p++ {
		t, ok := textCells(lines[p:], rows, false)
		if !ok {
			continue
		}
		all := t.cost
		for _, title := range t.cells {
			switch {
			case kindOrGroup.MatchString(title), !strings.Contains(title, " ") && columns(title) < 16:
				all += oneWord
			case columns(title) < 16:
				all += shortCell
			}
		}
		width := 0
		for _, l := range lines[p:] {
			width = max(width, columns(l.text))
			if slices.ContainsFunc(lines[:p], func(c line) bool { return c.text == l.text }) {
				all += loosePart
			}
		}
		var c []string
		if category {
			var more float64
			c, more = categoryCells(lines[:p], runs, rows)
			all += more
			for _, l := range lines[:p] {
				if 10*columns(l.text) > 7*width && columns(l.text) > 10 || columns(l.text) > longestCategory {
					all += needlessly
				}
				if strings.ContainsAny(l.text, ":：?") {
					all += needlessly
				}
			}
		}
		if all < cost {
			categories, titles, cost = c, t.cells, all
		}
	}
	return categories, titles, cost
}
