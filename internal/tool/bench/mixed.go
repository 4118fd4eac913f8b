package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/store"
)

// asked is one of the mixed queries, and what kind it is of.
type asked struct {
	Kind    string
	Request library.SearchRequest
	// Plain: a word or words that other engines read as Naru does.
	Plain bool
}

// howMany queries there are, and of how many of the commonest words.
const (
	mixedQueries  = 200
	commonest     = 40
	inEachMiddle  = 400
	rareDocuments = 3
)

// vocabulary is a library's words by how many documents hold them, most first.
type vocabulary struct{ en, ko []string }

func readVocabulary(ctx context.Context, s *store.Store) (vocabulary, map[string]int, error) {
	type word struct {
		text string
		n    int
	}
	var en, ko []word
	count := map[string]int{}
	err := s.Terms(ctx, func(term, lang string, documents int) error {
		n := utf8.RuneCountInString(term)
		switch {
		case lang == "ko" && n >= 2 && n <= 7:
			ko = append(ko, word{term, documents})
		case lang == "en" && n >= 4 && n <= 16:
			en = append(en, word{term, documents})
		default:
			return nil
		}
		count[term] = documents
		return nil
	})
	order := func(list []word) []string {
		sort.Slice(list, func(i, j int) bool {
			return list[i].n > list[j].n || list[i].n == list[j].n && list[i].text < list[j].text
		})
		out := make([]string, len(list))
		for i, w := range list {
			out[i] = w.text
		}
		return out
	}
	return vocabulary{order(en), order(ko)}, count, err
}

// mixed makes up the queries that are measured from what a library holds: the
// commonest words, middling and rare ones, two and three words, phrases and pieces
// of compounds as they stand on pages, fields and facets. The same library gives
// the same queries.
func mixed(ctx context.Context, s *store.Store) ([]asked, error) {
	words, count, err := readVocabulary(ctx, s)
	if err != nil {
		return nil, fmt.Errorf("read the words: %w", err)
	}
	if len(words.en) < commonest || len(words.ko) < commonest {
		return nil, fmt.Errorf("make up queries: %w", library.Errorf(library.NotFound, "%d and %d words", len(words.en), len(words.ko)))
	}
	st, err := s.Stats(ctx)
	if err != nil {
		return nil, err
	}
	m := &mixer{r: rand.New(rand.NewPCG(1, 2)), words: words, count: count, documents: st.Documents}
	for len(m.out) < mixedQueries {
		i := len(m.out)
		common, middle, rare := m.word(0, commonest), m.word(commonest, inEachMiddle), m.rare()
		switch i % 20 {
		case 0, 1, 2:
			m.add("one of the commonest words", true, common)
		case 3, 4:
			m.add("one middling word", true, middle)
		case 5, 6:
			m.add("one rare word", true, rare)
		case 7:
			m.add("two of the commonest words", true, common+" "+m.word(0, commonest))
		case 8:
			m.add("a common and a middling word", true, common+" "+middle)
		case 9:
			m.add("a common and a rare word", true, common+" "+rare)
		case 10:
			m.add("three words", true, common+" "+middle+" "+m.word(commonest, inEachMiddle))
		case 11, 12, 13:
			text, err := m.passage(ctx, s)
			if err != nil {
				return nil, err
			}
			switch i % 20 {
			case 11:
				m.add("a quoted phrase", false, `"`+some(text, 2+m.r.IntN(3))+`"`)
			case 12:
				m.add("a piece of Korean, spaced or not", false, piece(text, 3+m.r.IntN(4)))
			default:
				m.add("words of one sentence", false, some(text, 3))
			}
		case 14:
			m.add("a common word in some years", false, fmt.Sprintf("%s year:%d..%d", common, 2005+m.r.IntN(5), 2010+m.r.IntN(10)))
		case 15:
			m.add("a common word, years chosen as a facet", false, common)
			m.last().Filter = library.DocumentFilter{YearFrom: 2010, YearTo: 2015}
		case 16:
			m.add("either of two words", false, common+" OR "+middle)
		case 17:
			m.add("a word without another", false, common+" -"+m.word(0, commonest))
		case 18:
			m.add("the beginning of a word", false, m.words.en[m.r.IntN(inEachMiddle)][:4]+"*")
		case 19:
			m.add("a common word, newest first", false, common)
			m.last().Sort = library.SortNewest
		}
	}
	return m.out, nil
}

type mixer struct {
	r         *rand.Rand
	words     vocabulary
	count     map[string]int
	documents int
	out       []asked
}

func (m *mixer) add(kind string, plain bool, typed string) {
	m.out = append(m.out, asked{Kind: kind, Plain: plain, Request: library.SearchRequest{Query: typed, Limit: 20}})
}

func (m *mixer) last() *library.SearchRequest { return &m.out[len(m.out)-1].Request }

// word picks one of those from a rank on, in either language.
func (m *mixer) word(from, n int) string {
	list := m.words.en
	if m.r.IntN(2) == 0 {
		list = m.words.ko
	}
	return list[min(from+m.r.IntN(n), len(list)-1)]
}

func (m *mixer) rare() string {
	list := m.words.en
	if m.r.IntN(2) == 0 {
		list = m.words.ko
	}
	from := sort.Search(len(list), func(i int) bool { return m.count[list[i]] <= rareDocuments })
	if from == len(list) {
		return list[len(list)-1]
	}
	return list[from+m.r.IntN(len(list)-from)]
}

// passage is the text of some page that has enough of it.
func (m *mixer) passage(ctx context.Context, s *store.Store) (string, error) {
	for range 50 {
		p, err := s.Page(ctx, library.DocumentID(1+m.r.IntN(m.documents)), 1+m.r.IntN(5))
		if err != nil {
			return "", err
		}
		if i := m.r.IntN(max(len(p.Text)-400, 1)); len(p.Text) > 600 {
			return strings.ToValidUTF8(p.Text[i:], ""), nil
		}
	}
	return "labour market policy 노동시장 정책", nil
}

// some gives the first n whole words of letters of a text.
func some(text string, n int) string {
	var out []string
	for _, w := range strings.Fields(text)[1:] {
		if strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if len(out) > 0 {
				out = nil
			}
			continue
		}
		if out = append(out, w); len(out) == n {
			return strings.Join(out, " ")
		}
	}
	return "market"
}

// piece gives n syllables that stand side by side, words or not.
func piece(text string, n int) string {
	var out []rune
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Hangul, r):
			if out = append(out, r); len(out) == n {
				return string(out)
			}
		case r != ' ':
			out = nil
		}
	}
	return "노동시장"
}
