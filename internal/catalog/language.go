package catalog

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/extract"
	"naru/internal/library"
)

// How much text decides the language, and how sure it must be.
const (
	sampleLetters = 20000
	leastLetters  = 40
	leastHangul   = 12
	// koreanShare is the share of Hangul among letters from which a text is
	// Korean: Korean reports carry English names, tables and references.
	koreanShare = 0.25
	// koreanLeast is the share from which its sentences may make it so.
	koreanLeast = 0.05
	// leastStops is the share of function words that running text has in any of
	// these languages at least; margin is how far the first must lead.
	leastStops = 0.05
	margin     = 1.25
	// leastDifferent is how many different ones there must be: "et" alone is
	// Latin as well as French.
	leastDifferent = 4
)

// functionWords are the commonest short words of languages written in Latin
// letters. What several of them share (de, en, la) counts for each.
var functionWords = func() map[string][]string {
	out := map[string][]string{}
	for lang, words := range map[string]string{
		"en": "in the of and to is that for with was are by this be or from which an have not their has were it they",
		"es": "de la en que el los las y por para con una su del se lo más como pero sus fue este al ha entre sobre",
		"fr": "de la en que le les des et du une est dans pour qui sur pas au avec ce plus ne aux sont par leur",
		"de": "in der die und das den von zu mit ist für auf dem nicht ein eine als auch werden sich",
		"it": "la il di che è per gli della dei non una sono con nel alla le delle degli anche dal si",
		"pt": "de que o os as em um uma para com não do da dos das ao pelo são mais pela seu foi",
		"nl": "het een van de en in dat op voor met zijn niet aan ook als bij door wordt te",
		"pl": "w i na z do nie się jest oraz przez od dla jak po że są o",
		"sl": "in je na se v za da so ki pri tudi kot ne bi z s ali",
		"tr": "ve bir bu için ile olarak da de olan daha gibi çok en ya",
		"vi": "và của là có các được trong cho một với người không này đã những",
		"id": "dan yang di untuk dengan dari pada ini dalam adalah tidak itu akan oleh",
	} {
		for w := range strings.FieldsSeq(words) {
			out[w] = append(out[w], lang)
		}
	}
	return out
}()

// language tells the language of a document as a BCP 47 tag: by its text, else as
// the file says, whose word is often that of the program it was made with.
func language(doc *extract.Document) (string, library.FieldSource) {
	if lang := textLanguage(doc.Pages); lang != "" {
		return lang, fromText
	}
	lang, _, _ := strings.Cut(strings.ToLower(tidy(doc.Language)), "-")
	if len(lang) != 2 && len(lang) != 3 || lettersIn(lang) != len(lang) {
		return "", library.FieldSource{}
	}
	return lang, fromMetadata
}

// textLanguage tells the language of a text, "" if it cannot.
func textLanguage(pages []extract.Page) string {
	var all, running sample
	for _, p := range pages {
		if all.letters > sampleLetters {
			break
		}
		for line := range strings.SplitSeq(p.Text, "\n") {
			all.add(line)
			if runningText(line) {
				running.add(line)
			}
		}
	}
	if all.letters < leastLetters {
		// A few words of Hangul are Korean; of Latin letters they may be anything.
		if ko := all.script["ko"]; ko >= leastHangul && 2*ko > all.letters {
			return "ko"
		}
		return ""
	}
	if lang := all.byScript(); lang != "" {
		return lang
	}
	// Tables hold names and numbers by the thousand; the sentences beside them
	// tell what the reader must know.
	if lang := running.byWords(); lang != "" {
		return lang
	}
	return all.byWords()
}

// runningText reports a line that may be part of a sentence: of words in small
// letters for the greater part.
func runningText(line string) bool {
	words, small := 0, 0
	for w := range strings.FieldsSeq(line) {
		if lettersIn(w) == 0 {
			continue
		}
		words++
		if startsLower(w) {
			small++
		}
	}
	return words >= 3 && 2*small >= words
}

// sample counts what tells the language of a text.
type sample struct {
	letters, words int
	script         map[string]int // letters of each, by the language they stand for
	ukrainian      int
	koreanEndings  int // words with an ending that only a sentence gives them
	stops          map[string]int
	different      map[string]map[string]bool
}

func (s *sample) add(line string) {
	if s.script == nil {
		s.script, s.stops, s.different = map[string]int{}, map[string]int{}, map[string]map[string]bool{}
	}
	latin, korean := 0, 0 // counted beside the map: they are nearly all
	defer func() { s.script["latin"], s.script["ko"] = s.script["latin"]+latin, s.script["ko"]+korean }()
	for _, r := range line {
		if !unicode.IsLetter(r) {
			continue
		}
		if s.letters++; s.letters > sampleLetters {
			return
		}
		switch {
		case r < utf8.RuneSelf:
			latin++
		case r >= 0xAC00 && r <= 0xD7A3:
			korean++
		case unicode.Is(unicode.Latin, r):
			s.script["latin"]++
		case unicode.Is(unicode.Hangul, r):
			s.script["ko"]++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			s.script["ja"]++
		case unicode.Is(unicode.Han, r):
			s.script["zh"]++
		case unicode.Is(unicode.Cyrillic, r):
			s.script["ru"]++
			if strings.ContainsRune("іїєґІЇЄҐ", r) {
				s.ukrainian++
			}
		case unicode.Is(unicode.Arabic, r):
			s.script["ar"]++
		case unicode.Is(unicode.Greek, r):
			s.script["el"]++
		case unicode.Is(unicode.Hebrew, r):
			s.script["he"]++
		case unicode.Is(unicode.Thai, r):
			s.script["th"]++
		}
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(line), func(r rune) bool { return !unicode.IsLetter(r) }) {
		s.words++
		if koreanEnding(w) {
			s.koreanEndings++
		}
		for _, lang := range functionWords[w] {
			s.stops[lang]++
			if s.different[lang] == nil {
				s.different[lang] = map[string]bool{}
			}
			s.different[lang][w] = true
		}
	}
}

// koreanEndings are endings of words within a sentence; a list of names has none.
var koreanEndings = []string{"을", "를", "은", "는", "에서", "으로", "니다", "한다", "된다", "있다", "하는", "되는", "하고", "하여", "있는"}

func koreanEnding(w string) bool {
	if w[len(w)-1] < utf8.RuneSelf || hangulIn(w) < 2 {
		return false
	}
	for _, e := range koreanEndings {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// byScript tells languages that their letters tell.
func (s *sample) byScript() string {
	n := float64(s.letters)
	hangul := float64(s.script["ko"])
	switch {
	case hangul >= koreanShare*n:
		return "ko"
	case hangul >= koreanLeast*n && s.koreanEndings >= leastDifferent && s.koreanEndings > s.stops["en"]:
		return "ko" // Korean sentences between program text, formulas or English terms
	case s.script["ja"]*10 > s.letters:
		return "ja"
	}
	for _, lang := range []string{"zh", "ru", "ar", "el", "he", "th"} {
		if 2*s.script[lang] <= s.letters {
			continue
		}
		if lang == "ru" && s.ukrainian*50 > s.script["ru"] {
			return "uk"
		}
		return lang
	}
	return ""
}

// byWords tells languages of Latin letters by their function words.
func (s *sample) byWords() string {
	if 2*s.script["latin"] <= s.letters {
		return ""
	}
	lang := byFunctionWords(s.stops, s.words)
	if len(s.different[lang]) < leastDifferent {
		return ""
	}
	return lang
}

func byFunctionWords(stops map[string]int, words int) string {
	first, second, lang := 0, 0, ""
	for l, n := range stops {
		switch {
		case n > first:
			first, second, lang = n, first, l
		case n > second:
			second = n
		}
	}
	if float64(first) < leastStops*float64(words) || float64(first) < margin*float64(second) {
		return ""
	}
	return lang
}
