package course

import (
	"naru/internal/catalog/audience"
	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

// listed reads what a report lists: what its words say, and over it what a person
// said.
func listed(e library.FieldEvent, r Report, m library.CourseMark) library.Course {
	c := library.Course{
		ID: IDOf(Ref{Event: e.ID}), Kind: library.CourseEvent, Title: e.Title, Audience: []library.Audience{},
		DatePrinted: e.DatePrinted, Report: e.Report, ReportTitle: r.Title, Page: e.Page,
		Participants: e.Participants, ParticipantsBound: e.ParticipantsBound,
		Table: e.Table, No: e.No, Category: e.Category, Unsure: e.Unsure, Links: []library.CourseLink{},
	}
	if e.Course {
		c.Kind = library.CourseListed
		if found := audience.Of(e.Category, e.Title); len(found.Audience) > 0 {
			c.Audience, c.AudienceBy, c.AudienceBecause = found.Audience, library.ByRule, found.Because
			if found.Doubtful {
				c.Unsure = append(append([]string{}, c.Unsure...), "audience")
			}
		}
	}
	if c.Host = audience.Host(e.Title); c.Host == "" {
		c.Host = r.Publisher
	}
	if c.Host != "" {
		c.HostBy = library.ByRule
	}
	if m.Audience != nil {
		c.Audience, c.AudienceBy, c.AudienceBecause = *m.Audience, library.ByPerson, nil
		c.Unsure = without(c.Unsure, "audience")
	}
	if m.Host != nil {
		c.Host, c.HostBy = *m.Host, library.ByPerson
	}
	c.When = whenListed(e)
	c.From, c.To = c.When.From(), c.When.To()
	return c
}

// whenListed gives the time of a row. The printed date tells days from months and
// lists from stretches; where it says something else than the days kept, which a
// person may have corrected, these hold.
func whenListed(e library.FieldEvent) library.When {
	kept := library.WhenBetween(e.From, e.To)
	year, _ := library.DateYear(e.From)
	printed, ok := unpack.When(e.DatePrinted, year)
	if ok && printed.From() == kept.From() && printed.To() == kept.To() {
		return printed
	}
	return kept
}

// owned reads a person's own course.
func owned(o Own) library.Course {
	c := library.Course{
		ID: IDOf(Ref{Own: o.ID}), Kind: library.CourseOwn, Title: o.Title, Audience: o.Audience, Host: o.Host, Place: o.Place,
		DatePrinted: o.When, Note: o.Note, Links: []library.CourseLink{},
	}
	if len(c.Audience) > 0 {
		c.AudienceBy = library.ByPerson
	}
	if c.Host != "" {
		c.HostBy = library.ByPerson
	}
	c.When, _ = unpack.When(o.When, o.Year)
	c.From, c.To = c.When.From(), c.When.To()
	return c
}

func without(list []string, s string) []string {
	var out []string
	for _, x := range list {
		if x != s {
			out = append(out, x)
		}
	}
	return out
}
