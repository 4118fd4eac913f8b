package catalog

import (
	"slices"
	"strings"
	"unicode"

	"naru/internal/extract"
	"naru/internal/pattern"
)

// maxTitle is the length in characters of the longest title that is believed.
const maxTitle = 600

var (
	// programPrefix is what printing programs put in front of a file's name.
	programPrefix = pattern.New(`(?i)^(microsoft (office )?(word|powerpoint|excel|publisher|visio|onenote)|한글|hwp|훈민정음|adobe \w+|pagemaker|quarkxpress\S*) - `)
	// emptyTitle are names that programs give to what has none.
	emptyTitle = pattern.New(`(?i)^(untitled|no title|title|titre|título|titel|제목|제목 ?없음|무제|문서|새 ?문서|빈 ?문서|이름 ?없음|개요|슬라이드|프레젠테이션|document|new document|presentation|slide|slides|folie|diapositi\p{L}+|présentation\p{L}*|presentación|präsentation|dokument|documento|sin título|ohne titel|sans titre|template|서식|양식|blank|none|null|default|test|sample|draft|final|초안|최종|graphics|r graphics output|model|figure|(microsoft )?(powerpoint|word) ?(presentation|프레젠테이션|document|문서)?|adobe \w+|인쇄|print|scan|cover|표지|layout)[\s\d.()_-]*$`)
	// fileTail is the end of a file's name.
	fileTail = pattern.New(`(?i)\.(?:hwpx?|do[ct][xm]?|pdf|pptx?|indd|qxd|qxp|xlsx?|ai|eps|tex|dvi|rtf|txt|odt|x?html?|xht|mht(?:ml)?|epub|md|markdown|fm|pub|cdr|pmd|p65)$`)
	// laidOut are names that programs count, fileNamed names of files with
	// something behind.
	laidOut   = pattern.New(`(?i)^(sheet|시트|page|쪽|페이지|blatt|hoja|feuil|bookmark|layout) ?\d+$`)
	fileNamed = pattern.New(`(?i)^\S{1,20}\.(indd|qxd|hwpx?|docx?|pdf)\b`)
	pathLike  = pattern.New(`^([A-Za-z]:[\\/]|\\\\|/|file:|https?:|www\.)`)
)

// metaTitle returns the title a file gives itself, "" where it is none.
func metaTitle(s string) string {
	if strings.ContainsRune(s, '\ufffd') {
		return ""
	}
	s = property(s)
	switch {
	case s == "", runes(s) > maxTitle, lettersIn(s) < 3:
	case programPrefix.MatchString(s), emptyTitle.MatchString(s), fileTail.MatchString(s), pathLike.MatchString(s):
	case garbled(s), likeFileName(s), laidOut.MatchString(s), fileNamed.MatchString(s):
	default:
		return s
	}
	return ""
}

// garbled reports text decoded with the wrong table: Korean read as Latin shows
// as runs of accented letters (ÀÌ¹Î), which no language writes.
func garbled(s string) bool {
	high, letters, run, longest := 0, 0, 0, 0
	for _, r := range s {
		if r >= 0x80 && r <= 0xff {
			high++
			run++
			longest = max(longest, run)
		} else {
			run = 0
		}
		if !unicode.IsSpace(r) {
			letters++
		}
		if unicode.IsControl(r) || r >= 0xE000 && r <= 0xF8FF {
			return true
		}
	}
	return longest >= 4 || letters > 0 && high*3 > letters
}

// likeFileName reports one word as files are named: parts joined by underscores,
// letters mixed with digits, or a lone lower-case word.
func likeFileName(s string) bool {
	if strings.Contains(s, " ") {
		return strings.Contains(s, "_")
	}
	if strings.Contains(s, "_") || strings.ContainsFunc(s, unicode.IsDigit) {
		return true
	}
	return hangulIn(s) == 0 && s == strings.ToLower(s)
}

// borneOut reports whether the pages hold the greater part of a title's words. A
// title they lack is left over from the file this one was made from.
func borneOut(title, text string) bool {
	found, all := 0, 0
	for _, w := range strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if runes(w) < 2 || functionWords[strings.ToLower(w)] != nil {
			continue // they stand on any page
		}
		all++
		if strings.Contains(text, squeeze(w)) {
			found++
		}
	}
	return all > 0 && 2*found > all
}

// ownTitle returns the title that a file gives itself if it is one and the pages
// bear it out. The name of the program, the author or the publisher is none.
//
// Scattered over three pages the words of any title are found: they must stand
// together, or on the first page, unless that prints no title of its own.
func ownTitle(doc *extract.Document, f front, printed string) string {
	own := metaTitle(doc.Title)
	if own == "" || f.text != "" && !borneOut(own, f.text) {
		return ""
	}
	if printed != "" && !doubtful(printed) && !strings.Contains(f.text, squeeze(own)) && !borneOut(own, squeeze(strings.Join(f.first, " "))) {
		return ""
	}
	// Where the pages print it a little otherwise, they are right: a file's own is
	// often in the words of who keeps it.
	if printed != "" && !doubtful(printed) && !strings.Contains(f.text, squeeze(own)) && !strings.HasPrefix(squeeze(own), squeeze(printed)) &&
		(sharedWords(printed, own) || sharedWords(own, printed)) {
		return ""
	}
	for _, name := range []string{doc.Producer, doc.Creator, doc.Author} {
		if squeeze(name) == squeeze(own) {
			return ""
		}
	}
	if publisherLine(own) != "" && f.text != "" {
		return ""
	}
	return own
}

// prints reports a title that the front pages print line by line, or that begins
// as the printed one does.
func (f front) prints(own string, t titles) bool {
	if a, b := squeeze(own), squeeze(t.main); strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		return true
	}
	for _, page := range slices.Compact(slices.Clone(f.front.pages)) {
		if belowAt(f.front.on(page), own) >= 0 {
			return true
		}
	}
	return false
}

// sharedWords reports a title of which another holds three words in four.
func sharedWords(title, other string) bool {
	found, all := 0, 0
	other = squeeze(other)
	for _, w := range strings.Fields(title) {
		if w = squeeze(w); runes(w) < 2 || functionWords[w] != nil {
			continue
		}
		if all++; strings.Contains(other, w) {
			found++
		}
	}
	return all >= 3 && 4*found >= 3*all
}
