package catalog

import (
	"slices"
	"strings"

	"naru/internal/pattern"
)

// signedWithin is how many lines below the title may hold the names of those who
// sign it; affiliations, dates and subtitles stand between.
const signedWithin = 10

var (
	// affiliationLine is where someone works.
	affiliationLine = pattern.New(`(?i)\b(universit\p{L}*|universidad\p{L}*|institut\p{L}*|department|dept\.|school of|graduate school|college|faculty|facult\p{L}+|centre|center|academy|laboratory|hochschule|zentrum|ministry of|bank of|professor|lecturer|research fellow|ph\.? ?d|candidate)\b|(대학교?|대학원|연구원|연구소|연구위원|교수|박사|학과|학부|센터|연구실)(\s|$|[,)·])`)
	// textBegins is what comes after the names.
	textBegins = pattern.New(`(?i)^(abstract|summary|executive summary|contents|contenido|índice|sommaire|inhalt|resumen|résumé|zusammenfassung|keywords?|introduction|1\.? introduction|i\.? introduction|초록|국문 ?초록|요약|목차|차례|서론|제 ?1 ?장|ⅰ\.|i\. )`)
	// thesis is a first page of which the one name is its author's.
	thesis = pattern.New(`(?i)학위 ?(청구 ?)?논문|\b(master|doctoral|ph\.? ?d)\W?s?\b.{0,12}\b(thesis|dissertation)\b|\b(thesis|dissertation)\b.{0,40}\b(submitted|presented)\b|\bin partial fulfil+ment of\b`)
	// byMark stands behind a name and leads to a note on it.
	byMark = pattern.New(`\p{L}\.? ?([*∗†‡§¹²³⁴⁵⁺]+|\d{1,2}(, ?\d{1,2})*|[a-z], ?[*∗†‡\d])[,;·]?( |$)`)
	// notByline begins lines that hold names of others.
	notByline = pattern.New(`(?i)^(지도 ?교수|심사 ?위원|위원장|발행인|편집|edited|editor|supervis|advis|correspond|contact|received|translated|번역|감수|자문)`)
)

// signed finds who signs below the title, and where they work.
func signed(f front, title string) ([]maker, int) {
	names, page := signedNames(f, title)
	return affiliated(names, f, page), page
}

// signedNames finds the names below the title that no label introduces, on the first
// page or on one that prints the title again. Two words with capitals may be
// anything: they are names only where something else says so, as a mark that
// leads to a note, an address, a place of work or the abstract.
func signedNames(f front, title string) (names []string, page int) {
	if names := addressed(f.prose); names != nil {
		return names, f.firstPage
	}
	for _, page := range slices.Compact(slices.Clone(f.front.pages)) {
		lines := f.front.on(page)
		rest := below(lines, title)
		if rest == nil {
			rest = belowBegun(lines, title)
		}
		within := signedWithin
		if f.short(page) {
			within = coverLines
		}
		rest = slices.DeleteFunc(slices.Clone(rest[:min(within, len(rest))]), func(line string) bool {
			return strings.Contains(squeeze(title), squeeze(noteMark.ReplaceAllString(line, ""))) // the title again, or a part of it
		})
		if names := signers(rest); len(names) > 0 {
			return names, page
		}
		if names := coverNames(rest, f.small); f.short(page) && len(names) > 0 {
			return names, page
		}
		if name := f.aloneAgain(rest, page); name != "" {
			return []string{name}, page
		}
	}
	if len(f.first) <= coverLines && slices.ContainsFunc(f.first, thesis.MatchString) {
		for _, line := range slices.Backward(f.first) {
			if names := bylineNames(line); len(names) == 1 && !notByline.MatchString(line) {
				return names, f.firstPage
			}
		}
	}
	return nil, 0
}

// aloneAgain finds a name that stands alone below the title on a page of few lines
// and again on the next.
func (f front) aloneAgain(lines []string, page int) string {
	if !f.short(page) {
		return ""
	}
	for _, line := range lines {
		names := bylineNames(line)
		if len(names) != 1 || squeeze(names[0]) != squeeze(line) || hangulIn(line) > 0 || publisherLine(line) != "" || organisationLine(line, "") != "" {
			continue
		}
		if slices.Contains(f.front.on(page+1), line) {
			return names[0]
		}
	}
	return ""
}

// coverNames reads names that stand on a cover, one a line and several of them, above
// the series, the publisher or the date, or several on its last line: words that the
// text writes small are none.
func coverNames(lines []string, small map[string]bool) (names []string) {
	l := setLines{texts: lines, small: small}
	for k := range lines {
		one := bylineNames(lines[k])
		if len(one) == 1 && len(names) < maxNames && l.names(k) && hangulIn(lines[k]) == 0 && !strings.ContainsAny(lines[k], "()[]") {
			names = append(names, one[0])
			continue
		}
		// Several on one line, the last of a title page or above the date.
		if listed := one; len(listed) > 1 && len(names) == 0 && l.names(k) && hangulIn(lines[k]) == 0 && (k+1 == len(lines) || dateLine(lines[k+1]) != "") {
			return listed
		}
		if len(names) > 1 && (seriesLine(lines[k]) || publisherLine(lines[k]) != "" || organisationLine(lines[k], "") != "" || dateLine(lines[k]) != "") {
			return names
		}
		names = nil
	}
	return nil
}

// signers reads the names among the lines below a title. Where each name has its
// place of work below, the next name follows that.
func signers(lines []string) (all []string) {
	for k := 0; k < len(lines); k++ {
		line := lines[k]
		if textBegins.MatchString(line) || runes(line) > longLine {
			break
		}
		if notByline.MatchString(line) {
			continue
		}
		names, n := namesFrom(lines[k:])
		if len(names) == 0 {
			if len(all) > 0 && !affiliationLine.MatchString(line) && !mailLine.MatchString(line) {
				break
			}
			continue
		}
		if !vouched(strings.Join(lines[k:k+n], " "), names, lines[k+n:]) && !(n >= manyLines && k < manyWithin) && n < sureLines {
			if len(all) > 0 {
				break
			}
			continue
		}
		all = append(all, names...)
		k += n - 1
	}
	return all[:min(len(all), maxNames)]
}

// namesBegin reports lines that begin with the names of those who sign.
func namesBegin(lines []string) bool {
	names, n := namesFrom(lines)
	return len(names) > 0 && (n >= manyLines || vouched(strings.Join(lines[:n], " "), names, lines[n:]))
}

// manyLines is how many lines of one name each are a list of names, whatever
// else stands there, if they begin within manyWithin lines of the title: forms
// have such lists too, further down.
const (
	sureLines  = 5 // that many stand nowhere else
	manyLines  = 3
	manyWithin = 3
)

// namesFrom reads the names of the first line and of those that go on from it.
func namesFrom(lines []string) (names []string, n int) {
	for n < len(lines) {
		more := bylineNames(lines[n])
		if len(more) == 0 || n > 0 && !goesOnNames(lines[n-1], lines[n]) {
			break
		}
		names, n = append(names, more...), n+1
	}
	if n > 1 {
		return names, n
	}
	one := 0 // a list with one name a line
	for one < len(lines) && len(bylineNames(lines[one])) == 1 {
		one++
	}
	if one < manyLines {
		return names, n
	}
	names = nil
	for _, line := range lines[:one] {
		names = append(names, bylineNames(line)...)
	}
	return names, one
}

// goesOnNames reports a list of names that the next line continues.
func goesOnNames(last, next string) bool {
	return strings.HasSuffix(last, ",") || strings.HasSuffix(last, "and") || strings.HasSuffix(last, "&") || strings.HasSuffix(last, ";") ||
		strings.HasSuffix(last, "·") || strings.HasPrefix(next, "and ") || strings.HasPrefix(next, ",") ||
		strings.Contains(last, ",") && strings.Contains(next, ",")
}

// vouched reports whether something beside their form says that words are names:
// marks or brackets on them, or what stands below.
func vouched(line string, names []string, below []string) bool {
	if initialled(line) != nil || byMark.MatchString(line) || affiliationLine.MatchString(line) || inBrackets.MatchString(line) && len(names) > 1 {
		return true
	}
	for _, n := range names {
		if hangulIn(n) > 0 && runes(n) == 3 && strings.ContainsRune(commonSurnames, []rune(n)[0]) && len(names) > 1 {
			return true
		}
	}
	if len(below) == 0 {
		return false
	}
	next := below[0]
	if n := names[0]; len(names) == 1 && n == squeeze(line) && hangulIn(n) == 3 && runes(n) == 3 && strings.ContainsRune(commonSurnames, []rune(n)[0]) &&
		(dateLine(next) != "" || publisherLine(next) != "") {
		return true
	}
	switch {
	case len(names) == 1 && postBegins.MatchString(next) && runes(next) <= nameLength/2 && !endsSentence(next):
		return true
	case strings.Contains(line, "@"), wroteIt.MatchString(line):
		return true
	case mailLine.MatchString(next), affiliationLine.MatchString(next) && runes(next) <= nameLength:
		return true
	case textBegins.MatchString(next), strings.HasPrefix(next, "*"), strings.HasPrefix(next, "∗"):
		return true
	case dateLine(next) != "" && len(below) > 1 && mailLine.MatchString(below[1]):
		return true
	case len(names) > 1 && (dateLine(next) != "" || publisherLine(next) != "" || seriesLine(next) || issueIn(next) != ""):
		return true
	}
	return false
}

// wroteIt ends the line of a book's author.
var wroteIt = pattern.New(`\p{Hangul} (지음|엮음|옮김)$`)

// postBegins begins the line that says what someone is.
var postBegins = pattern.New(`(?i)^(senior |principal |chief |lead |acting |deputy |assistant |associate |adjunct |visiting |policy |research )*(analyst|specialist|economist|director|professor|lecturer|fellow|researcher|advis[eo]r|attorney|librarian|officer|consultant)\b`)

// addressed finds, at the top of a page of slides or a paper, names with the
// addresses of those who bear them below.
func addressed(lines []string) (names []string) {
	for _, line := range lines[:min(coverLines, len(lines))] {
		if bare := strings.TrimRight(withoutAddress(line), " ,;:"); strings.Contains(line, "@") && bare != line {
			if name := personIn(bare); name != "" && len(names) < maxNames {
				names = append(names, name)
			}
		}
	}
	if len(names) > 0 && len(lines) <= 2*coverLines {
		return names
	}
	for k := 0; k+1 < min(titleWithin, len(lines)); k++ {
		if mailLine.MatchString(lines[k+1]) {
			if name := personIn(lines[k]); name != "" {
				return []string{name}
			}
		}
	}
	return nil
}

// belowBegun gives the lines below those that begin as the title does, where the
// file's own title is not printed as it stands.
func belowBegun(lines []string, title string) []string {
	whole := squeeze(title)
	for k, line := range lines[:min(titleWithin, len(lines))] {
		s := squeeze(line)
		if runes(s) < 8 || !strings.HasPrefix(whole, s) {
			continue
		}
		for k+1 < len(lines) && strings.HasPrefix(whole, s+squeeze(lines[k+1])) {
			k++
			s += squeeze(lines[k])
		}
		return lines[k+1:]
	}
	return nil
}
