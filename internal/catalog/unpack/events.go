package unpack

import (
	"naru/internal/library"
)

// events gives what the table's rows list.
func (t *table) events(year int) []library.ListedEvent {
	all := t.allCells()
	printed := t.labels(all)
	labelled := map[int]bool{}
	for _, p := range printed {
		labelled[p.at] = true
	}
	fillDates(all, isCentred(printed), func(row int) bool { return labelled[row] })
	categories := fill(all, printed, t.numbers(), year)
	var out []library.ListedEvent
	for k, r := range t.rows {
		c := all[k]
		if c.title == "" {
			continue
		}
		e := library.ListedEvent{
			Table: t.name, No: r.no, Category: categories[k].name, Title: c.title,
			DatePrinted: c.date, Page: r.page,
		}
		e.Participants, e.ParticipantsBound = peopleIn(c.count)
		if s, ok := parseSpan(c.date, year); ok {
			e.From, e.To = s.from, s.to
			if s.guessed {
				c.doubt = append(c.doubt, "from", "to")
			}
		}
		if t.unsure || t.name == "" {
			c.doubt = append(c.doubt, "table")
		}
		if !r.given {
			c.doubt = append(c.doubt, "no")
		}
		if categories[k].doubt {
			c.doubt = append(c.doubt, "category")
		}
		e.Unsure = unique(c.doubt)
		out = append(out, each(e)...)
	}
	return out
}

// each gives the courses or events that one row lists. The number of people is that
// of the row: it is kept with the first of them, to be looked at.
func each(e library.ListedEvent) []library.ListedEvent {
	items := itemsIn(e.Title)
	if items == nil {
		return []library.ListedEvent{e}
	}
	var out []library.ListedEvent
	for k, title := range items {
		one := e
		one.Title = title
		one.Unsure = unique(append([]string{"title"}, e.Unsure...))
		switch {
		case k > 0:
			one.Participants, one.ParticipantsBound = 0, ""
		case e.Participants > 0:
			one.Unsure = append(one.Unsure, "participants")
		}
		out = append(out, one)
	}
	return out
}

func (t *table) allCells() []cells {
	all := make([]cells, len(t.rows))
	for k, r := range t.rows {
		all[k] = t.cells(r)
	}
	return all
}

func (t *table) numbers() []int {
	var out []int
	for _, r := range t.rows {
		out = append(out, r.no)
	}
	return out
}
