package vocabulary

import (
	"slices"
	"strings"
	"sync"
)

// Form is one way to say a concept.
type Form struct {
	Text string
	Lang string // "en" or "ko": the column it stands in
	// MatchOnly: typing it finds the concept, but no query is widened with it.
	MatchOnly bool
	// Cased: it matches only in exactly these capitals.
	Cased bool
	// InContext: an abbreviation that means other things too. It widens a query,
	// but only on pages that speak of the field: see Within.
	InContext bool
	// InFamily: it stands for the concept only in a text that speaks of what the
	// concept is a part of: Objective 5 where the Global Compact is spoken of. No
	// query is widened with it, nor finds by it unless it is MatchOnly too.
	InFamily bool
	// National: other countries have a law or an authority of this name too. It
	// stands for the concept where the text around it, or the whole, is about Korea.
	National bool

	key   string // see foldKey
	words []string
}

// Holds tells whether a form holds a text, capitals, spaces, hyphens and plurals
// aside.
func (f Form) Holds(text string) bool {
	key, _ := foldKey(text)
	return key != "" && strings.Contains(f.key, key)
}

// Concept is one line of the thesaurus: forms that mean the same.
type Concept struct {
	ID    string
	Type  string
	Forms []Form // English first, each language in its order of preference
	Note  string // for those who edit it
	// What it means, in a sentence for people; may be empty.
	MeaningEN, MeaningKO string
}

// Thesaurus joins words of one meaning across languages and spellings. It does
// not change once loaded and may be used from several goroutines.
type Thesaurus struct {
	concepts []Concept
	folded   map[string][]int // key of a form → concepts, each once
	cased    map[string][]int // the form as it stands → concepts
	byID     map[string]int
	context  map[string]bool // key of forms that widen in context only
	longest  int             // words in the longest form
	print    func() string   // a search needs none
}

// NewThesaurus makes a thesaurus of concepts whose ids differ.
func NewThesaurus(concepts []Concept) *Thesaurus {
	t := &Thesaurus{folded: map[string][]int{}, cased: map[string][]int{}, byID: map[string]int{}, context: map[string]bool{}}
	for _, c := range concepts {
		t.add(c)
	}
	t.print = sync.OnceValue(func() string { return fingerprint(t.concepts) })
	return t
}

// add takes a concept in and finds it by each of its forms from then on.
func (t *Thesaurus) add(c Concept) {
	i := len(t.concepts)
	t.byID[c.ID] = i
	for k := range c.Forms {
		c.Forms[k].prepare()
		f := c.Forms[k]
		t.longest = max(t.longest, len(f.words))
		if f.InContext {
			t.context[f.Text] = true
		}
		if f.InFamily && !f.MatchOnly {
			continue
		}
		into, key := t.folded, f.key
		if f.Cased {
			into, key = t.cased, f.Text
		}
		if !slices.Contains(into[key], i) {
			into[key] = append(into[key], i)
		}
	}
	t.concepts = append(t.concepts, c)
}

// Concept finds one by its id.
func (t *Thesaurus) Concept(id string) (Concept, bool) {
	if t == nil {
		return Concept{}, false
	}
	i, ok := t.byID[id]
	if !ok {
		return Concept{}, false
	}
	return t.concepts[i], true
}

// facetTypes are the types of terms by which documents are chosen: statuses of stay,
// targets, plans, programmes, laws. Concepts and organisations are in nearly every
// document, and searched for instead.
var facetTypes = []string{"visa", "programme", "policy", "law", "instrument"}

// Faceted lists the ids of the terms by which documents are chosen.
func (t *Thesaurus) Faceted() []string {
	var out []string
	for _, c := range t.concepts {
		if slices.Contains(facetTypes, c.Type) {
			out = append(out, c.ID)
		}
	}
	return out
}

// Find gives the concepts that have a form, as Expand looks it up, those that
// prefer it first.
func (t *Thesaurus) Find(form string) []Concept {
	if t == nil {
		return nil
	}
	typed := Form{Text: strings.TrimSpace(form)}
	typed.key, typed.words = foldKey(typed.Text)
	var out []Concept
	for _, i := range t.lookup(typed) {
		out = append(out, t.concepts[i])
	}
	slices.SortStableFunc(out, func(a, b Concept) int { return a.rankOf(typed.key) - b.rankOf(typed.key) })
	return out
}

// Named gives the ids of the concepts with an id or a form, the first of those that
// prefer it, and of those that are part of it: E-7 and E-7-4, SDG 10 and SDG 10.7.
func (t *Thesaurus) Named(name string) []string {
	c, ok := t.Concept(strings.ToLower(strings.TrimSpace(name)))
	if !ok {
		found := t.Find(name)
		if len(found) == 0 {
			return nil
		}
		c = found[0]
	}
	out := []string{c.ID}
	for _, o := range t.concepts {
		if o.partOf(&c) {
			out = append(out, o.ID)
		}
	}
	return out
}

// rankOf tells how far down the forms of a language a form stands.
func (c *Concept) rankOf(key string) int {
	rank := map[string]int{}
	for _, f := range c.Forms {
		if f.key == key {
			return rank[f.Lang]
		}
		rank[f.Lang]++
	}
	return len(c.Forms)
}

// maxExpansions is how many words one typed word may be widened with. They are
// shown as chips: more than a row of them nobody reads, and each costs a search.
const maxExpansions = 4

// otherLanguageShare is how many of them the other language gets before the
// typed word's own language has its turn.
const otherLanguageShare = 3

// Concepts lists what was loaded, in the order of the file.
func (t *Thesaurus) Concepts() []Concept {
	if t == nil {
		return nil
	}
	return t.concepts
}

// Expand gives up to four other forms of a typed word or phrase, those of the
// other language first, and after them one that counts in context only. The whole of it must be a form of some concept; capitals,
// spaces, hyphens and an English plural make no difference. A form that another
// one holds within it ("seasonal worker" in "Seasonal Worker Program"), or that
// holds the typed one, is left out: a search for the shorter finds it anyway.
func (t *Thesaurus) Expand(term string) []string {
	if t == nil {
		return nil
	}
	typed := Form{Text: strings.TrimSpace(term)}
	typed.key, typed.words = foldKey(typed.Text)
	if typed.key == "" {
		return nil
	}
	found := t.lookup(typed)
	if len(found) == 0 {
		return nil
	}
	own := langOf(typed.Text)
	var other, same, short []Form
	for _, i := range found {
		for _, f := range t.concepts[i].Forms {
			switch {
			case f.MatchOnly, f.InFamily:
			case f.InContext:
				short = append(short, f)
			case langOf(f.Text) == own:
				same = append(same, f)
			default:
				other = append(other, f)
			}
		}
	}
	other, same, short = distinct(other, typed), distinct(same, typed), distinct(short, typed)
	var out []string
	take := func(from []Form, limit int) []Form {
		for len(from) > 0 && len(out) < limit {
			out = append(out, from[0].Text)
			from = from[1:]
		}
		return from
	}
	other = take(other, otherLanguageShare)
	take(same, maxExpansions)
	take(other, maxExpansions)
	take(short, len(out)+1)
	return out
}

// Match is a run of words that is a form of the thesaurus: words[From:To].
type Match struct {
	From, To int
	With     []string
}

// ExpandWords looks for forms in consecutive words, the longest first at each
// place and none within another, so that "고용 허가제" and "employment permit
// system" are found as what they are.
func (t *Thesaurus) ExpandWords(words []string) []Match {
	if t == nil {
		return nil
	}
	var out []Match
	for i := 0; i < len(words); {
		next := i + 1
		// A Hangul form may be typed with more spaces than it has words.
		for n := min(max(t.longest, maxSpacedWords), len(words)-i); n > 0; n-- {
			if with := t.Expand(strings.Join(words[i:i+n], " ")); len(with) > 0 {
				out = append(out, Match{From: i, To: i + n, With: with})
				next = i + n
				break
			}
		}
		i = next
	}
	return out
}

// maxSpacedWords is how many words a form of one word may be typed as.
const maxSpacedWords = 4

// lookup finds the concepts that have the typed form, in the order of the file.
func (t *Thesaurus) lookup(typed Form) []int {
	var out []int
	if !onlyInCapitals(typed.Text) {
		out = append(out, t.folded[typed.key]...)
	}
	for _, i := range t.cased[typed.Text] {
		if !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	return out
}

// distinct drops forms that hold the typed one or another of the forms within
// them, and repeated ones; the order stays.
func distinct(forms []Form, typed Form) []Form {
	var out []Form
	for i, f := range forms {
		redundant := holds(f, typed)
		for j, g := range forms {
			if redundant {
				break
			}
			// Of two that are the same but for spacing the first stays.
			redundant = j != i && holds(f, g) && (!holds(g, f) || j < i)
		}
		if !redundant {
			out = append(out, f)
		}
	}
	return out
}

// holds reports whether a search for short finds every place where long stands.
func holds(long, short Form) bool {
	if short.key == "" {
		return false
	}
	if hasHangul(short.key) {
		// Hangul is searched across spaces and inside compounds, except that a
		// single syllable only begins a word.
		return len([]rune(short.key)) > 1 && strings.Contains(long.key, short.key)
	}
	for i := 0; i+len(short.words) <= len(long.words); i++ {
		if slices.Equal(long.words[i:i+len(short.words)], short.words) {
			return true
		}
	}
	return false
}
