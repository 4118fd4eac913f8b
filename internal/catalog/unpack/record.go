package unpack

import (
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/pattern"
)

// reach is how many lines may stand between a publication's heading and the
// names of its people: a title of several lines, a line on its printing.
const reach = 8

// printing is a line on how a publication was printed.
var printing = pattern.New(`(?i)^(?:발행일자?|발간일자?|발행처|발행|발간|연구기간|쪽수|면수|언어|published|publication date|date|publisher|isbn|issn|pages|language|research period|period|keywords?|주제어|키워드|핵심어)(?:` + labelSign + `|\s+\d)(.*)$`)

// entry is a publication's place among the lines.
type entry struct {
	head
	credits   int // the line that names its people; -1: none does
	body      int // the first line behind them
	people    []library.Credit
	strayName bool
	inSection bool // the series is that of the section
}

// records finds the publications of a report: those with a heading of their own,
// and those that a table lists.
func records(lines []line, tables []*table, reportYear int) []library.ListedRecord {
	var rows []listedAt
	for _, g := range listingsIn(lines) {
		if tableAt(tables, g.at) != nil {
			continue
		}
		if found := g.records(lines, reportYear); len(found) >= leastRecords {
			rows = append(rows, found...)
			tables = append(tables[:len(tables):len(tables)], &table{from: g.at, to: g.to})
		}
	}
	out := []library.ListedRecord{}
	entries := entriesIn(lines, tables)
	if len(entries)+len(rows) < leastRecords {
		return out
	}
	entries = withUnnamed(lines, tables, entries)
	var all []listedAt
	for k, e := range entries {
		end := len(lines)
		if k+1 < len(entries) {
			end = entries[k+1].at
		}
		for _, t := range tables {
			if t.from > e.at && t.from < end {
				end = t.from
			}
		}
		all = append(all, listedAt{e.record(lines, max(end, e.body), reportYear), e.at})
	}
	all = append(all, withoutDetailed(rows, all)...)
	slices.SortStableFunc(all, func(a, b listedAt) int { return a.at - b.at })
	out = once(all)
	unifyNames(out)
	markOddNames(out)
	return out
}

// withoutDetailed leaves out the rows of publications that have an entry of their
// own: a table gives them an overview.
func withoutDetailed(rows, entries []listedAt) []listedAt {
	var out []listedAt
	for _, r := range rows {
		if !slices.ContainsFunc(entries, func(e listedAt) bool {
			return strings.EqualFold(e.Title, r.Title) || e.Number != "" && e.Number == r.Number && strings.EqualFold(e.Series, r.Series)
		}) {
			out = append(out, r)
		}
	}
	return out
}

// once takes what is listed twice once, and marks numbers that are given twice.
func once(all []listedAt) []library.ListedRecord {
	out := []library.ListedRecord{}
	seen := map[string]bool{}
	for _, l := range all {
		r := l.ListedRecord
		whole := r.Series + "\x00" + r.Number + "\x00" + r.Title
		if seen[whole] { // listed in an overview and again with its abstract
			out = keepFuller(out, r)
			continue
		}
		number := r.Series + "\x00" + r.Number
		if seen[number] && !slices.Contains(r.Unsure, "number") {
			r.Unsure = append(r.Unsure, "number")
		}
		seen[number], seen[whole] = true, true
		out = append(out, r)
	}
	return out
}

// keepFuller replaces the record of the same publication if this one tells more.
func keepFuller(out []library.ListedRecord, r library.ListedRecord) []library.ListedRecord {
	for k, o := range out {
		if o.Series == r.Series && o.Number == r.Number && o.Title == r.Title {
			if len(r.Abstract)+len(r.Contents)+len(r.People) > len(o.Abstract)+len(o.Contents)+len(o.People) {
				out[k] = r
			}
			return out
		}
	}
	return append(out, r)
}

// entriesIn finds the headings that have people below them.
func entriesIn(lines []line, tables []*table) []entry {
	var out []entry
	section, from := "", 0
	for i := 0; i < len(lines); i++ {
		if t := tableAt(tables, i); t != nil {
			i, from = t.to-1, t.to
			continue
		}
		if s, ok := seriesHeading(lines[i]); ok {
			section = s
		}
		if labelsOn(lines[i].text) == nil {
			continue
		}
		e, ok := entryAbove(lines, from, i, section)
		people, stray, body := creditsAt(lines, i)
		if ok && vouches(e, people) {
			e.credits, e.body, e.people, e.strayName = i, body, people, stray
			out = append(out, e)
		}
		from = body
		i = max(i, body-1)
	}
	return out
}

// vouches tells whether the people below a heading make it that of a publication:
// one of them has a name, and where the series has no word that series end with,
// they are researchers and not just authors.
func vouches(e entry, people []library.Credit) bool {
	for _, p := range people {
		if isName(p.Name) && (e.known || p.Role == library.RoleChief || p.Role == library.RoleCoResearcher) {
			return true
		}
	}
	return false
}

// entryAbove looks for the heading above the line that names its people.
func entryAbove(lines []line, from, at int, section string) (entry, bool) {
	low := max(from, at-reach)
	best, found := head{}, false
	for i := at - 1; i >= low; i-- {
		h, ok := headOn(lines[i])
		if !ok || !h.known && !h.strong || printing.MatchString(lines[i].text) {
			continue
		}
		h.at = i
		if h.known {
			best, found = h, true
			break
		}
		if !found {
			best, found = h, true
		}
	}
	e := entry{head: best}
	if !found || !best.known {
		if h, ok := titleAbove(lines, low, at); ok && (!found || h.at >= best.at) {
			return entry{head: h}, utf8.RuneCountInString(h.title) > 1
		}
	}
	if !found || !best.known && section != "" {
		if h, ok := numberedAbove(lines, low, at, section); ok && (!found || h.at >= best.at) {
			e, found = entry{head: h, inSection: true}, true
		}
	}
	if !found {
		return e, false
	}
	for i := e.at + 1; i < at; i++ {
		if m := printing.FindStringSubmatch(lines[i].text); m != nil {
			e.printed(m[1])
			continue
		}
		e.addTitle(lines[i])
	}
	n := utf8.RuneCountInString(e.title)
	return e, n > 1 && n <= longestTitle
}

// numberedAbove looks for "01 Title" below the heading of a series.
func numberedAbove(lines []line, low, at int, section string) (head, bool) {
	if section == "" {
		return head{}, false
	}
	for i := at - 1; i >= low; i-- {
		m := entryNumber.FindStringSubmatch(lines[i].text)
		if m == nil {
			continue
		}
		number := tidyNumber(group(entryNumber, m, "number"))
		return head{series: section, number: number, title: squeeze(group(entryNumber, m, "title")), at: i, year: yearInNumber(number), known: true, strong: true}, true
	}
	return head{}, false
}

// addTitle adds a line of the title.
func (e *entry) addTitle(l line) {
	text := strings.ReplaceAll(l.text, "\t", " ")
	if l.bullet && e.title != "" {
		text = "- " + text
	}
	e.title = join(e.title, text)
}

// printed takes the year out of a line on the printing.
func (e *entry) printed(s string) {
	if when, ok := parseSpan(s, 0); ok && e.year == 0 && len(when.from) >= 4 {
		e.year = atoi(when.from[:4])
	}
}

// withUnnamed adds the headings without people whose series others have with
// people: a report may leave the names out.
func withUnnamed(lines []line, tables []*table, named []entry) []entry {
	series := map[string]bool{}
	taken := map[int]bool{}
	for _, e := range named {
		if e.strong && !e.inSection {
			series[e.series] = true
		}
		for i := e.at; i < max(e.body, e.credits+1); i++ {
			taken[i] = true
		}
	}
	var out []entry
	next := 0
	for i := range lines {
		if next < len(named) && named[next].at == i {
			out = append(out, named[next])
			next++
		}
		if taken[i] || tableAt(tables, i) != nil {
			continue
		}
		h, ok := headOn(lines[i])
		if !ok || !h.strong || !series[h.series] || h.title == "" || announced(h, named) {
			continue
		}
		h.at = i
		e := entry{head: h, credits: -1, body: i + 1}
		for e.body < len(lines) && e.body < i+4 && lines[e.body].page == lines[i].page && !taken[e.body] &&
			breaks(lines[e.body-1].text, lines[e.body].text, lines[i].width, 0.85) {
			e.addTitle(lines[e.body])
			e.body++
		}
		out = append(out, e)
	}
	return out
}

// announced tells the line of an overview or a table of contents: a publication
// that is listed with its people elsewhere.
func announced(h head, named []entry) bool {
	title := strings.ToLower(h.title)
	for _, e := range named {
		if e.series != h.series || e.number != h.number {
			continue
		}
		whole := strings.ToLower(e.title)
		if strings.HasPrefix(title, whole) || strings.HasPrefix(whole, strings.TrimRight(title, "0123456789 .·…")) {
			return true
		}
	}
	return false
}
