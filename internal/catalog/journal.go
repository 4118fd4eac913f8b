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
	pattern.New(`^(?:.{3,60} / )?(\p{Lu}.{3,80}?),?\s+(\d{1,4})\s*(?:\((\d{1,3})\))?,?\s*\((?:19|20)\d\d\),?\s*(?:pp?\. ?)?\d{1,5}\b`),
	pattern.New(`^[「『]?(\p{Hangul}[\p{Hangul}\p{L} ·&]{1,30}?)[」』]?,?\s*제? ?(\d{1,4}) ?권\s*(?:제? ?(\d{1,3}) ?호)?`),
}

// footMastheads stand at the foot of an article's first page as well: "Delta
// Studies. 2023;15:141–158."
var footMasthead = pattern.New(`^(\p{Lu}[\p{L} &,'’-]{3,80}?)\.? (?:19|20)\d\d;\s?(\d{1,4})(?:\((\d{1,3})\))?:`)

// officialSeries are the series of treaties and the journals of states and unions.
var officialSeries = pattern.New(`(?i)\b(official journal of the european (?:union|communities))\b|\b(european treaty series|council of europe treaty series|united nations treaty series)\b(?: ?[-–—]+)? ?(?:no\.? ?)?(\d{1,5})?`)

// officialNumber is a number of the Official Journal: L 180/31, C 364/1.
var officialNumber = pattern.New(`\b([LC] ?\d{1,4}(?:/\d{1,4})?)\b`)

// mastheadWithin is how many lines of the first page may hold one.
const mastheadWithin = 8

// journal reads the journal whose article a document is, and its volume and issue:
// "52(2)".
func journal(f front) (name, number string, from library.FieldSource) {
	for k, line := range f.first {
		if at := footMasthead.FindStringSubmatch(line); at != nil && runes(line) <= longLine {
			return at[1], volume(at[2], at[3]), onPage(f.firstPage)
		}
		if k >= mastheadWithin {
			continue
		}
		if at := officialSeries.FindStringSubmatch(line); at != nil && runes(line) <= longLine/2 {
			if at[1] == "" {
				return sentenceCapitals(at[2]), at[3], onPage(f.firstPage)
			}
			number = officialNumber.FindString(line)
			return sentenceCapitals(at[1]), number, onPage(f.firstPage)
		}
		if runes(line) > longLine {
			continue
		}
		for _, m := range mastheads {
			at := m.FindStringSubmatch(line)
			if at == nil {
				continue
			}
			name := strings.Trim(at[1], " ,.:;|•·–-")
			if !journalName(name) {
				continue
			}
			return sentenceCapitals(name), volume(at[2], at[3]), onPage(f.firstPage)
		}
	}
	return "", "", library.FieldSource{}
}

// volume writes a volume and an issue, "" where there are none.
func volume(volume, issue string) string {
	if issue == "" {
		return volume
	}
	return volume + "(" + strings.ReplaceAll(issue, "–", "-") + ")"
}

// journalName reports words that a journal may be called.
func journalName(name string) bool {
	if runes(name) < 4 || hasDigit(name) || numberedThings.MatchString(name) || startsLower(name) {
		return false
	}
	return korean(name) || allCapitals(name) || capitalised(strings.ReplaceAll(name, ",", ""))
}

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
