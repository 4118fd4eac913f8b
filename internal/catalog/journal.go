package catalog

import (
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/pattern"
)

// mastheads are how journals name themselves with the volume, and the issue where
// they have issues, at the top of an article.
var mastheads = []*pattern.Pattern{
	pattern.New(`(?i)^(?:source: ?)?(.{4,90}?)[,.•|·]?\s+(?:(?:19|20)\d\d[,.]?\s+)?vol(?:ume|\.)?\s*(\d{1,4})[,;:.]?\s*\(?(?:no|nr|issue|núm|num|n)[.º°]?\s*(\d{1,3}(?:[-–/]\d{1,3})?)\b`),
	pattern.New(`^(?:.{3,60} / )?(\p{Lu}.{3,80}?),?\s+(\d{1,4}\p{Lu}?)\s*(?:\((\d{1,3})\))?,?\s*\((?:19|20)\d\d\),?\s*(?:pp?\. ?)?[A-Za-z]?\d{1,7}\b`),
	pattern.New(`(?i)^(.{4,90}?),?\s+(?:(?:19|20)\d\d[,.]?\s+)?vol(?:ume|\.)?\s*(\d{1,4})\s?\((\d{1,3}(?:[-–/]\d{1,3})?)\)`),
	pattern.New(`^(\p{Lu}[\p{L} &,'’:-]{3,80}?)() \((?:19|20)\d\d\) (\d{1,4}:\d{1,5})\b`),
	pattern.New(`^[「『]?(\p{Hangul}[\p{Hangul}\p{L} ·&]{1,30}?)[」』]?,?\s*제? ?(\d{1,4}) ?권\s*(?:제? ?(\d{1,3}) ?호)?`),
	pattern.New(`^[「『]?(\p{Hangul}[\p{Hangul}\p{L} ·&]{1,30}?)[」』]?,?\s*(?:통권 ?)?제 ?(\d{1,4}) ?집(?: ?제? ?(\d{1,3}) ?호)?(?:\s|\(|,|$)`),
	pattern.New(`^(\p{Lu}[\p{L} &,'’:-]{3,80}?),?\s+(?:(?:19|20)\d\d,?\s+)?(\d{1,4})\s?\((\d{1,3})\)[,:;.]?\s*(?:(?:19|20)\d\d[,:;]?\s*)?(?:pp?\.?\s?)?\d{1,5}\s?[-–]\s?\d{1,5}`),
	pattern.New(`^(\p{Lu}\p{L}*\.?(?: \p{L}+\.?){0,5}) (?:19|20)\d\d, (\d{1,3})(?:\((\d{1,3})\))?, \d{1,5}\b`),
}

// footMastheads stand at the foot of an article's first page as well: "Delta
// Studies. 2023;15:141–158."
var footMasthead = pattern.New(`^(\p{Lu}[\p{L} &,'’-]{3,80}?)\.? (?:19|20)\d\d;\s?(\d{1,4})(?:\((\d{1,3})\))?:`)

// officialSeries are the series of treaties and the journals of states and unions.
var officialSeries = pattern.New(`(?i)\b(official journal of the european (?:union|communities))\b|\b(european treaty series|council of europe treaty series|united nations treaty series)\b(?: ?[-–—]+)? ?(?:no\.? ?)?(\d{1,5})?`)

// officialNumber is a number of the Official Journal: L 180/31, C 364/1.
var officialNumber = pattern.New(`\b([LC] ?\d{1,4}(?:/\d{1,4})?)\b`)

// gazettes are the journals of states by the line that names them, with their
// number behind or beside it.
var gazettes = []*pattern.Pattern{
	pattern.New(`^(Federal Register) ?[/|]? ?Vol\. ?(\d{1,3}),? No\. ?(\d{1,3})\b`),
	pattern.New(`^(관 ?보) ?(?:\(정호\))? ?제 ?(\d{3,6}) ?호`),
	pattern.New(`(?i)\b(diario oficial(?: de la federación| de la república)?|boletín oficial del estado|gaceta oficial|journal officiel(?: de la république française)?|bundesgesetzblatt|canada gazette|government gazette|official gazette|gazzetta ufficiale|diário oficial)\b(?:[^\d]{0,30}(?:n[úu]m\.?|n[º°o]\.?|no\.) ?(\d{1,6}))?`),
}

// namedIssue is a periodical with the number of its issue and no volume.
var namedIssue = pattern.New(`(?i)^\[? ?(\p{Lu}.{3,80}?)[,.•|·–—-]* +(?:n[º°o]\.?|núm\.?|nr\.?|number|№|issue) ?(\d{1,4})\b`)

// volumeLine begins the line below a journal's name.
var volumeLine = pattern.New(`(?i)^(?:(?:19|20)\d\d, ?)?(vol(ume)?[. ]|제 ?\d+ ?권)`)

const (
	// mastheadWithin is how many lines of the first page may hold one from its top,
	// mastheadFoot from its bottom.
	mastheadWithin = 8
	mastheadFoot   = 6
)

// journal reads the journal whose article a document is, and its volume and issue:
// "52(2)".
func journal(f front) (name, number string, from library.FieldSource) {
	for k, line := range f.first {
		if at := footMasthead.FindStringSubmatch(line); at != nil && runes(line) <= longLine {
			return at[1], volume(at[2], at[3]), onPage(f.firstPage)
		}
		if k >= mastheadWithin && k < len(f.first)-mastheadFoot || runes(line) > longLine {
			continue
		}
		next := ""
		if k+1 < len(f.first) {
			next = f.first[k+1]
		}
		if name, number := officialIn(line, next); name != "" {
			return name, number, onPage(f.firstPage)
		}
		if name, number := mastheadIn(line); name != "" {
			return name, number, onPage(f.firstPage)
		}
		if volumeLine.MatchString(next) && runes(line) <= seriesLength && periodical.MatchString(line) && !seriesLine(line) {
			if name, number := mastheadIn(line + " " + next); name != "" {
				return name, number, onPage(f.firstPage)
			}
		}
	}
	for _, line := range f.running {
		name, number := officialIn(line, "")
		if name == "" {
			name, number = mastheadIn(line)
		}
		if m := namedIssue.FindStringSubmatch(line); name == "" && m != nil && periodical.MatchString(m[1]) {
			if at := strings.Trim(m[1], " ,.:;|•·–-"); journalName(at) {
				name, number = at, m[2]
			}
		}
		if name != "" {
			return name, number, onPage(f.firstPage)
		}
	}
	return "", "", library.FieldSource{}
}

// mastheadIn reads a journal with its volume out of a line.
func mastheadIn(line string) (name, number string) {
	for _, line := range []string{ofAuthors.ReplaceAllString(strings.Trim(line, "[] "), ""), unspaced(line)} {
		if line == "" {
			continue
		}
		for _, m := range mastheads {
			if at := m.FindStringSubmatch(line); at != nil {
				if name := strings.Trim(at[1], " ,.:;|•·–-"); journalName(name) {
					return sentenceCapitals(name), volume(at[2], at[3])
				}
			}
		}
	}
	return "", ""
}

// officialIn reads the journal of a state or a union, or a series of treaties.
func officialIn(line, next string) (name, number string) {
	if runes(line) > longLine/2 {
		return "", ""
	}
	at := officialSeries.FindStringSubmatch(line)
	if at == nil && runes(line) <= 30 && runes(next) <= 60 { // over two lines
		at = officialSeries.FindStringSubmatch(line + " " + next)
	}
	if at != nil && at[1] == "" {
		return sentenceCapitals(at[2]), at[3]
	}
	if at != nil {
		return sentenceCapitals(at[1]), officialNumber.FindString(line)
	}
	for _, g := range gazettes {
		if at := g.FindStringSubmatch(line); at != nil && gazetteHead(line, at[0]) {
			issue := ""
			if len(at) > 3 {
				issue = at[3]
			}
			return sentenceCapitals(strings.ReplaceAll(at[1], "관 보", "관보")), volume(at[2], issue)
		}
	}
	return "", ""
}

// volume writes a volume and an issue, "" where there are none.
func volume(volume, issue string) string {
	switch {
	case volume == "":
		return issue // and the number of the article: 9:12
	case issue == "":
		return volume
	}
	return volume + "(" + strings.ReplaceAll(issue, "–", "-") + ")"
}

// journalName reports words that a journal may be called.
func journalName(name string) bool {
	if runes(name) < 4 || hasDigit(name) || numberedThings.MatchString(name) || startsLower(name) {
		return false
	}
	return korean(name) || allCapitals(name) || romancePeriodical.MatchString(name) || capitalised(strings.ReplaceAll(name, ",", ""))
}

// romancePeriodical begins the name of a periodical in a language that writes the
// other words of names small.
var romancePeriodical = pattern.New(`^(Revue|Cahiers|Annales|Bulletin|Revista|Cuadernos|Anales|Boletín|Rivista|Zeitschrift|Jahrbuch|Archives) `)

// sentenceCapitals writes a name that is set in capitals as names are written.
func sentenceCapitals(name string) string {
	if !allCapitals(name) || !strings.Contains(name, " ") {
		return name
	}
	words := strings.Fields(strings.ToLower(name))
	for k, w := range words {
		if k > 0 && slices.Contains(smallWords, w) {
			continue
		}
		r, n := utf8.DecodeRuneInString(w)
		words[k] = strings.ToUpper(string(r)) + w[n:]
	}
	return strings.Join(words, " ")
}

// smallWords stay small within names.
var smallWords = []string{"of", "for", "and", "the", "on", "in", "&", "de", "la", "y", "del", "et", "und", "der"}

// gazetteHead reports a line of nothing but the journal's name, its number and the
// day: running text speaks of such journals, too.
func gazetteHead(line, name string) bool {
	const weekday = 14 // letters
	if strings.HasPrefix(name, "Federal Register") {
		return true
	}
	_, rest := parseDate(strings.Replace(line, name, " ", 1))
	return lettersIn(rest) <= weekday && !endsSentence(line)
}

// unspaced joins the letters of a line that is set wide ("r e v i e w  o f"),
// whose gaps no reader can tell from blanks; "" where it is not set so.
func unspaced(line string) string {
	words := strings.Fields(line)
	short := 0
	for _, w := range words {
		if runes(w) <= 2 {
			short++
		}
	}
	if len(words) < 6 || 3*short < len(words) {
		return ""
	}
	joined := strings.Join(words, "")
	m := wideMasthead.FindStringSubmatch(joined)
	if m == nil {
		return ""
	}
	name := strings.NewReplacer("journalof", " journal of ", "reviewof", " review of ", "annalsof", " annals of ", "archivesof", " archives of ").Replace(m[1])
	return sentenceCapitals(strings.ToUpper(strings.Join(strings.Fields(name), " "))) + " " + m[2] + " (" + m[3] + ") " + m[4]
}

// wideMasthead is a masthead whose blanks are lost.
var wideMasthead = pattern.New(`^(\p{L}{12,80}?)(\d{1,4}\p{Lu}?)\(((?:19|20)\d\d)\)(\d{1,5})`)
