package catalog

import (
	"strings"
	"unicode"

	"naru/internal/extract"
)

// How much text decides the language, and how sure it must be.
const (
	sampleLetters = 20000
	leastLetters  = 40
	// koreanShare is the share of Hangul among letters from which a text is
	// Korean: Korean reports carry English names, tables and references.
	koreanShare = 0.25
	// leastStops is the share of function words that running text has in any of
	// these languages at least; margin is how far the first must lead.
	leastStops = 0.05
	margin     = 1.25
	// leastDifferent is how many different ones there must be: "et" alone is
	// Latin as well as French.
	leastDifferent = 4
)

// functionWords are the commonest short words of languages written in Latin
// letters. Words that several of them share decide nothing and are left out.
var functionWords = func() map[string][]string {
	out := map[string][]string{}
	for lang, words := range map[string]string{
		"en": "the of and to is that for with was are by this be or from which an have not their has were it they",
		"es": "el los las y por para con una su del se lo más como pero sus fue este al ha entre sobre",
		"fr": "le les des et du une est dans pour qui sur pas au avec ce plus ne aux sont par leur",
		"de": "der die und das den von zu mit ist für auf dem nicht ein eine als auch werden sich",
		"it": "il di che è per gli della dei non una sono con nel alla le delle degli anche dal si",
		"pt": "o os as em um uma para com não do da dos das ao pelo são mais pela seu foi",
		"nl": "het een van de en dat op voor met zijn niet aan ook als bij door wordt te",
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

// language tells the language of a text as a BCP 47 tag, "" if it cannot.
func language(pages []extract.Page) string {
	count := map[string]int{}
	letters, words := 0, 0
	stops := map[string]int{}
	different := map[string]map[string]bool{}
	var ukrainian, japanese int
	for _, p := range pages {
		if letters > sampleLetters {
			break
		}
		for _, r := range p.Text {
			if !unicode.IsLetter(r) {
				continue
			}
			if letters++; letters > sampleLetters {
				break
			}
			switch {
			case unicode.Is(unicode.Hangul, r):
				count["ko"]++
			case unicode.In(r, unicode.Hiragana, unicode.Katakana):
				japanese++
			case unicode.Is(unicode.Han, r):
				count["zh"]++
			case unicode.Is(unicode.Latin, r):
				count["latin"]++
			case unicode.Is(unicode.Cyrillic, r):
				count["ru"]++
				if strings.ContainsRune("іїєґІЇЄҐ", r) {
					ukrainian++
				}
			case unicode.Is(unicode.Arabic, r):
				count["ar"]++
			case unicode.Is(unicode.Greek, r):
				count["el"]++
			case unicode.Is(unicode.Hebrew, r):
				count["he"]++
			case unicode.Is(unicode.Thai, r):
				count["th"]++
			}
		}
		for w := range strings.FieldsFuncSeq(strings.ToLower(p.Text), func(r rune) bool { return !unicode.IsLetter(r) }) {
			words++
			for _, lang := range functionWords[w] {
				stops[lang]++
				if different[lang] == nil {
					different[lang] = map[string]bool{}
				}
				different[lang][w] = true
			}
		}
	}
	if letters < leastLetters {
		return ""
	}
	if float64(count["ko"]) >= koreanShare*float64(letters) {
		return "ko"
	}
	if japanese*10 > letters {
		return "ja"
	}
	best := ""
	for _, s := range []string{"latin", "zh", "ru", "ar", "el", "he", "th"} {
		if 2*count[s] > letters {
			best = s
		}
	}
	switch {
	case best == "ru" && ukrainian*50 > count["ru"]:
		return "uk"
	case best != "latin":
		return best
	}
	lang := byFunctionWords(stops, words)
	if len(different[lang]) < leastDifferent {
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
