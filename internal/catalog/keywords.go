package catalog

import (
	"slices"
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

const (
	// keywordsWithin is how many pages from either end may print keywords: they
	// follow the abstract, which Korean theses print again in English at the end.
	keywordsWithin = 15
	// A keyword has so many characters and words at most.
	longestKeyword = 60
	keywordWords   = 7
	// keywordLines is how many lines a list of keywords may take.
	keywordLines = 5
	mostKeywords = 20
)

var (
	keywordLabel = pattern.New(`(?i)^[\[【<〈(■□▪●◆*·-]? ?(주 ?제 ?어|주요 ?주제어|핵 ?심 ?주제어|핵 ?심 ?어|핵 ?심 ?단 ?어|핵 ?심 ?용 ?어|핵 ?심 ?낱 ?말|중 ?심 ?어|중 ?심 ?낱 ?말|중심 ?단어|주 ?요 ?어|주요 ?용어|주요 ?개념|색 ?인 ?어|검 ?색 ?어|키 ?워 ?드|한글 ?주제어|국문 ?주제어|국문 ?키워드|영문 ?주제어|영문 ?키워드|key ?[ -]?words?(?: and phrases)?|index terms|palabras[ -]clave|descriptores|mots[ -]?cl[ée]s|schlüssel(?:wörter|begriffe)|palavras-chave|parole chiave)(?: ?[(（/·|] ?(?:key ?words?|주제어|핵심어|키워드) ?[)）]?)?[\]】>〉)]?\s*([:：|—–-]|\b\s|$)\s*(.*)$`)
	// keywordsEnd begins what follows the keywords.
	keywordsEnd  = pattern.New(`(?i)^(jel\b|códigos|c[oó]digo|abstract|resumen|résumé|초록|국문 ?초록|영문 ?초록|요약|목차|차례|contents|introduction|introducción|서론|\*|∗|†|논문 ?(접수|투고)|투고일|접수일|심사일|게재|received|accepted|doi\b|https?:|www\.|©|ⓒ|copyright|corresponding|e-?mail|학번|student number|(?:Ⅰ|I|1)\. ?\p{L}|제 ?1 ?장|i{1,3}$|\d{1,3}$|(?:how )?to cite|cite|suggested|a ?b ?s ?t ?r ?a ?c ?t$|article)`)
	keywordBreak = pattern.New(`\s*[,;，；、•·ㆍ‧・|]\s*|\s+[/–—]\s+`)
)

// keywords reads the keywords that a document prints, in its own language where
// it prints them in several. Unsure: a label stands there and no list behind it.
func keywords(doc *extract.Document, lang string) (words []string, from library.FieldSource, unsure bool) {
	for n, p := range doc.Pages {
		if n >= keywordsWithin && n < len(doc.Pages)-keywordsWithin {
			continue
		}
		lines := strings.Split(p.Text, "\n")
		for k := range lines {
			lines[k] = tidy(lines[k])
			if wide := wideLabel(lines[k]); wide != "" {
				lines[k] = wide
			}
		}
		for k, line := range lines {
			if !mayHoldKeywords(line) {
				continue
			}
			m := keywordLabel.FindStringSubmatch(line)
			if m == nil || m[2] == "" && m[3] != "" {
				continue
			}
			if strings.TrimSpace(m[2]) == "" && m[3] != "" && !keywordBreak.MatchString(m[3]) {
				continue // "Keywords are …", "Keyword search"
			}
			got := keywordsBehind(m[3], lines[k+1:])
			switch {
			case got == nil:
				unsure = unsure || m[3] != "" && strings.ContainsAny(m[2], ":：")
			case words == nil || (lang == "ko") != korean(strings.Join(words, "")) && (lang == "ko") == korean(strings.Join(got, "")):
				words, from = got, onPage(n+1)
			}
		}
	}
	return words, from, unsure && words == nil
}

// mayHoldKeywords is a quick look at a line's length and letters.
func mayHoldKeywords(line string) bool {
	return holdsAny(strings.ToLower(line[:min(len(line), 60)]), []string{"key", "word", "어", "말", "드", "주요", "clave", "cl", "index", "schl", "chave", "chiave", "descriptor"})
}

// keywordsBehind reads a list that begins behind its label, or below, and goes on
// for some lines; nil if it is none.
func keywordsBehind(first string, below []string) []string {
	list, open := first, first == ""
	for k, next := range below {
		if k >= keywordLines && !(open && k < mostKeywords && oneAPiece(next)) || next == "" {
			break
		}
		if keywordsEnd.MatchString(next) || keywordLabel.MatchString(next) || abstractLabel.MatchString(next) || markOf(next) != "" {
			break
		}
		going := strings.HasSuffix(list, ",") || strings.HasSuffix(list, ";") || strings.HasSuffix(list, "·") || strings.HasSuffix(list, "-")
		if list != "" && !going {
			// A list wraps where its line is full and the next one still has its breaks,
			// or ends it in a few words.
			if endsSentence(list) || !(fullLine(list) && (keywordBreak.MatchString(next) || startsLower(next) || len(strings.Fields(next)) <= 3)) && !(open && oneAPiece(next) && oneAPiece(lastLine(list))) {
				break
			}
		}
		switch {
		case list == "":
			list = next
		case open && !going && oneAPiece(next) && oneAPiece(lastLine(list)) && !fullLine(lastLine(list)):
			list += "\n" + next // a keyword a line
		default:
			list += " " + next
		}
	}
	return keywordList(list)
}

func lastLine(s string) string { return s[strings.LastIndex(s, "\n")+1:] }

// oneAPiece reports a line that is one keyword.
func oneAPiece(line string) bool {
	return !keywordBreak.MatchString(line) && len(strings.Fields(line)) <= 4 && runes(line) <= longestKeyword && !endsSentence(line)
}

// keywordList parts a list; nil where some of it is too long for a keyword.
func keywordList(list string) []string {
	list = strings.TrimRight(strings.TrimSpace(list), ".。 ")
	var parts []string
	for line := range strings.SplitSeq(list, "\n") {
		parts = append(parts, keywordBreak.Split(line, -1)...)
	}
	if len(parts) == 1 && strings.Count(list, " - ")+strings.Count(list, " / ") > 1 {
		parts = strings.FieldsFunc(list, func(r rune) bool { return r == '/' })
	}
	var out []string
	for _, w := range parts {
		w = strings.Trim(footMark.ReplaceAllString(strings.TrimSpace(w), ""), " .:·\"“”")
		if i := strings.TrimPrefix(w, "and "); len(parts) > 1 {
			w = i
		}
		switch {
		case w == "" || lettersIn(w) == 0:
			continue
		case strings.ContainsAny(w, "=[]{}"):
			return nil // a program's text
		case runes(w) > longestKeyword || len(strings.Fields(w)) > keywordWords:
			return nil
		}
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	if len(out) > mostKeywords || len(out) == 1 && len(strings.Fields(out[0])) > 4 {
		return nil
	}
	return out
}
