package catalog

import (
	"slices"
	"strings"

	"naru/internal/extract"
	"naru/internal/pattern"
)

// ownAuthors reads who a file says wrote it: those of the names that the pages
// bear out. Where they name none of them, those that can only be people's are given
// all the same, for a citation wants someone; but it was as often who typed or saved
// the file, so they are said to be unsure, unless there is no page to read or the
// file's properties are its imprint.
func ownAuthors(doc *extract.Document, f front) (names []string, unsure bool) {
	meta := property(doc.Author)
	if strings.ContainsAny(meta, "@`") {
		return nil, false
	}
	var sure []string
	for _, n := range namesIn(meta) {
		if strings.Contains(f.text, squeeze(n)) {
			sure = append(sure, n)
		}
	}
	if len(sure) == 0 {
		sure = turned(meta, f)
	}
	if own := metaTitle(doc.Title); len(sure) > 0 || own != "" && f.text != "" && !borneOut(own, f.text) {
		return sure, false
	}
	var likely []string
	for part := range strings.SplitSeq(nameBreak.ReplaceAllString(degree.ReplaceAllString(meta, ""), "\n"), "\n") {
		if n := likelyName(strings.Trim(part, " .:*")); n != "" && !slices.Contains(likely, n) && len(likely) < maxNames {
			likely = append(likely, n)
		}
	}
	if f.text == "" || doc.Reader == epub {
		return likely, false
	}
	if named := slices.DeleteFunc(slices.Clone(likely), func(n string) bool { return !strings.Contains(f.text, squeeze(n)) }); len(named) > 0 {
		return named, false
	}
	return likely, len(likely) > 0
}

// epub is the reader of books whose properties their publishers write.
const epub = "epub"

// turned reads "Choi, Seori; Kim, Haneul" where the pages print Seori Choi and
// Haneul Kim.
func turned(meta string, f front) (out []string) {
	for _, name := range familyFirst(meta) {
		if strings.Contains(f.text, squeeze(name)) {
			out = append(out, name)
		}
	}
	return out
}

// familyFirst reads a list of names with the family's name first, as catalogues
// write them: "Choi, Seori; Kim, Haneul" or "Choi, Seori, Kim, Haneul". nil: it is
// none.
func familyFirst(line string) []string {
	var pairs [][2]string
	if strings.Contains(line, ";") {
		for part := range strings.SplitSeq(strings.TrimRight(line, "; "), ";") {
			family, given, ok := strings.Cut(part, ",")
			if !ok || strings.Contains(given, ",") {
				return nil
			}
			pairs = append(pairs, [2]string{family, given})
		}
	} else {
		parts := strings.Split(strings.TrimRight(line, ", "), ",")
		if len(parts)%2 != 0 {
			return nil
		}
		for k := 0; k < len(parts); k += 2 {
			pairs = append(pairs, [2]string{parts[k], parts[k+1]})
		}
	}
	var out []string
	for _, p := range pairs {
		family, given := strings.TrimSpace(p[0]), strings.TrimSpace(p[1])
		name := latinName(given + " " + family)
		if name == "" || len(strings.Fields(family)) > 2 || len(out) == maxNames {
			return nil
		}
		out = append(out, name)
	}
	return out
}

var (
	// likelyWord is a word of a name as programs keep it.
	likelyWord = pattern.New(`^\p{Lu}\p{Ll}[\p{L}'’]*(-\p{L}[\p{L}'’]*)*$|^(de|van|von|der|den|la|al|bin|dos|da|del|di|el|O'\p{Lu}\p{Ll}+)$`)
	initial    = pattern.New(`^\p{Lu}\.?$`)
	givenFirst = pattern.New(`^(\p{Hangul}{2}) (\p{Hangul})$`)
)

// commonSurnames are those of nine in ten people. A name that stands nowhere but
// in a file's metadata must begin with one of them.
const commonSurnames = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추석선설"

// likelyName returns a part that is a person's name by its form alone.
func likelyName(part string) string {
	if hangulIn(part) > 0 {
		if m := givenFirst.FindStringSubmatch(part); m != nil {
			part = m[2] + m[1] // as programs turn 홍길동 into 길동 홍
		}
		if r := []rune(part); isKoreanName(part) && len(r) >= 3 && (len(r) == 4 || strings.ContainsRune(commonSurnames, r[0])) {
			return part
		}
		return ""
	}
	words := strings.Fields(part)
	if len(words) < 2 || len(words) > 4 || initial.MatchString(words[len(words)-1]) {
		return ""
	}
	for _, w := range words {
		if !likelyWord.MatchString(w) && !initial.MatchString(w) || notName[strings.ToLower(w)] {
			return ""
		}
	}
	return latinName(part)
}
