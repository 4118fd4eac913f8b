package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/pattern"
)

// Finder finds figures in text. It may be used from several goroutines.
type Finder struct{ places *gazetteer }

// New makes a finder.
func New() *Finder { return &Finder{places: newGazetteer()} }

// maxPage is how much of one page is read, in bytes: what is longer is no page.
const maxPage = 1 << 20

// Find gives the figures of a page's text in the order in which they stand.
func (f *Finder) Find(text string) []Figure {
	s := text
	if len(s) > maxPage {
		s = s[:maxPage]
	}
	var out []Figure
	at := counter{text: s}
	for _, st := range sentences(s) {
		for _, found := range f.sentence(s[st.from:st.to]) {
			found.At = Span{at.of(st.from + found.At.From), at.of(st.from + found.At.To)}
			found.In = Span{at.of(st.from), at.of(st.to)}
			found.Sentence = s[st.from:st.to]
			out = append(out, found)
		}
	}
	return out
}

// counter counts the characters before a byte; it is asked in rising order mostly.
type counter struct {
	text        string
	byte, runes int
}

func (c *counter) of(b int) int {
	if b < c.byte {
		c.byte, c.runes = 0, 0
	}
	c.runes += utf8.RuneCountInString(c.text[c.byte:b])
	c.byte = b
	return c.runes
}

// sentence finds the figures of one sentence; At is in bytes of it.
func (f *Finder) sentence(s string) []Figure {
	if strings.Contains(s, "단위") && strings.Contains(s, "(단위") {
		return nil // the head of a table
	}
	all := dates(s)
	nums := numbersOf(s, all)
	var places []placed
	var out []Figure
	nameEnd := -1 // where the last number ends that is a name
	for i, n := range nums {
		negative, is := glued(s, n)
		if low, high, ok := rangeOf(s, nums, i); ok && high {
			_, is = glued(s[:low.to], low) // the dash between them glues nothing
		}
		if isName(s, n.from) || nameEnd >= 0 && lists.MatchString(spaced(s[nameEnd:n.from])) {
			nameEnd = n.to
			continue
		}
		if is {
			continue
		}
		fig, ok := f.figure(s, nums, i, all, out)
		if !ok {
			continue
		}
		switch {
		case fig.Change != "":
		case negative:
			fig.Change = Decrease
		case strings.HasSuffix(s[:fig.At.From], "+"):
			fig.Change = Increase
		}
		if d, ok := dateOf(s, all, fig.At.From, fig.At.To, nums); ok {
			fig.Date, fig.When = d.iso, d.text
		}
		if places == nil {
			places = append(f.places.in(s), placed{at: len(s) + 1})
		}
		fig.Place = placeOf(places[:len(places)-1], fig.At.From)
		if fig.Base != "" && fig.What != "" && f.PlaceNamed(fig.What) == fig.Place {
			fig.What = "" // Finland has immigrants, 1.9% of the population: the place is told
		}
		f.continued(s, out, &fig)
		if fig.What == "" && hasHangul(s) && !inBrackets(s, fig.At.From) {
			fig.What = topic(s, fig.At.From)
		}
		if fig.What == "" && fig.Base == "" && !isWhole(s) {
			continue // a scrap of a table or a chart
		}
		out = append(out, fig)
	}
	return out
}

// lists stands between the numbers of a list: Subclasses 417, 462 and 500.
var lists = pattern.New(`(?i)^\s*(?:,|/|·|&|~|–|-|(?:,\s*)?(?:and|or|to)|및|와|과|또는)\s*$`)

// telling is how many words a Korean item of a list has that says something without
// a verb at its end: … 63.2%에 불과.
const telling = 6

// isWhole tells a sentence that ends like one.
func isWhole(s string) bool {
	s = strings.TrimRight(s, ` "')”’]」』`)
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "。") {
		return !strings.HasSuffix(s, "..")
	}
	for _, end := range []string{"다", "음", "함", "임", "됨", "요", "까"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.Is(unicode.Hangul, r) && len(strings.Fields(s)) >= telling
}

// numbersOf reads the numbers of a sentence but for those within dates.
func numbersOf(s string, all []dated) []number {
	var out []number
	for i := 0; i < len(s); {
		if !isDigit(s[i]) {
			i++
			continue
		}
		n, ok := readNumber(s, i)
		if !ok {
			for i < len(s) && (isDigit(s[i]) || s[i] == '.' || s[i] == ',') {
				i++
			}
			continue
		}
		within := false
		for _, d := range all {
			within = within || n.from >= d.from && n.from < d.to
		}
		if !within {
			out = append(out, n)
		}
		i = n.to
	}
	return out
}

// figure makes a figure of a number, where it is one; before are those that the
// sentence told already.
func (f *Finder) figure(s string, nums []number, i int, all []dated, before []Figure) (Figure, bool) {
	n := nums[i]
	fig := Figure{Value: n.value, At: Span{n.from, n.to}}
	u := unitAfter(s, n)
	low, high, ranged := rangeOf(s, nums, i)
	if ranged {
		if !high {
			// The range is told with its last number.
			return fig, false
		}
		fig.Value, fig.Upper = low.value, n.value
		fig.At.From = low.from
		if n.scaled && !low.scaled && low.value < 1000 && low.plainOrDecimal() {
			fig.Value = low.value * scaleOf(s, n)
		}
		if fig.Upper < fig.Value {
			return fig, false
		}
		n.from = low.from
	}
	money, from := unitBefore(s, n.from)
	switch {
	case money != "":
		if strings.HasSuffix(strings.TrimRight(s[:from], " \n"), "under-") {
			return fig, false // a class: $10,000-under-$20,000
		}
		fig.Unit, fig.At.From = money, from
		if scale, to := moneyScale(s, n.to); scale > 0 && !n.scaled {
			if fig.Upper > 0 {
				fig.Upper *= scale
			}
			if fig.Upper == 0 || !low.scaled && low.plainOrDecimal() {
				fig.Value *= scale
			}
			fig.At.To = to
		}
	case u.size > 0:
		fig.Unit = u.unit
		fig.At.To = n.to + u.size
		fig.What = u.noun
	case len(before) > 0 && before[len(before)-1].countsThings() && !n.plain() && (ofThem.MatchString(spaced(s[n.to:])) || ofWhich.MatchString(spaced(s[:n.from]))):
		// 277 million migrants, 60 million of them; 52,000 workers, of which 37,700
		last := before[len(before)-1]
		fig.Unit, fig.What = last.Unit, last.What
	case i+1 < len(nums) && ofAll.MatchString(spaced(s[n.to:nums[i+1].from])) && unitAfter(s, nums[i+1]).noun != "":
		all := unitAfter(s, nums[i+1]) // 94 of 18,838 applicants
		fig.Unit, fig.What = all.unit, all.noun
	case n.grouped || n.scaled:
		// The number of foreign residents reached 2,524,656.
		subject, _ := whatEnglish(s, n.from, n.to, UnitCount, all)
		unit, ok := unitOf(subject)
		if !ok || hasHangul(s[:n.from]) && !strings.Contains(s[:n.from], "number") {
			return fig, false
		}
		fig.Unit, fig.What = unit, subject
	default:
		return fig, false
	}
	fig.Printed = s[fig.At.From:fig.At.To]
	if u.noun != "" { // the noun is told by itself
		fig.At.To = n.to
		fig.Printed = s[fig.At.From:n.to]
	}
	if n.about {
		fig.Bound = About
	}
	if !f.counts(s, nums[i], u, &fig) || isNorm(s, &fig, fig.At.From, fig.At.To) || isClass(s, &fig) {
		return fig, false
	}
	f.qualify(s, &fig)
	f.name(s, &fig, all)
	return fig, true
}

// unitAfter reads the unit behind a number.
func unitAfter(s string, n number) unitAt {
	at := skipOne(s, n.to)
	if u := koreanUnit(s, at); u.size > 0 {
		u.size += at - n.to
		if u.unit == UnitPercent {
			if p := englishSymbol(s, skipOne(s, n.to+u.size)); p.unit == UnitPoint {
				return unitAt{}
			}
		}
		return u
	}
	for _, k := range []int{at, hyphen(s, n.to)} {
		if k < 0 {
			continue
		}
		if u := englishSymbol(s, k); u.size > 0 {
			u.size += k - n.to
			return u
		}
	}
	if n.looksLikeYear() {
		return unitAt{}
	}
	return counted(s, n.to)
}

// hyphen gives the place behind a hyphen: 5-percent; -1 where there is none.
func hyphen(s string, at int) int {
	if at < len(s) && s[at] == '-' {
		return at + 1
	}
	return -1
}

// ofThem is what follows a number that counts some of those counted before it.
var ofThem = pattern.New(`(?i)^\s+(?:of (?:them|whom|these|those)|having)\b`)

// ofWhich goes before such a number.
var ofWhich = pattern.New(`(?i)\bof (?:which|whom|them)\s+` + qualified + `$`)

// ofAll stands between some and all of those that are counted.
var ofAll = pattern.New(`(?i)^\s+(?:out )?of (?:the |all |all the |a total of )?$`)

// unitOf gives the unit of what is named, by the first of its nouns.
func unitOf(name string) (Unit, bool) {
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		ends := i == len(words)-1 || words[i+1] == "of"
		if ends && (w == "population" || w == "migration") { // the foreign population, net migration
			return UnitPerson, true
		}
		if u, ok := nouns[strings.Trim(w, ".,()")]; ok {
			return u, true
		}
		if notBetween[w] && w != "of" {
			break
		}
	}
	return "", false
}
