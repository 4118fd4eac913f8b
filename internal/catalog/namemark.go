package catalog

import (
	"strings"

	"naru/internal/pattern"
)

var (
	// footLetters stand behind names and lead to affiliations: Haneul Kim a,1.
	footLetters = pattern.New(`(\p{L}{2}) [a-z](?: ?, ?(?:[a-z]|\d{1,2}|[∗*†‡]))*(\s*(?:[,;]|$)|\s+(?:and|&)\s)`)
	// footDigits do so as well, glued to the name or not: Haneul Kim1,2*, Bada Lee 2.
	footDigits = pattern.New(`(\p{L}{2}) ?\d{1,2}(?: ?, ?(?:\d{1,2}|[∗*†‡§¶]+))*(?: ?[∗*†‡§¶]+)?(\s*(?:[,;]|$)|\s+(?:and|&)\s)`)
	// footSigns are such marks of all kinds, one or several: Haneul Kim∗+, Bada Lee$.
	footSigns = pattern.New(`(\p{L}{2}) ?[*∗†‡§¶‖⁺+#$]+(\s*(?:[,;]|$)|\s+(?:and|&)\s)`)
	// gluedLetters stand glued to the last of several names whose others have marks
	// set apart: "Haneul Kim a, Bada Leea,c".
	gluedLetters = pattern.New(`(\p{Ll}{2})[a-f], ?(?:[a-f]|[∗*†‡])(\s*[,;]|\s*$|\s+(?:and|&)\s)`)
	// gluedDigit is a digit that can only be a mark.
	gluedDigit = pattern.New(`\p{Ll}\d|\d ?, ?[∗*†‡]`)
	// idMark is the sign of a register of researchers, as fonts leave it.
	idMark = pattern.New(`(?i)(?:https?://)?orcid\.org/[\dX-]+|\bORCID:? ?[\dX-]{16,19}|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|[✉🖂]`)
	// addressMark is an address for letters by wire and a telephone's number that
	// stand behind a name.
	addressMark = pattern.New(`[,;]?\s*[(<\[]?(?i:e-?mail ?:? ?)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>\]]?`)
	phoneMark   = pattern.New(`[,;]?\s*[(\[]?(?i:tel\.? ?:? ?|☎ ?|전화 ?:? ?)?0\d{1,2}[-)] ?\d{3,4}-\d{4}[)\]]?`)
)

// withoutMarks takes off what leads from names to notes. Digits that stand apart may
// be the pages of a table of contents: they are marks where several names have
// them.
func withoutMarks(line string) string {
	if bare := footLetters.ReplaceAllString(line, "$1$2"); bare != line {
		line = gluedLetters.ReplaceAllString(bare, "$1$2")
	}
	if strings.ContainsAny(line, "‖⁺+#$") {
		line = footSigns.ReplaceAllString(line, "$1$2")
	}
	if hasDigit(line) && (gluedDigit.MatchString(line) || len(footDigits.FindAllStringIndex(line, 2)) > 1) {
		line = footDigits.ReplaceAllString(line, "$1$2")
	}
	return line
}

// withoutAddress takes off how someone can be reached.
func withoutAddress(line string) string {
	if strings.Contains(line, "@") {
		line = addressMark.ReplaceAllString(line, "")
	}
	if hangulIn(line) > 0 && strings.Contains(line, "-") {
		line = phoneMark.ReplaceAllString(line, "")
	}
	if strings.ContainsAny(line, "✉🖂") || hasDigit(line) && strings.Contains(line, "-") {
		line = idMark.ReplaceAllString(line, "")
	}
	return strings.TrimSpace(line)
}
