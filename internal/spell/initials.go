package spell

import "naru/internal/analysis/hangul"

// MatchInitials finds the words of text that begin with the initials, and gives
// them up to the end of the last one touched: ㄱㅇㅎ gives 고용허가제 in
// "고용허가제 개선방안". Spaces between words do not matter. "" for no match.
func MatchInitials(initials, text string) string {
	from, to, ok := hangul.MatchChoseong(text, initials)
	if !ok {
		return ""
	}
	all := []rune(text)
	return string(all[from:wordEnd(all, to)])
}
