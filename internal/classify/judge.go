package classify

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"naru/internal/library"
)

// How counts become scores. The shape is BM25's (Robertson and Zaragoza, 2009):
// a term counts less with each repetition, and in a long text must stand more
// often to count the same.
const (
	saturation = 1.2 // k1: in a text of usual length, so many make half
	normalise  = 0.75
	// usualWords is a usual length: an issue brief of about eight pages.
	usualWords = 3000.0
	// titleWeight is what a term in the title counts beside the text's at most 1.
	titleWeight = 1.5
)

// What makes a text one about migration, and what a general term counts there.
const (
	// specific is the weight from which a term speaks for itself.
	specific = 5
	// fieldEnough is the strength of field words from which general terms count
	// in full: one clear word throughout ("migrant"), or several vague ones.
	fieldEnough = 4.0
	// fieldShare is how often a field word stands in so many words as are usual to
	// bring in half its weight: a study of migration repeats it, while a budget or
	// a law on schools mentions immigrants a few times. In a paragraph, once does.
	fieldShare = 6.0
	fieldOnce  = 0.3
)

// When a theme is given.
const (
	// half is the sum of weights that gives a score of one half: a specific term
	// and a general one, both throughout the text.
	half = 8.0
	// floor is the score below which no theme is given. One specific term of
	// usual weight in the title alone, or two of them here and there in the
	// text, stay above it; general words in passing stay below.
	floor = 0.35
	// beside is the share of the main theme's sum that a further theme needs.
	beside = 0.35
	// titled and besideTitled stand in the place of floor and beside for a further
	// theme that the title names: who writes a title chooses its few words.
	titled       = 0.26
	besideTitled = 0.15
	// most is how many themes a document gets at most.
	most = 5
	// distinct is how many different terms a theme needs where the title has
	// none; a single specific one must come back alone times.
	distinct = 2
	alone    = 3
	// childShare is the part of a theme's sum that one child must hold to be
	// given in its place.
	childShare = 0.4
	// reasons is how many deciding terms are told.
	reasons = 8
)

// vote is what a term adds to a theme.
type vote struct {
	pattern int32
	theme   int
	weight  float64
	points  float64
	count   int
	title   bool
}

// branch is a top theme with all that voted for it and its children.
type branch struct {
	top   int
	votes []vote
	sum   float64
}

// Judge returns the themes of a document by how often the terms stand in it, as
// Count of a classifier with the same Patterns told.
func (c *Classifier) Judge(n Counts) []library.ThemeScore {
	branches := c.branches(n)
	slices.SortStableFunc(branches, func(a, b branch) int { return cmp.Compare(b.sum, a.sum) })
	main := slices.IndexFunc(branches, func(b branch) bool { return c.holds(&b) })
	if main < 0 {
		return nil
	}
	out := c.give(branches[main])
	for _, b := range branches[main+1:] {
		if len(out) < most && c.goesWith(&b, &branches[main]) {
			out = append(out, c.give(b)...)
		}
	}
	slices.SortStableFunc(out, func(a, b library.ThemeScore) int { return cmp.Compare(b.Score, a.Score) })
	return out[:min(len(out), most)]
}

// branches sums the votes by top theme.
func (c *Classifier) branches(n Counts) []branch {
	field := c.field(n)
	at := map[int]int{}
	var out []branch
	for _, t := range n.terms {
		p := &c.trie.patterns[t.pattern]
		strength := t.strength(saturation * (1 - normalise + normalise*n.words/usualWords))
		for _, u := range p.uses {
			if u.role != votes || u.weight == 0 {
				continue
			}
			points := u.weight * strength
			if u.weight < specific {
				points *= field
			}
			top := c.top[u.theme]
			k, ok := at[top]
			if !ok {
				k = len(out)
				at[top] = k
				out = append(out, branch{top: top})
			}
			out[k].add(vote{t.pattern, u.theme, u.weight, points, int(t.count + t.title), t.title > 0})
		}
	}
	slices.SortFunc(out, func(a, b branch) int { return cmp.Compare(a.top, b.top) })
	return out
}

// add takes a vote in; a term that stands for parent and child counts once, for
// where it weighs more, for the child where it weighs the same.
func (b *branch) add(v vote) {
	for k, have := range b.votes {
		if have.pattern == v.pattern {
			if v.points > have.points || v.points == have.points && have.theme == b.top {
				b.sum += v.points - have.points
				b.votes[k] = v
			}
			return
		}
	}
	b.sum += v.points
	b.votes = append(b.votes, v)
}

// strength is how much of its weight a term brings in; standing k times in text
// and abstract makes half.
func (t *termCount) strength(k float64) float64 {
	s := 0.0
	if counted := float64(t.counted); counted > 0 {
		s = counted / (counted + k)
	}
	if t.title > 0 {
		s += titleWeight
	}
	return s
}

// field is how far the text is about migration, 0…1.
func (c *Classifier) field(n Counts) float64 {
	sum := 0.0
	for _, t := range n.terms {
		for _, u := range c.trie.patterns[t.pattern].uses {
			if u.role == shows {
				sum += u.weight * t.strength(fieldOnce+fieldShare*n.words/usualWords)
			}
		}
	}
	share := math.Min(1, sum/fieldEnough)
	return share * share // a word or two in passing open next to nothing
}

// score maps a sum of points to 0…1.
func score(sum float64) float64 { return sum / (sum + half) }

// holds reports whether a theme is more than a passing mention.
func (c *Classifier) holds(b *branch) bool {
	if score(b.sum) < floor {
		return false
	}
	if len(b.votes) >= distinct && !c.saidOnce(b) {
		return true
	}
	return b.votes[0].title || b.votes[0].weight >= specific && b.votes[0].count >= alone
}

// saidOnce tells that all votes are of one place of the text: 비자 within 비자발급.
func (c *Classifier) saidOnce(b *branch) bool {
	longest := ""
	for _, v := range b.votes {
		if v.count > 1 || v.title {
			return false
		}
		if text := c.trie.patterns[v.pattern].text; len(text) > len(longest) {
			longest = text
		}
	}
	return !slices.ContainsFunc(b.votes, func(v vote) bool {
		return !strings.Contains(longest, c.trie.patterns[v.pattern].text)
	})
}

// goesWith reports whether a theme is given beside the main one.
func (c *Classifier) goesWith(b, main *branch) bool {
	if b.sum >= beside*main.sum && c.holds(b) {
		return true
	}
	return b.sum >= besideTitled*main.sum && score(b.sum) >= titled &&
		slices.ContainsFunc(b.votes, func(v vote) bool { return v.title && v.points > 0 })
}

// give turns a branch into its theme, or the children that carry it.
func (c *Classifier) give(b branch) []library.ThemeScore {
	sums := map[int]float64{}
	for _, v := range b.votes {
		if v.theme != b.top {
			sums[v.theme] += v.points
		}
	}
	var children []int
	for th, sum := range sums {
		if sum >= childShare*b.sum {
			children = append(children, th)
		}
	}
	slices.SortFunc(children, func(x, y int) int {
		return cmp.Or(cmp.Compare(sums[y], sums[x]), cmp.Compare(x, y))
	})
	if len(children) == 0 {
		return []library.ThemeScore{c.told(b.top, b.sum, b.votes)}
	}
	var out []library.ThemeScore
	for k, th := range children {
		own := slices.DeleteFunc(slices.Clone(b.votes), func(v vote) bool { return v.theme != th })
		sum := b.sum // the first stands for its parent and ranks like it
		if k > 0 {
			if sum = sums[th]; score(sum) < floor {
				continue
			}
		}
		out = append(out, c.told(th, sum, own))
	}
	return out
}

// told makes the answer for a theme with the terms that brought in most.
func (c *Classifier) told(theme int, sum float64, votes []vote) library.ThemeScore {
	slices.SortStableFunc(votes, func(a, b vote) int { return cmp.Compare(b.points, a.points) })
	out := library.ThemeScore{ID: c.themes[theme].ID, Score: math.Round(1000*score(sum)) / 1000, By: library.ByRule}
	for _, v := range votes[:min(reasons, len(votes))] {
		if v.points > 0 {
			out.Because = append(out.Because, library.ThemeReason{Term: c.trie.patterns[v.pattern].text, Count: v.count})
		}
	}
	return out
}
