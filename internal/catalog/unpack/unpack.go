package unpack

import "naru/internal/library"

// leastRecords is how many publications a text must list to be a list: a paper's
// own front page has one series, one number and one line of authors too.
const leastRecords = 2

// Unpack finds what the pages of a report list. The year is that of the report's
// own description, taken where the text does not tell which year it is about;
// 0: unknown. A report that lists nothing yields nothing.
func Unpack(pages []library.Page, year int) library.Unpacked {
	lines := bulleted(turn(withoutSums(linesOf(pages))))
	tables := tablesIn(lines)
	year = yearOf(lines, tables, year)
	out := library.Unpacked{
		Records: records(lines, tables, year),
		Courses: []library.ListedEvent{}, Events: []library.ListedEvent{},
	}
	for _, t := range tables {
		rows := t.events(year)
		if t.course {
			out.Courses = append(out.Courses, rows...)
		} else {
			out.Events = append(out.Events, rows...)
		}
	}
	return out
}
