package unpack

import (
	"strings"

	"naru/internal/library"
	"naru/internal/pattern"
)

// mostPeople is how many people a course or an event may have: more is a slip, a
// year or an amount.
const mostPeople = 1_000_000

const (
	figuresOf = `(\d{1,3}(?:,\d{3})+|\d{1,6})`
	// people are what a table may call those who took part; won, hours and rooms are not.
	people = `(?:명|인|名|pax|pers\.?|persons?|people|participants?|attendees?|trainees?|delegates|learners|members|experts|officials|students|teachers|workers|migrants|residents|interpreters|civil servants|public officials)`
)

// A number of people is the whole of a cell: "42명", "1,204", "약 30명", "35
// participants (12 online)", "연인원 1,200명"; or it is given by sex: "남 18, 여 12".
var (
	countAt = pattern.New(`(?i)^(?:(?:총|계|합계|연인원|누적|a total of|total)\s*:?\s*)?((?:약|about|around|approx(?:imately|\.)?|ca\.?|c\.|circa|some|roughly|nearly|almost|est(?:imated|\.)?|over|more than|at least|up to|up to about|[~≒>≥])\s*)?` +
		figuresOf + `\s*(여)?\s*` + people + `?\s*(여)?\s*(\(.*\)|\[.*\])?\s*(이상|초과|내외|정도|가량|안팎|\+)?\s*(?:\(.*\))?$`)
	bySex = pattern.New(`(?i)^(?:남(?:성|자)?|men|male|m)\s*:?\s*` + figuresOf + `\s*명?\s*[,/·;]?\s*(?:여(?:성|자)?|women|female|f)\s*:?\s*` + figuresOf + `\s*명?$`)
	sexOf = pattern.New(`(?i)^` + figuresOf + `\s*(?:men|males?)\s*(?:,|/|;|and|&)?\s*` + figuresOf + `\s*(?:women|females?)$`)
)

// peopleIn reads the number of participants in a cell and how exact it is said to
// be; 0: none is told. An amount of money, a span and a number of hours are none.
func peopleIn(cell string) (n int, bound string) {
	cell = squeeze(cell)
	for _, sexes := range []*pattern.Pattern{bySex, sexOf} {
		if m := sexes.FindStringSubmatch(cell); m != nil {
			return possible(number(m[1]) + number(m[2])), ""
		}
	}
	m := countAt.FindStringSubmatch(cell)
	if m == nil {
		return 0, ""
	}
	switch before := strings.ToLower(strings.TrimSpace(m[1])); {
	case before == "over", before == "more than", before == "at least", before == ">", before == "≥", m[6] == "이상", m[6] == "초과", m[6] == "+":
		bound = library.BoundOver
	case strings.HasPrefix(before, "up to"):
		bound = library.BoundUnder
	case before != "", m[3] != "", m[4] != "", m[6] != "":
		bound = library.BoundAbout
	}
	if n = possible(number(m[2])); n == 0 {
		bound = ""
	}
	return n, bound
}

func number(s string) int { return atoi(strings.ReplaceAll(s, ",", "")) }

func possible(n int) int {
	if n > mostPeople {
		return 0
	}
	return n
}
