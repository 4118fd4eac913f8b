package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"naru/internal/pattern"
)

var (
	// brackets hold affiliations and second names.
	brackets = pattern.New(`[(（\[〔<][^)）\]〕>]*[)）\]〕>]`)
	// koreanPost is a word that stands with a name: a post, a degree, an address.
	koreanPost = pattern.New(`^((선임|책임|부|초빙|객원|전임|수석|명예|석좌|특임|겸임|조|정|위촉|연구)?(연구위원|연구원|연구교수|교수|부교수|조교수|연구관|연구사)|박사|석사|박사과정|석사과정|박사수료|강사|실장|센터장|소장|원장|부원장|팀장|과장|국장|본부장|단장|처장|사무관|서기관|주무관|변호사|대표|이사장|이사|위원장|위원|총장|학장|기자|선생님|선생|님|씨|외)$`)
	// attachedPost is one written together with a name of three syllables, as most
	// have; longer runs before 연구원 are names of institutes.
	attachedPost = pattern.New(`^(\p{Hangul}{3})(박사|교수|연구위원|부연구위원|선임연구위원|연구원|변호사|선생님|위원|원장|센터장|실장|팀장)$`)
	latinTitle   = pattern.New(`(?i)(^|[\s,])(dr|prof|professor|mr|mrs|ms|miss|sir|rev|hon|ph\.? ?d|m\.?d|j\.?d|m\.?a|m\.?sc|b\.?a|mba|ll\.?m|jr|sr|esq|et al)\.?($|[\s,])`)
)

// Clean gives a name as it is printed without what is no part of it: titles,
// posts, degrees, brackets with what they hold, marks and figures of footnotes,
// spaces beyond one. What is nothing but that stays as it is.
func Clean(printed string) string {
	text := tidy(norm.NFKC.String(printed))
	for { // what is cut off may have kept apart what is to be cut, too; each turn shortens
		next := cutOnce(text)
		if len(next) >= len(text) {
			return text
		}
		text = next
	}
}

func cutOnce(text string) string {
	out := brackets.ReplaceAllString(text, " ")
	out = strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || strings.ContainsRune("*†‡§∗※·ㆍ:;|/", r) {
			return ' '
		}
		return r
	}, out)
	for {
		cut := latinTitle.ReplaceAllString(out, "$1$3")
		if cut == out {
			break
		}
		out = cut
	}
	var words []string
	for _, w := range strings.Fields(out) {
		if koreanPost.MatchString(w) {
			continue
		}
		if m := attachedPost.FindStringSubmatch(w); m != nil && startsAsName(m[1]) {
			w = m[1]
		}
		words = append(words, w)
	}
	if out = strings.Trim(strings.Join(words, " "), " ,.-"); out == "" {
		return text
	}
	if strings.HasSuffix(text, ".") && endsWithInitial(out) {
		out += "."
	}
	return out
}

// startsAsName tells a run of syllables that begins with a family name.
func startsAsName(hangul string) bool {
	r := []rune(hangul)
	if _, ok := families.byHangul[string(r[:1])]; ok {
		return true
	}
	_, ok := families.byHangul[string(r[:min(2, len(r))])]
	return ok
}

func endsWithInitial(text string) bool {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '.' || r == '-' })
	return len(words) > 0 && len([]rune(words[len(words)-1])) == 1
}

func tidy(text string) string { return strings.Join(strings.Fields(text), " ") }

// fold gives the letters of a name alone: no case, marks, spaces or hyphens.
func fold(text string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(text) {
		if unicode.IsLetter(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return norm.NFC.String(b.String())
}

// letters gives Latin letters in small, the marks of McCune-Reischauer's vowels
// kept (ŏ, ŭ) and all others folded, breaks between words and at hyphens as one
// space each.
func letters(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(norm.NFC.String(text)) {
		switch {
		case r == 'ŏ' || r == 'ŭ':
		case unicode.IsLetter(r):
			r = []rune(norm.NFD.String(string(r)))[0]
		case r == '\'' || r == '’' || r == '‘' || r == '`' || r == 'ʼ' || r == '´':
			continue
		default:
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
