package contradict

import (
	"strings"

	"naru/internal/pattern"
)

const (
	monthName = `(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
	dayOf     = `\d{1,2}(?:st|nd|rd|th)?`
	joint     = `\s*(?:[-–—~∼〜]|to|and|through|until)\s*`
	yearAfter = `(?:,?\s*(?:19|20)\d\d)?`
)

// dateShapes are dates as running text prints them.
var dateShapes = pattern.New(strings.Join([]string{
	`\b` + monthName + `\s+` + dayOf + `\b` + yearAfter + `(?:` + joint + `(?:` + monthName + `\s+)?` + dayOf + `\b` + yearAfter + `)?`,
	`\b` + dayOf + `(?:` + joint + dayOf + `)?\s+(?:of\s+)?` + monthName + `\b` + yearAfter,
	`\b` + monthName + `,?\s+(?:19|20)\d\d\b`,
	`(?:(?:19|20)\d\d\s*년\s*)?\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?(?:\s*(?:[~∼〜–-]|부터)\s*(?:\d{1,2}\s*월\s*)?\d{1,2}\s*일(?:까지)?)?`,
	`\b(?:19|20)\d\d\s*\.\s*\d{1,2}\s*\.(?:\s*\d{1,2}\s*\.?)?(?:\s*[~∼〜–-]\s*(?:\d{1,2}\s*\.\s*)?\d{1,2}\b\.?)?`,
	`\b(?:19|20)\d\d-\d\d-\d\d\b`,
}, "|"))

var (
	weekday = pattern.New(`\s*\((?:[월화수목금토일]|[월화수목금토일]요일|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?)\)|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+`)
	plain   = strings.NewReplacer("부터", "~", "까지", "", "∼", "~", "〜", "~", " to ", " - ", " and ", " - ", " through ", " - ", " until ", " - ", " of ", " ")
)

// bareDay is a month and a day in figures, known as a date by its weekday.
var bareDay = pattern.New(`(^|[^\d.])(\d{1,2})\.\s?(\d{1,2})\.?\s*\((?:[월화수목금토일](?:요일)?|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?)\)`)

var (
	// Between strokes only a year first is sure: 4/11/2020 is April here and November there.
	strokes = pattern.New(`\b((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})\b`)
	// lunar days are not those of the tables, and are not converted.
	lunar = pattern.New(`(?i)음력|\blunar\s+(?:calendar|month|year)`)
)

// datesIn finds the dates of a sentence, each written so that it can be parsed.
func datesIn(sentence string) []string {
	var out []string
	if lunar.MatchString(sentence) {
		return nil
	}
	sentence = strokes.ReplaceAllString(sentence, "$1. $2. $3.")
	sentence = bareDay.ReplaceAllString(sentence, "${1}${2}월 ${3}일")
	for _, d := range dateShapes.FindAllString(weekday.ReplaceAllString(sentence, ""), -1) {
		out = append(out, strings.TrimSpace(plain.Replace(d)))
	}
	return out
}
