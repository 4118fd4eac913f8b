package audience

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"naru/internal/pattern"
)

var (
	// part is which of several times a course was held: "(1st)", "[2nd]", "(제3차)".
	part = pattern.New(`(?i)\s*[\[(]\s*(?:\d+(?:st|nd|rd|th)?|제?\s?\d+\s?(?:차|회|기))\s*[\])]\s*$`)
	// organisation ends as names of organisations do, a bracket aside.
	organisation = pattern.New(`(?i)\b(?:foundation|government|center|centre|university|college|(?:high|middle|elementary|primary) school|institute|institution|ministry|agency|association|council|corporation|committee|society|office|hall|city|county|district|library|hospital|union|federation|service)(?: (?:of|for|in|on|and)\b[^()]*)?(?:\s?\([^()]*\))?$|(?:` +
		`재단|청|시청|구청|군청|도청|특별시|광역시|특별자치[시도]|[가-힣]{2,}시|[가-힣]{2,}도|[가-힣]{1,}구|[가-힣]{2,}군|센터|대학교|대학|고등학교|중학교|초등학교|학교|연구원|연구소|부|처|협회|협의회|공사|공단|위원회|학회|관|사무소|도서관|병원|조합|연합회|진흥원|개발원|교육원)(?:\s?\([^()]*\))?$`)
	lead  = pattern.New(`(?i)^(?:education|training|lectures?|courses?) (?:for|at|of) (?:the )?`)
	with  = pattern.New(`(?i)^(?:co-?hosted|jointly (?:held|hosted|organi[sz]ed)|co-?organi[sz]ed)\b.*? with (?:the )?(.+?)[.]?$`)
	withK = pattern.New(`^(.+?)(?:와|과)(?:의)?\s(?:[^,]{0,30}?\s)?(?:공동\s?(?:개최|주최|주관)|공동으로)`)
)

// Host tells who hosted a course or an event, as its title says: "Seoul Tourism
// Foundation (2nd): …", "Co-hosted … with …". "" where it does not say.
func Host(title string) string {
	title = strings.Join(strings.Fields(norm.NFC.String(title)), " ")
	if before, _, ok := strings.Cut(title, ":"); ok {
		name := part.ReplaceAllString(strings.TrimSpace(before), "")
		name = lead.ReplaceAllString(name, "")
		if isName(name) {
			return name
		}
		return ""
	}
	for _, re := range []*pattern.Pattern{with, withK} {
		if m := re.FindStringSubmatch(title); m != nil && isName(m[1]) {
			return m[1]
		}
	}
	return ""
}

// isName tells names of organisations from other words: they begin with a capital
// or in Hangul.
func isName(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return !unicode.IsLower(first) && organisation.MatchString(text)
}
