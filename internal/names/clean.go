package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"naru/internal/analysis/hangul"
	"naru/internal/pattern"
)

// brackets hold affiliations and second names.
var brackets = pattern.New(`[(（\[〔<][^)）\]〕>]*[)）\]〕>]`)

// Clean gives a name as it is printed without what is no part of it: titles,
// posts, degrees, labels, affiliations, words for those left out (외 3인, et al.),
// brackets with what they hold, marks and figures of footnotes, spaces beyond one.
// What is nothing but that stays as it is.
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
	out = withoutBodies(out)
	out = koreanOthers.ReplaceAllString(out, " ")
	out = strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || strings.ContainsRune("*†‡§∗※·ㆍ:;|/", r) {
			return ' '
		}
		return r
	}, out)
	for {
		cut := latinTitle.ReplaceAllString(latinPost.ReplaceAllString(out, " "), "$1$3")
		if without := latinDegree.ReplaceAllString(cut, "$1$3"); len(strings.Fields(without)) > 1 { // else initials: Choi, M.A.
			cut = without
		}
		if len(cut) >= len(out) {
			break
		}
		out = cut
	}
	words := withoutPosts(strings.Fields(out))
	if out = strings.Trim(strings.Join(words, " "), " ,.-"); out == "" {
		return text
	}
	if strings.HasSuffix(text, ".") && endsWithInitial(out) {
		out += "."
	}
	return out
}

// withoutPosts leaves out Korean words that stand beside a name: posts, degrees,
// labels, and bodies to which its bearer belongs.
func withoutPosts(words []string) []string {
	var out []string
	for _, w := range words {
		bare := strings.Trim(w, ",")
		if !strings.ContainsFunc(w, hangul.IsSyllable) {
			out = append(out, w)
			continue
		}
		if koreanPost.MatchString(bare) || degree.MatchString(bare) {
			continue
		}
		if m := attachedPost.FindStringSubmatch(bare); m != nil && startsAsName(m[1]) {
			w = m[1]
		}
		out = append(out, w)
	}
	// What is short enough to be a name only goes where a name remains.
	kept := out[:0:0]
	for i, w := range out {
		besides := strings.Join(out[:i], "") + strings.Join(out[i+1:], "")
		if beside.MatchString(w) && len([]rune(besides)) > 1 && startsAsName(besides) ||
			len([]rune(w)) > 4 && koreanOffice.MatchString(w) && startsAsName(besides) {
			continue
		}
		kept = append(kept, w)
	}
	return kept
}

// withoutBodies leaves out what stands behind a name and a mark of division and is
// the name of a body.
func withoutBodies(text string) string {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == '|' || r == '/' || r == ';' })
	if len(parts) < 2 {
		return text
	}
	whole := len(strings.Fields(parts[0])) > 1 || strings.ContainsFunc(parts[0], hangul.IsSyllable)
	end := len(parts)
	for end > 1 && isBody(strings.TrimSpace(parts[end-1]), whole) {
		end--
	}
	if end == len(parts) {
		return text
	}
	return strings.Join(parts[:end], ",")
}

// isBody tells the name of a body from a part of a name. One word may be a given
// name (Choi, E.Y.); behind a whole name it is none where it is in capitals (IOM).
func isBody(part string, behindWhole bool) bool {
	if len(strings.Fields(part)) > 1 || strings.ContainsFunc(part, hangul.IsSyllable) {
		return IsOrganisation(part)
	}
	return behindWhole && len(part) > 2 && !strings.Contains(part, ".") && acronym(part)
}

// startsAsName tells a run of syllables that begins with a family name.
func startsAsName(text string) bool {
	r := []rune(text)
	if len(r) == 0 {
		return false
	}
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
