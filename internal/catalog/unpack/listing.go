package unpack

import (
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/pattern"
)

// Columns of a table of publications, besides those of roles.
const (
	colSeries = "series"
	colNumber = "number"
)

// mostUnknown is how many columns of such a table may hold what is of no concern.
const mostUnknown = 3

var listingColumns = []struct {
	column string
	at     *pattern.Pattern
}{
	{colNo, pattern.New(`(?i)^(?:no\.?|nr\.?|#|№|연 ?번|순 ?번|순)$`)},
	{colNumber, pattern.New(`(?i)^(?:number|issue(?: no\.?)?|report no\.?|publication no\.?|번 ?호|(?:보고서|발간|간행물|과제) ?번호|호 ?수|호)$`)},
	{colSeries, pattern.New(`(?i)^(?:series|type|category|kind|publication(?: type)?|구 ?분|분 ?류|유 ?형|종 ?류|시리즈(?:명)?|총 ?서(?:명)?|발간물(?: ?종류)?|간행물(?:명)?|보고서 ?(?:유형|종류|구분))$`)},
	{colTitle, pattern.New(`(?i)^(?:(?:report |project |research )?titles?|title of (?:report|publication|paper)|제 ?목|(?:연구 ?)?(?:과제|보고서|논문)(?: ?명| ?제목)|연구 ?제목|과 ?제 ?명|보 ?고 ?서 ?명|저 ?서 ?명|발간물 ?명|연구 ?과제)$`)},
	{colDate, pattern.New(`(?i)^(?:dates?|published|publication date|date of publication|year|month|발[행간] ?(?:일자?|월|년월|연월|연도)|연 ?도|일 ?자|발 ?행|발 ?간)$`)},
}

// listing is a table of publications.
type listing struct {
	columns []string
	at, to  int // lines
	section string
	rows    []listedRow
}

// listedRow is a row of it.
type listedRow struct {
	at    int // the line
	cells []string
}

// listingsIn finds the tables that list publications, one a row.
func listingsIn(lines []line) []*listing {
	var out []*listing
	section := ""
	for i := 0; i < len(lines); i++ {
		if s, ok := seriesHeading(lines[i]); ok {
			section = s
		}
		cols, ok := listingHead(lines[i].text)
		if !ok {
			continue
		}
		g := &listing{columns: cols, at: i, section: sectionOver(lines, i, section)}
		g.read(lines)
		if len(g.rows) > 0 {
			out = append(out, g)
			i = g.to - 1
		}
	}
	return out
}

// sectionOver is the series that the heading right above a table names, else the
// section's.
func sectionOver(lines []line, i int, section string) string {
	for k := i - 1; k >= max(0, i-2); k-- {
		text := tableMark.ReplaceAllString(unspaced(lines[k].text, 3), "")
		if m := listHeadingOf.FindStringSubmatch(strings.Trim(text, " <>[]【】「」()")); m != nil && knownSeries.MatchString(m[1]) {
			return singular(m[1])
		}
	}
	return section
}

// listHeadingOf is the name of a table that lists a series: "연구보고서 발간 현황".
var listHeadingOf = pattern.New(`(?i)^(?:list of |(?:19|20)\d\d(?:년도?)? )?(.*?)(?: published(?: in \d{4})?|\s*(?:발간|발행)?\s*(?:목록|현황|실적|일람))?$`)

// listingHead reads the head of a table of publications: a column of titles and one
// of people, all cells parted.
func listingHead(text string) ([]string, bool) {
	cells := strings.Split(strings.Trim(text, "\t"), "\t")
	if len(cells) < 3 {
		return nil, false
	}
	unknown := 0
	var out []string
	for _, c := range cells {
		column := listingColumn(unspaced(c, 2))
		if column == colOther {
			unknown++
		}
		if column == colNumber && len(out) > 0 && out[0] == colNumber {
			out[0] = colNo // "번호" may be that of the row
		}
		if c == "" || utf8.RuneCountInString(c) > 24 || column != colOther && column != library.RoleCoResearcher && slices.Contains(out, column) {
			return nil, false
		}
		out = append(out, column)
	}
	has := func(c string) bool { return slices.Contains(out, c) }
	people := slices.ContainsFunc(out, isRole)
	return out, has(colTitle) && people && unknown <= mostUnknown
}

func listingColumn(cell string) string {
	for _, c := range listingColumns {
		if c.at.MatchString(cell) {
			return c.column
		}
	}
	if role, rest, ok := labelStart(cell); ok && rest == "" {
		return role
	}
	return colOther
}

func isRole(column string) bool {
	return slices.ContainsFunc(roleWords, func(r struct{ role, words string }) bool { return r.role == column })
}

// read takes the rows below the head. A row may go on over lines, and over pages
// with or without the head printed again.
func (g *listing) read(lines []line) {
	g.to = g.at + 1
	for k := g.at + 1; k < len(lines) && k-g.to <= longestLabel; k++ {
		text := lines[k].text
		if cols, ok := listingHead(text); ok {
			if !slices.Equal(cols, g.columns) {
				return
			}
			g.to = k + 1
			continue
		}
		if _, n := headAcross(lines, k); n > 0 {
			return // a table of events
		}
		if cells, ok := g.row(text); ok {
			g.rows = append(g.rows, listedRow{k, cells})
			g.to = k + 1
			continue
		}
		if len(g.rows) == 0 {
			return
		}
		if n := strings.Count(text, "\t"); (n > 0 || lines[k].page == lines[g.to-1].page) && k == g.to && (n > 0 && slices.Contains(g.rows[len(g.rows)-1].cells, "") || g.nextRow(lines, k+1)) {
			g.goesOn(text)
			g.to = k + 1
		}
	}
}

// row reads a line as a row: a cell for every column, or all but that of a merged
// series.
func (g *listing) row(text string) ([]string, bool) {
	if !strings.Contains(text, "\t") {
		return nil, false
	}
	cells := strings.Split(text, "\t")
	if s := slices.Index(g.columns, colSeries); len(cells) == len(g.columns)-1 && s >= 0 && !knownSeries.MatchString(cells[min(s, len(cells)-1)]) {
		cells = slices.Insert(cells, s, "")
	}
	for len(cells) < len(g.columns) && len(cells) > slices.Index(g.columns, colTitle) && (!slices.Contains(g.columns, colNo) || isNumber(cells[0])) {
		cells = append(cells, "")
	}
	if len(cells) != len(g.columns) {
		return nil, false
	}
	for k, c := range g.columns {
		if c == colTitle && utf8.RuneCountInString(cells[k]) < 2 || c == colNo && cells[k] != "" && !isNumber(cells[k]) {
			return nil, false
		}
		if _, date := parseSpan(cells[k], 2000); isRole(c) && date && cells[k] != "-" {
			return nil, false
		}
	}
	return cells, true
}

func (g *listing) nextRow(lines []line, k int) bool {
	if k >= len(lines) {
		return false
	}
	_, ok := g.row(lines[k].text)
	return ok
}

// goesOn adds a line to the title of the last row; cells behind it are those of the
// next columns, where these are empty.
func (g *listing) goesOn(text string) {
	cells := g.rows[len(g.rows)-1].cells
	k := slices.Index(g.columns, colTitle)
	for n, part := range strings.Split(strings.TrimLeft(text, "\t"), "\t") {
		if n == 0 || k+n < len(cells) && cells[k+n] == "" {
			cells[k+n] = join(cells[k+n], part)
		}
	}
}

// records gives the publications of the rows whose series is known by its name.
func (g *listing) records(lines []line, reportYear int) []listedAt {
	var out []listedAt
	series := g.section
	for _, row := range g.rows {
		r := library.ListedRecord{Language: "en", People: []library.Credit{}, Contents: []library.Heading{}, Page: lines[row.at].page}
		own := ""
		for k, cell := range row.cells {
			switch c := g.columns[k]; {
			case c == colTitle:
				r.Title = squeeze(cell)
			case c == colNumber:
				r.Number = tidyNumber(strings.TrimSuffix(numberSign.ReplaceAllString(cell, ""), "호"))
			case c == colSeries:
				own = cell
			case c == colDate:
				if s, ok := parseSpan(cell, 0); ok && len(s.from) >= 4 {
					r.Year = atoi(s.from[:4])
				} else if y := atoi(strings.TrimSuffix(cell, "년")); y > 1900 && y < 2100 {
					r.Year = y
				}
			case isRole(c):
				names, stray := namesIn(cell)
				if stray && !slices.Contains(r.Unsure, "people") {
					r.Unsure = append(r.Unsure, "people")
				}
				for _, n := range names {
					if c == library.RoleAuthor && hasChief(r.People) {
						c = library.RoleCoResearcher
					}
					r.People = addCredit(r.People, library.Credit{Name: n, Role: c})
				}
			}
		}
		if h, ok := headOn(line{text: own}); ok && h.known {
			own = h.series
			r.Number = h.number
		}
		if own != "" {
			series = own
		}
		if !knownSeries.MatchString(series) || len(r.People) == 0 {
			continue
		}
		r.Series = series
		r.People = chiefsFirst(r.People)
		if y := yearInNumber(r.Number); y != 0 {
			r.Year = y
		} else if r.Year == 0 {
			r.Year = reportYear
		}
		if hangul(r.Title) {
			r.Language = "ko"
		}
		if r.Number == "" {
			r.Unsure = append(r.Unsure, "number")
		}
		out = append(out, listedAt{r, row.at})
	}
	return out
}

// numberSign stands before a number.
var numberSign = pattern.New(`(?i)^(?:제|no\.?|nr\.?|#)\s*`)

// listedAt is a record and the line it begins on.
type listedAt struct {
	library.ListedRecord
	at int
}
