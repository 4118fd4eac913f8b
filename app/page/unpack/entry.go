package unpack

import (
	"slices"

	"naru/internal/library"
)

// entry is one row of the review.
type entry struct {
	tab    tab
	chosen bool
	// record or event, by the tab, as a person corrected it; printed as the report
	// has it, or the catalogue where it is in already.
	record, printedRecord library.ListedRecord
	event, printedEvent   library.ListedEvent
	// stored is the course or event of the catalogue; nil: not in.
	stored *library.FieldEvent
}

// in tells whether it is in the catalogue.
func (e *entry) in() bool {
	if e.tab == tabRecords {
		return e.record.Accepted != 0
	}
	return e.stored != nil
}

// edited tells whether a person changed it here.
func (e *entry) edited() bool {
	if e.tab == tabRecords {
		a, b := e.record, e.printedRecord
		return a.Series != b.Series || a.Number != b.Number || a.Title != b.Title || a.Year != b.Year || a.Language != b.Language ||
			a.Abstract != b.Abstract || !slices.Equal(a.People, b.People) || !slices.Equal(a.Contents, b.Contents)
	}
	a, b := e.event, e.printedEvent
	return a.Table != b.Table || a.No != b.No || a.Category != b.Category || a.Title != b.Title ||
		a.DatePrinted != b.DatePrinted || a.From != b.From || a.To != b.To || a.Participants != b.Participants
}

// restore makes it as it is printed.
func (e *entry) restore() { e.record, e.event = e.printedRecord, e.printedEvent }

func (e *entry) unsure() []string {
	if e.tab == tabRecords {
		return e.printedRecord.Unsure
	}
	return e.printedEvent.Unsure
}

func (e *entry) page() (number int, label string) {
	if e.tab == tabRecords {
		return e.record.Page, e.record.Label
	}
	return e.event.Page, e.event.Label
}

// flaw names the field that keeps it out of the catalogue; "": none.
func (e *entry) flaw() string {
	if e.tab != tabRecords {
		return e.event.Flaw()
	}
	if e.record.Title == "" {
		return "title"
	}
	return ""
}

// entriesOf makes the rows of what a report lists; events are those that are in.
func entriesOf(u *library.Unpacked, events []library.FieldEvent) [tabs][]*entry {
	var out [tabs][]*entry
	stored := map[int64]*library.FieldEvent{}
	for k := range events {
		stored[events[k].ID] = &events[k]
	}
	for _, r := range u.Records {
		out[tabRecords] = append(out[tabRecords], &entry{tab: tabRecords, chosen: r.Accepted == 0, record: r, printedRecord: r})
	}
	for t, list := range map[tab][]library.ListedEvent{tabCourses: u.Courses, tabEvents: u.Events} {
		for _, ev := range list {
			e := &entry{tab: t, event: ev, stored: stored[ev.Accepted]}
			if e.stored != nil {
				unsure := e.event.Unsure
				e.event = e.stored.ListedEvent
				if !e.stored.Edited {
					e.event.Unsure = unsure
				}
			}
			e.printedEvent, e.chosen = e.event, e.stored == nil
			out[t] = append(out[t], e)
		}
	}
	return out
}

// chosenOf gathers what is to be taken in.
func chosenOf(entries [tabs][]*entry) library.Unpacked {
	var u library.Unpacked
	for _, list := range entries {
		for _, e := range list {
			switch {
			case !e.chosen || e.in():
			case e.tab == tabRecords:
				u.Records = append(u.Records, e.record)
			case e.tab == tabCourses:
				u.Courses = append(u.Courses, e.event)
			default:
				u.Events = append(u.Events, e.event)
			}
		}
	}
	return u
}

// placesOf names the places of what was taken in.
func placesOf(u library.Unpacked) []string {
	var out []string
	for _, r := range u.Records {
		out = append(out, r.Place)
	}
	for _, e := range append(slices.Clone(u.Courses), u.Events...) {
		out = append(out, e.Place)
	}
	return out
}
