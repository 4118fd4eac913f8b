package unpack

import (
	"strings"
	"unicode"

	"naru/internal/pattern"
)

// Bounds of a name, in words and characters.
const (
	mostNameWords = 5
	longestName   = 48
)

var (
	parenthesis = pattern.New(`\s*[(\[（][^()\[\]（）]*[)\]）]`)
	nameSigns   = pattern.New(`\s*(?:[,;|｜∣│·ㆍ、/&\t]|\band\b|\s및\s)\s*`)
	andOthers   = pattern.New(`(?i)\s*(?:et\.? al\.?|and others|외\s*\d*\s*[인명]?|등)\s*$`)
	nameTitle   = pattern.New(`(?i)^(?:dr|prof|professor|mr|mrs|ms|director)\.?\s+`)
	degree      = pattern.New(`(?i)^(?:ph\.? ?d|m\.?a|m\.?d|dr|j\.?d|ll\.?m|jr|sr)\.?$`)
	latinPost   = pattern.New(`(?i)\s+(?:(?:senior|junior|visiting|associate|assistant|principal|deputy|chief|full|adjunct|former|policy|team)\s+)*(?:research(?:er|\s+fellow|\s+associate|\s+professor|\s+assistant|\s+director)?|professor|fellow|lecturer|director|manager|analyst|specialist|head|ph\.? ?d\.?)$`)
	onlyPost    = pattern.New(`(?i)^(?:(?:senior|junior|visiting|associate|assistant|principal|deputy|research)\s+)*(?:researcher|fellow|professor|lecturer|director|manager|analyst)$|^(?:선임|수석|책임|전임|부|초빙|객원)?(?:연구위원|연구원|연구교수|교수|박사|센터장|실장|팀장|원장|소장)$`)
	koreanPost  = pattern.New(`\s+(?:(?:선임|수석|책임|전임|부|초빙|객원|연구|명예|겸임|조)\s*)*(?:연구위원|연구원|연구교수|교수|위원|박사|석사|센터장|실장|팀장|원장|소장|과장|국장|사무관|전문위원|강사|대표|변호사)(?:님)?$`)
	latinName   = pattern.New(`^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|der|den|la|le|bin|al|del|dos|du|ter|ten|y))*$`)
	particle    = pattern.New(`^(?:de|da|van|von|der|den|la|le|bin|al|del|dos|du|ter|ten|y)$`)
	koreanName  = pattern.New(`^\p{Hangul}{2,5}$`)
	institution = pattern.New(`(?i)\b(?:university|institute|cent(?:re|er)|ministry|college|school|department|foundation|association|council|office|agency|academy|laboratory|society|graduate)\b|대학교?$|연구[원소]$|연구센터$|재단$|위원회$|협회$|학회$|센터$|[가-힣]{3,}(?:부|처|청|원)$`)
)

// namesIn reads a list of names, without posts, degrees and institutions. Stray
// tells that something was left out or does not look like a name.
func namesIn(s string) (names []string, stray bool) {
	s = parenthesis.ReplaceAllString(s, " , ")
	if m := andOthers.FindString(s); m != "" {
		s, stray = strings.TrimSuffix(s, m), true
	}
	for _, part := range splitNames(s) {
		name, clean := nameOf(part)
		stray = stray || !clean
		if name != "" {
			names = append(names, name)
		}
	}
	return names, stray
}

// splitNames parts a list at its signs. Korean names may be parted by spaces alone.
func splitNames(s string) []string {
	var out []string
	for _, part := range nameSigns.Split(s, -1) {
		part = squeeze(part)
		if part == "" {
			continue
		}
		words := strings.Fields(part)
		if len(words) > 1 && hangul(part) && koreanList(words) {
			out = append(out, words...)
			continue
		}
		out = append(out, part)
	}
	return out
}

// koreanList tells several Korean names parted by spaces from one name whose
// family name or syllables are set apart.
func koreanList(words []string) bool {
	for _, w := range words {
		if n := len([]rune(w)); n < 3 || n > 4 || !koreanName.MatchString(w) || koreanPost.MatchString(" "+w) {
			return false
		}
	}
	return true
}

// nameOf takes one name out of its part of a list. Not clean where words were
// left out or what remains may be none.
func nameOf(part string) (name string, clean bool) {
	clean = true
	name = strings.Trim(part, " .,:;*†‡")
	name = nameTitle.ReplaceAllString(name, "")
	if onlyPost.MatchString(name) {
		return "", true
	}
	for {
		cut := latinPost.ReplaceAllString(koreanPost.ReplaceAllString(name, ""), "")
		if cut == name || cut == "" {
			break
		}
		name = cut
	}
	switch strings.ToLower(name) {
	case "none", "n/a", "-", "–", "없음", "해당없음", "해당 없음":
		return "", true
	}
	if degree.MatchString(name) || onlyPost.MatchString(name) || name == "" {
		return "", true
	}
	if head, tail := leadingName(name); tail != "" && !institution.MatchString(head) {
		return head, false
	}
	if institution.MatchString(name) && !koreanName.MatchString(name) {
		return "", true
	}
	if hangul(name) {
		joined := strings.ReplaceAll(name, " ", "")
		family, _, apart := strings.Cut(name, " ")
		if koreanName.MatchString(joined) && len([]rune(joined)) <= 4 && (!apart || len([]rune(family)) == 1) {
			return joined, clean // "김 하늘"; "에릭 룬드" keeps its space
		}
	}
	return name, isName(name)
}

// leadingName parts a name from words that do not belong to one: what follows
// the first small or numbered word.
func leadingName(s string) (name, tail string) {
	words := strings.Fields(s)
	for k, w := range words {
		first := []rune(w)[0]
		if k >= 2 && !particle.MatchString(w) && (unicode.IsLower(first) || unicode.IsDigit(first)) {
			if head := strings.Join(words[:k], " "); isName(head) {
				return head, strings.Join(words[k:], " ")
			}
		}
	}
	return s, ""
}

func isName(s string) bool {
	if len([]rune(s)) > longestName || len(strings.Fields(s)) > mostNameWords {
		return false
	}
	if koreanName.MatchString(strings.ReplaceAll(s, " ", "")) {
		return true
	}
	return latinName.MatchString(s)
}

// allNames tells a list of nothing but names.
func allNames(s string) bool {
	parts := splitNames(parenthesis.ReplaceAllString(s, " "))
	for _, part := range parts {
		name, _ := nameOf(part)
		if name == "" || !isName(name) || len(strings.Fields(name)) < 2 && !hangul(name) {
			return false
		}
	}
	return len(parts) > 0
}
