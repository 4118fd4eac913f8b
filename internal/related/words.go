package related

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/analysis"
	"naru/internal/spell"
)

// maxWeighed is how many words of a text are looked up in the library's counts.
const maxWeighed = 600

// counted is a word of a text with the forms it stands in.
type counted struct {
	count int
	forms map[string]int // as they stand, folded
	shown map[string]int // as they stand, Latin capitals kept
}

// words counts the words of texts: English by stem, Korean without particles.
func words(texts []string) map[string]*counted {
	out := map[string]*counted{}
	korean := map[string]int{}
	add := func(key, form, shown string, n int) {
		c := out[key]
		if c == nil {
			c = &counted{forms: map[string]int{}, shown: map[string]int{}}
			out[key] = c
		}
		c.count += n
		c.forms[form] += n
		c.shown[shown] += n
	}
	for _, text := range texts {
		text = withoutAddresses(text)
		for _, w := range analysis.Words(text) {
			switch w.Kind {
			case analysis.Latin:
				if utf8.RuneCountInString(w.Text) >= 4 && !strings.ContainsFunc(w.Text, unicode.IsDigit) && !isFunctionWord(w.Text) {
					add(w.Term, w.Text, asRead(text[w.From:w.To]), 1)
				}
			case analysis.Hangul:
				korean[w.Text]++
			}
		}
	}
	nouns := spell.Nouns(korean)
	for form, n := range korean {
		if noun := nouns[form]; utf8.RuneCountInString(noun) >= 2 && spell.IsHangul(noun) {
			add(noun, form, noun, n)
		}
	}
	return out
}

// most gives the key counted most, of those alike the first in order.
func most(count map[string]int) string {
	best := ""
	for k, n := range count {
		if best == "" || n > count[best] || n == count[best] && k < best {
			best = k
		}
	}
	return best
}

// asRead gives a word on one line, without the ending of a genitive.
func asRead(word string) string {
	word = strings.Join(strings.Fields(word), "")
	return strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
}

// isFunctionWord knows English words that say nothing of what a text is about,
// though some kinds of texts hold them and others do not.
func isFunctionWord(word string) bool {
	switch word {
	case "about", "above", "after", "again", "also", "always", "among", "another", "because", "been", "before", "being", "below",
		"between", "both", "could", "does", "during", "each", "either", "ever", "every", "from", "have", "having", "here", "hers",
		"herein", "hereby", "himself", "however", "into", "itself", "just", "less", "many", "might", "more", "most", "much", "must",
		"neither", "never", "only", "other", "others", "otherwise", "ought", "ours", "over", "same", "shall", "should", "since", "some",
		"such", "than", "that", "their", "theirs", "them", "then", "there", "thereof", "these", "they", "this", "those", "though",
		"through", "thus", "under", "until", "upon", "very", "were", "what", "when", "where", "whether", "which", "while", "whom",
		"whose", "will", "with", "within", "without", "would", "your", "yours":
		return true
	}
	return false
}

// withoutAddresses leaves addresses out, whose parts are words of no text.
func withoutAddresses(text string) string {
	if !strings.Contains(text, "://") && !strings.Contains(text, "www.") && !strings.Contains(text, "@") {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		for _, w := range strings.Fields(line) {
			if !strings.Contains(w, "://") && !strings.HasPrefix(w, "www.") && !strings.Contains(w, "@") {
				b.WriteString(w + " ")
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// mostCounted lists the words that stand most often.
func mostCounted(counts map[string]*counted) []string {
	keys := make([]string, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(counts[b].count-counts[a].count, strings.Compare(a, b))
	})
	return keys[:min(len(keys), maxWeighed)]
}

// formsOf lists what may stand in the library's counts for some words.
func formsOf(counts map[string]*counted, keys []string) []string {
	var out []string
	for _, k := range keys {
		out = append(out, k)
		for f := range counts[k].forms {
			out = append(out, f)
			out = append(out, spell.Stems(f)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// nounsOf takes particles off where the text alone did not bear it out (a passage
// says a word once) and the library knows the rest as well as the whole; and joins
// what then is the same word.
func nounsOf(counts map[string]*counted, keys []string, documents map[string]int) []string {
	out := keys[:0]
	for _, k := range keys {
		noun := k
		for _, stem := range spell.Stems(k) {
			if documents[stem] > 0 && documents[stem] >= documents[k] {
				noun = stem
				break
			}
		}
		if noun == k {
			out = append(out, k)
			continue
		}
		c := counts[k]
		if other := counts[noun]; other != nil {
			other.count += c.count
			if !slices.Contains(out, noun) && !slices.Contains(keys, noun) {
				out = append(out, noun)
			}
			continue
		}
		counts[noun] = &counted{count: c.count, forms: c.forms, shown: map[string]int{noun: c.count}}
		out = append(out, noun)
	}
	return out
}

// verbEndings end Korean words that say what happens and name nothing.
var verbEndings = []string{
	"다", "하는", "하여", "하고", "하며", "하게", "하기", "하지", "되는", "되어", "되고", "되지", "으며", "으면", "어야", "아야", "는데", "지만",
	"있는", "없는", "으로", "에서", "에게",
}

func isVerb(word string) bool {
	return spell.IsHangul(word) && slices.ContainsFunc(verbEndings, func(e string) bool { return strings.HasSuffix(word, e) })
}
