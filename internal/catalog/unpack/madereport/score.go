package madereport

import (
	"fmt"
	"strings"

	"naru/internal/library"
)

// Count counts the values of a field.
type Count struct{ Right, Found, True int }

// Precision is the share of what was found that is right; 1 where nothing was.
func (c Count) Precision() float64 { return share(c.Right, c.Found) }

// Recall is the share of what is true that was found; 1 where there is nothing.
func (c Count) Recall() float64 { return share(c.Right, c.True) }

func share(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// Score counts the values of each field: "record title", "course date"….
type Score struct {
	Fields map[string]*Count
	// Slips tells what was wrong, a line each.
	Slips []string
}

// NewScore counts nothing yet.
func NewScore() *Score { return &Score{Fields: map[string]*Count{}} }

// All sums all fields.
func (s *Score) All() Count {
	var all Count
	for _, c := range s.Fields {
		all.Right, all.Found, all.True = all.Right+c.Right, all.Found+c.Found, all.True+c.True
	}
	return all
}

// Take counts what was found in a report.
func (s *Score) Take(r Report, found library.Unpacked) {
	s.records(r.Truth.Records, found.Records)
	s.events("course", r.Truth.Courses, found.Courses)
	s.events("event", r.Truth.Events, found.Events)
}

// values counts the values of one field: a multiset on each side.
func (s *Score) values(field string, want, got []string) {
	c := s.Fields[field]
	if c == nil {
		c = &Count{}
		s.Fields[field] = c
	}
	left := map[string]int{}
	for _, v := range want {
		if v != "" {
			left[v]++
			c.True++
		}
	}
	for _, v := range got {
		if v == "" {
			continue
		}
		c.Found++
		if left[v] > 0 {
			left[v]--
			c.Right++
		}
	}
	if w, g := strings.Join(want, "; "), strings.Join(got, "; "); w != g {
		s.Slips = append(s.Slips, fmt.Sprintf("%s: want %q, got %q", field, w, g))
	}
}

func (s *Score) value(field, want, got string) {
	s.values(field, []string{squeeze(want)}, []string{squeeze(got)})
}

func (s *Score) records(want, got []library.ListedRecord) {
	titles := func(list []library.ListedRecord) []string {
		var out []string
		for _, r := range list {
			out = append(out, r.Number+" "+r.Title)
		}
		return out
	}
	for _, pair := range align(titles(want), titles(got)) {
		var w, g library.ListedRecord
		if pair[0] >= 0 {
			w = want[pair[0]]
		}
		if pair[1] >= 0 {
			g = got[pair[1]]
		}
		s.value("record series", w.Series, g.Series)
		s.value("record number", w.Number, g.Number)
		s.value("record title", w.Title, g.Title)
		s.value("record year", figure(w.Year), figure(g.Year))
		s.value("record abstract", w.Abstract, g.Abstract)
		s.value("record page", figure(w.Page), figure(g.Page))
		s.values("record people", credits(w.People), credits(g.People))
		s.values("record contents", headings(w.Contents), headings(g.Contents))
	}
}

func (s *Score) events(kind string, want, got []library.ListedEvent) {
	titles := func(list []library.ListedEvent) []string {
		var out []string
		for _, e := range list {
			out = append(out, e.Title+" "+e.DatePrinted)
		}
		return out
	}
	for _, pair := range align(titles(want), titles(got)) {
		var w, g library.ListedEvent
		if pair[0] >= 0 {
			w = want[pair[0]]
		}
		if pair[1] >= 0 {
			g = got[pair[1]]
		}
		s.value(kind+" table", w.Table, g.Table)
		s.value(kind+" no", figure(w.No), figure(g.No))
		s.value(kind+" category", w.Category, g.Category)
		s.value(kind+" title", w.Title, g.Title)
		s.value(kind+" date", w.DatePrinted, g.DatePrinted)
		s.value(kind+" from", w.From, g.From)
		s.value(kind+" to", w.To, g.To)
		s.value(kind+" participants", figure(w.Participants), figure(g.Participants))
		s.value(kind+" bound", w.ParticipantsBound, g.ParticipantsBound)
		s.value(kind+" page", figure(w.Page), figure(g.Page))
	}
}

func figure(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func credits(people []library.Credit) []string {
	var out []string
	for _, p := range people {
		out = append(out, p.Role+" "+p.Name)
	}
	return out
}

func headings(list []library.Heading) []string {
	var out []string
	for _, h := range list {
		out = append(out, fmt.Sprintf("%d %s", h.Level, squeeze(h.Title)))
	}
	return out
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// align pairs what is alike in two lists, in order; -1 stands for nothing.
func align(a, b []string) [][2]int {
	best := make([][]float64, len(a)+1)
	for i := range best {
		best[i] = make([]float64, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if l := likeness(a[i], b[j]); l >= leastAlike {
				best[i][j] = max(best[i][j], l+best[i+1][j+1])
			}
		}
	}
	var out [][2]int
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch l := likeness(a[i], b[j]); {
		case l >= leastAlike && best[i][j] == l+best[i+1][j+1]:
			out = append(out, [2]int{i, j})
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			out = append(out, [2]int{i, -1})
			i++
		default:
			out = append(out, [2]int{-1, j})
			j++
		}
	}
	for ; i < len(a); i++ {
		out = append(out, [2]int{i, -1})
	}
	for ; j < len(b); j++ {
		out = append(out, [2]int{-1, j})
	}
	return out
}

// leastAlike is the share of words that make two texts one.
const leastAlike = 0.35

func likeness(a, b string) float64 {
	x, y := strings.Fields(a), strings.Fields(b)
	in := map[string]int{}
	for _, w := range x {
		in[w]++
	}
	both := 0
	for _, w := range y {
		if in[w] > 0 {
			in[w]--
			both++
		}
	}
	return 2 * float64(both) / float64(max(len(x)+len(y), 1))
}
