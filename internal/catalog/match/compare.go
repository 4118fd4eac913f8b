package match

import (
	"fmt"
	"math"

	"naru/internal/library"
)

// Thresholds of confidence.
const (
	// Sure is where two documents are brought together without asking.
	Sure = 0.9
	// Worth is where a person is asked.
	Worth = 0.5
	// Clear is how much more sure the best must be than the next.
	Clear = 0.08
)

// Relation is what two works are to each other.
type Relation string

// Relations.
const (
	None    Relation = ""
	Same    Relation = "same"    // one publication
	Part    Relation = "part"    // parts of one
	Edition Relation = "edition" // the same in another language
)

// Verdict is how two works belong together, how sure that is, and why.
type Verdict struct {
	Relation   Relation
	Confidence float64
	Because    []library.MatchReason
}

// evidence is what was compared.
type evidence struct {
	Options
	a, b *Work

	sim     float64 // likeness of the titles, the best of all pairs
	crossed bool    // the title of one is the other title of the other
	telling bool    // the titles say enough to tell publications apart
	swapped bool    // each title has a word where the other has another
	scripts bool    // the titles are in different scripts: they say nothing

	number answer
	people answer
	shared []string
	years  int // apart; -1: not known
	owner  answer
}

// answer is what a comparison gave.
type answer int

const (
	unknown answer = iota
	yes
	partly
	no
)

// Compare tells how two works belong together. The order of the two does not
// matter.
func Compare(a, b *Work, o Options) Verdict {
	e := &evidence{Options: o}
	a, inA := withoutNames(a, b)
	b, inB := withoutNames(b, a)
	e.a, e.b = a, b
	e.titles()
	e.numbers()
	e.names()
	if e.people == unknown && len(inA)+len(inB) > 0 {
		e.people, e.shared = yes, append(inA, inB...)
	}
	e.years = -1
	if a.Year > 0 && b.Year > 0 {
		e.years = int(math.Abs(float64(a.Year - b.Year)))
	}
	v := e.judge()
	if v.Confidence < Worth {
		return Verdict{}
	}
	v.Because = e.reasons()
	v.Confidence = math.Round(v.Confidence*100) / 100
	return v
}

func (e *evidence) titles() {
	a, b := e.a, e.b
	e.scripts = true
	for _, p := range []struct {
		x, y    title
		crossed bool
	}{{a.title, b.title, false}, {a.title, b.other, true}, {a.other, b.title, true}, {a.other, b.other, true}} {
		if len(p.x.whole) == 0 || len(p.y.whole) == 0 {
			continue
		}
		sim := compareTitles(p.x, p.y)
		if p.x.korean == p.y.korean {
			e.scripts = false
		}
		if sim > e.sim || sim == e.sim && !p.crossed {
			e.sim, e.crossed = sim, p.crossed
			e.swapped = exchanged(p.x, p.y)
			e.telling = min(p.x.whole.weight(), p.y.whole.weight()) >= tellingWeight
		}
	}
}

func (e *evidence) numbers() {
	a, b := e.a, e.b
	e.owner = unknown
	for _, pair := range [][2]string{{a.series.Owner, b.series.Owner}, {a.publisher, b.publisher}} {
		if same, known := SameOwner(pair[0], pair[1], e.Alias); known && e.owner != yes {
			e.owner = no
			if same {
				e.owner = yes
			}
		}
	}
	if a.series.Key == "" || b.series.Key == "" || a.issue.IsZero() || b.issue.IsZero() || a.issue.No == 0 && b.issue.No == 0 {
		return
	}
	if a.series.Key != b.series.Key {
		return // a series may have been renamed
	}
	e.number = sameIssue(a, b)
	if e.number == yes && e.owner == no {
		e.number = unknown // two houses number alike
	}
}

// sameIssue compares numbers of one series. A number without a year counts within
// the year of its document, or through all years.
func sameIssue(a, b *Work) answer {
	x, y := a.issue, b.issue
	if x.No != y.No || x.Suffix != y.Suffix || x.Volume != y.Volume && x.Volume > 0 && y.Volume > 0 {
		return no
	}
	x, y = x.in(a.Year), y.in(b.Year)
	switch {
	case x.Year == y.Year && x.Year > 0, x.Volume == y.Volume && x.Volume > 0:
		return yes
	case x.Year == 0 || y.Year == 0:
		return partly
	case a.issue.Year > 0 && b.issue.Year > 0:
		return no
	}
	return partly // of years apart, where at least one is only the document's
}

func (e *evidence) names() {
	a, b := e.a, e.b
	if len(a.names) == 0 || len(b.names) == 0 {
		return
	}
	for k, p := range a.people() {
		for _, q := range b.people() {
			if samePerson(p, q) {
				e.shared = append(e.shared, a.names[k])
				break
			}
		}
	}
	least := min(len(a.names), len(b.names))
	switch {
	case len(e.shared) == 0:
		e.people = no
	case 2*len(e.shared) >= least:
		e.people = yes
	default:
		e.people = partly
	}
}

func (e *evidence) judge() Verdict {
	a, b := e.a, e.b
	if !a.named || !b.named {
		return Verdict{}
	}
	if a.Annual != b.Annual && e.sim < 0.85 {
		return Verdict{} // a report that lists a publication is not that publication
	}
	if differentYears(a, b) {
		return Verdict{} // an annual publication of other years
	}
	if x, y := a.title.count, b.title.count; x != y && x > 0 && y > 0 && a.title.korean == b.title.korean {
		return Verdict{} // the first and the second of their kind
	}
	if pa, pb := a.Part(), b.Part(); pa != pb {
		return e.parts(pa, pb)
	}
	c := e.same()
	if e.sameBook() {
		c = max(c, 0.97)
	}
	if a.File && b.File && a.Language != b.Language && a.Language != "" && b.Language != "" {
		return Verdict{Relation: Edition, Confidence: e.edition(c)}
	}
	return Verdict{Relation: Same, Confidence: c}
}

// sameBook reports whether two works bear one book number. Two editions of a work
// have two.
func (e *evidence) sameBook() bool {
	return e.a.isbn != "" && e.a.isbn == e.b.isbn && (e.scripts || e.sim > 0.3)
}

// differentYears reports whether titles name years of which none is shared.
func differentYears(a, b *Work) bool {
	x := append(append([]int{}, a.title.years...), a.other.years...)
	y := append(append([]int{}, b.title.years...), b.other.years...)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	for _, n := range x {
		for _, m := range y {
			if n == m {
				return false
			}
		}
	}
	return true
}

// parts judges works that say to be different parts, or one of which says to be a
// part.
func (e *evidence) parts(pa, pb int) Verdict {
	if pa == 0 || pb == 0 {
		// A record may leave the mark out; the number then decides.
		if e.number == yes && e.sim >= 0.8 {
			return Verdict{Relation: Same, Confidence: 0.85}
		}
		return Verdict{}
	}
	// Parts share what stands before the mark; behind it each has its own.
	for _, p := range [][2]title{{e.a.title, e.b.title}, {e.a.other, e.b.other}} {
		if min(p[0].main.weight(), p[1].main.weight()) >= 2 {
			e.sim = max(e.sim, likeness(p[0].main, p[1].main))
		}
	}
	e.number = unknown // each has its own
	if e.sim < 0.5 || e.people == no && e.sim < 0.9 {
		return Verdict{}
	}
	c := e.sim * 0.8
	if e.people == yes {
		c += 0.15
	}
	if e.a.series.Key != "" && e.a.series.Key == e.b.series.Key {
		c += 0.08
	}
	if e.owner == no {
		c -= 0.3
	}
	return Verdict{Relation: Part, Confidence: bound(c)}
}

// reasons tells what spoke for and against.
func (e *evidence) reasons() []library.MatchReason {
	out := []library.MatchReason{}
	say := func(what string, a answer, text string) {
		if a != unknown {
			out = append(out, library.MatchReason{What: what, Against: a == no, Text: text})
		}
	}
	a, b := e.a, e.b
	text := a.printed
	if b.printed != a.printed {
		text += " = " + b.printed
	}
	if e.number == no {
		text = a.printed + " ≠ " + b.printed
	}
	say("number", e.number, text)
	if e.sameBook() {
		say("isbn", yes, a.isbn)
	}
	if !e.scripts {
		what, found := "title", no
		if e.crossed {
			what = "title_other"
		}
		if e.sim >= 0.6 {
			found = yes
		}
		say(what, found, fmt.Sprintf("%.0f%%", 100*e.sim))
	}
	if pa, pb := a.Part(), b.Part(); pa != pb && pa > 0 && pb > 0 {
		say("part", yes, fmt.Sprintf("%d, %d", min(pa, pb), max(pa, pb)))
	}
	who := ""
	for k, n := range e.shared {
		if k == 3 {
			break
		}
		if k > 0 {
			who += ", "
		}
		who += n
	}
	say("people", e.people, who)
	switch {
	case e.years == 0:
		say("year", yes, fmt.Sprint(a.Year))
	case e.years > 0:
		say("year", no, fmt.Sprintf("%d ≠ %d", min(a.Year, b.Year), max(a.Year, b.Year)))
	}
	say("publisher", e.owner, "")
	if a.File && b.File && a.Pages > 0 && a.Pages == b.Pages {
		say("pages", yes, fmt.Sprint(a.Pages))
	}
	if a.File && b.File && a.Language != b.Language && a.Language != "" && b.Language != "" {
		say("language", no, min(a.Language, b.Language)+" ≠ "+max(a.Language, b.Language))
	}
	return out
}
