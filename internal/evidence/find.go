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
	for i, n := range nums {
		negative, is := glued(s, n)
		if low, high, ok := rangeOf(s, nums, i); ok && high {
			_, is = glued(s[:low.to], low) // the dash between them glues nothing
		}
		if is || isName(s, n.from) {
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

// continued says of a figure what the one before it in the sentence was said of,
// where it goes on with it.
func (f *Finder) continued(s string, before []Figure, fig *Figure) {
	if len(before) == 0 {
		return
	}
	last := &before[len(before)-1]
	if !hasHangul(s) && fig.Unit == last.Unit && !fig.countsThings() {
		if what, ok := sameVerb(s[last.At.To:fig.At.From], last); ok {
			fig.What = what
			if fig.Base == "" {
				fig.Base = last.Base
			}
			return
		}
	}
	if fig.What == "" && goesOn(s, last, fig) {
		fig.What = last.What
	}
}

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

// goesOn tells whether a figure is said of what the one before it is: 39만 281명
// (15.5%), 252만 명으로 전체 인구의 4.9%.
func goesOn(s string, last, fig *Figure) bool {
	between := strings.TrimLeft(s[last.At.To:fig.At.From], " \n")
	if strings.Trim(between, " \n,→/·~-–+−△▲") == "" {
		return true
	}
	if strings.HasPrefix(between, "(") && !strings.Contains(between, ")") && len(between) < near {
		return true
	}
	if !hasHangul(between) || strings.ContainsAny(between, ";.") {
		return false
	}
	for _, w := range strings.Fields(between) {
		if isTopic(w) && !keepEnd[w] {
			return false
		}
	}
	return true
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
	if low, high, ok := rangeOf(s, nums, i); ok {
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
		fig.Unit, fig.At.From = money, from
	case u.size > 0:
		fig.Unit = u.unit
		fig.At.To = n.to + u.size
		fig.What = u.noun
	case n.scaled && len(before) > 0 && before[len(before)-1].countsThings() && ofThem.MatchString(spaced(s[n.to:])):
		// 277 million migrants, 60 million of them
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

func (n number) plainOrDecimal() bool { return !n.grouped && !n.scaled }

// scaleOf gives by how much a scale behind a number multiplies it.
func scaleOf(s string, n number) float64 {
	d, ok := digits(s, n.from)
	if !ok || d.value == 0 {
		return 1
	}
	return n.value / d.value
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

// rangeOf tells whether a number is the end of a range: high, it is its upper
// bound and low the other; or its lower one.
func rangeOf(s string, nums []number, i int) (low number, high, ok bool) {
	if i > 0 && joins(s[nums[i-1].to:nums[i].from], s[:nums[i-1].from]) && !nums[i-1].looksLikeYear() {
		return nums[i-1], true, true
	}
	if i+1 < len(nums) && joins(s[nums[i].to:nums[i+1].from], s[:nums[i].from]) && !nums[i].looksLikeYear() {
		return nums[i], false, true
	}
	return low, false, false
}

// joins tells what stands between the ends of a range. "to" makes one only where
// nothing says that something went from one to the other.
func joins(between, head string) bool {
	t := strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(between), "%"), "명"))
	switch t {
	case "~", "∼", "～", "–", "-", "—", "내지":
		return !strings.Contains(between, "\n\n")
	case "to":
		return !strings.HasSuffix(strings.ToLower(strings.TrimSpace(head)), "from")
	case "and":
		return strings.HasSuffix(strings.ToLower(strings.TrimSpace(head)), "between")
	}
	return false
}

// meanBefore tells what says that a duration or an age is a mean.
var meanBefore = pattern.New(`(?i)(?:평균|중위)[^.,;]*$|점 만점에 [^.,;]{0,20}$|만점 중 [^.,;]{0,20}$|\b(?:an? average|on average|average (?:age|time|duration|length|stay|period|score|working)|averag(?:es|ed|ing)|mean|median)\b[^.;]{0,40}$`)

// ofThem is what follows a number that counts some of those counted before it.
var ofThem = pattern.New(`(?i)^\s+(?:of (?:them|whom|these|those)|having)\b`)

// ofAll stands between some and all of those that are counted.
var ofAll = pattern.New(`(?i)^\s+(?:out )?of (?:the |all |all the |a total of )?$`)

// few is the number below which people and things counted are rather told of one
// by one: three sessions, two authors.
const few = 10

// counts tells whether a number with its unit is a statistic.
func (f *Finder) counts(s string, n number, u unitAt, fig *Figure) bool {
	if u.mean {
		if !meanBefore.MatchString(spaced(s[max(0, fig.At.From-near):fig.At.From])) {
			return false
		}
	}
	if u.weak && !n.grouped && !n.scaled && n.value < 1000 {
		return false
	}
	switch fig.Unit {
	case UnitPerson, UnitHousehold, UnitCase, UnitBusiness, UnitCountry, UnitCount:
		if n.plain() && n.to-n.from > maxPlain || n.value < few && !n.decimal && !n.scaled && fig.Upper == 0 {
			return false
		}
	case UnitPercent:
		// 100% is mostly a way of speaking.
		if n.value == 100 && !n.decimal {
			return false
		}
	}
	if fig.Unit.IsMoney() && n.value < 1 && !n.scaled && !n.decimal {
		return false
	}
	return true
}

// maxPlain is the number of digits up to which a count is printed without commas.
const maxPlain = 7

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
