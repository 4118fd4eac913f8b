package unpack

import (
	"strings"

	"naru/internal/pattern"
)

// mostPeople is how many people a course or an event may have: more is a slip, a
// year or an amount.
const mostPeople = 1_000_000

// countAt is a number of people: "42명", "1,204", "약 30명", "35 participants (12
// online)", "연인원 1,200명".
var countAt = pattern.New(`(?i)^(?:총|약|연인원|누적|a total of|total|about|approx\.?|ca\.?|over|some|more than)?\s*(\d{1,3}(?:,\d{3})+|\d{1,6})\s*(?:여\s*)?(?:명|인|persons?|people|participants?|attendees|trainees|officials|students)?\s*(?:\(.*\)|이상|내외)?$`)

// peopleIn reads the number of participants in a cell; 0: none is told.
func peopleIn(cell string) int {
	m := countAt.FindStringSubmatch(squeeze(cell))
	if m == nil {
		return 0
	}
	if n := atoi(strings.ReplaceAll(m[1], ",", "")); n <= mostPeople {
		return n
	}
	return 0
}
