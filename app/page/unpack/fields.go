package unpack

import (
	"strconv"
	"strings"

	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// field is a field of the form: how it is written and what becomes of what is
// typed.
type field struct {
	name string // as in JSON, named by "unpack.field.<name>"
	rows int
	half bool   // beside the one before or after it
	hint string // key of what an empty one shows; "": nothing
	get  func(p message.Printer, e *entry) string
	set  func(p message.Printer, e *entry, text string)
}

// recordFields are the fields of a publication.
var recordFields = []field{
	{"series", 1, true, "", func(_ message.Printer, e *entry) string { return e.record.Series }, func(_ message.Printer, e *entry, s string) { e.record.Series = trim(s) }},
	{"number", 1, true, "", func(_ message.Printer, e *entry) string { return e.record.Number }, func(_ message.Printer, e *entry, s string) { e.record.Number = trim(s) }},
	{"title", 2, false, "", func(_ message.Printer, e *entry) string { return e.record.Title }, func(_ message.Printer, e *entry, s string) { e.record.Title = trim(s) }},
	{"people", 4, false, "reader.form.people_hint", func(p message.Printer, e *entry) string { return words.CreditLines(p, e.record.People) },
		func(p message.Printer, e *entry, s string) { e.record.People = words.ParseCredits(p, s) }},
	{"year", 1, true, "", func(_ message.Printer, e *entry) string { return numberText(e.record.Year) }, func(_ message.Printer, e *entry, s string) { e.record.Year = number(s) }},
	{"language", 1, true, "", func(_ message.Printer, e *entry) string { return e.record.Language }, func(_ message.Printer, e *entry, s string) { e.record.Language = trim(s) }},
	{"abstract", 6, false, "", func(_ message.Printer, e *entry) string { return e.record.Abstract }, func(_ message.Printer, e *entry, s string) { e.record.Abstract = strings.TrimSpace(s) }},
	{"contents", 6, false, "unpack.hint.contents", func(_ message.Printer, e *entry) string { return contentsText(e.record.Contents) },
		func(_ message.Printer, e *entry, s string) { e.record.Contents = parseContents(s) }},
}

// eventFields are the fields of a course or event.
var eventFields = []field{
	{"title", 2, false, "", func(_ message.Printer, e *entry) string { return e.event.Title }, func(_ message.Printer, e *entry, s string) { e.event.Title = trim(s) }},
	{"category", 1, true, "", func(_ message.Printer, e *entry) string { return e.event.Category }, func(_ message.Printer, e *entry, s string) { e.event.Category = trim(s) }},
	{"date_printed", 1, true, "", func(_ message.Printer, e *entry) string { return e.event.DatePrinted }, func(_ message.Printer, e *entry, s string) { e.event.DatePrinted = trim(s) }},
	{"from", 1, true, "unpack.hint.from", func(_ message.Printer, e *entry) string { return e.event.From }, func(_ message.Printer, e *entry, s string) { e.event.From = trim(s) }},
	{"to", 1, true, "unpack.hint.to", func(p message.Printer, e *entry) string { return endText(p, e.event.To) }, func(p message.Printer, e *entry, s string) { e.event.To = parseEnd(p, s) }},
	{"table", 1, true, "", func(_ message.Printer, e *entry) string { return e.event.Table }, func(_ message.Printer, e *entry, s string) { e.event.Table = trim(s) }},
	{"no", 1, true, "", func(_ message.Printer, e *entry) string { return numberText(e.event.No) }, func(_ message.Printer, e *entry, s string) { e.event.No = number(s) }},
	{"participants", 1, true, "", func(_ message.Printer, e *entry) string { return numberText(e.event.Participants) }, setPeople},
}

// trim makes one line of what may have been pasted.
func trim(s string) string { return strings.Join(strings.Fields(s), " ") }

func numberText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// setPeople takes a number of participants; another one than was printed is exact.
func setPeople(_ message.Printer, e *entry, s string) {
	if n := people(s); n != e.event.Participants {
		e.event.Participants, e.event.ParticipantsBound = n, ""
	}
}

// people reads how many took part: "1,200", "42명"; what is no number counts as not
// known.
func people(s string) int {
	s = strings.TrimSpace(strings.TrimSuffix(strings.ReplaceAll(trim(s), ",", ""), "명"))
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 1_000_000 {
		return 0
	}
	return n
}

// number reads a number; what is none counts as not known.
func number(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 0 || n > 9999 {
		return 0
	}
	return n
}

// endText writes the end of an event; one still going on in a person's words.
func endText(p message.Printer, to string) string {
	if to == library.OpenEnd {
		return p.T("unpack.open_end")
	}
	return to
}

func parseEnd(p message.Printer, s string) string {
	if s = trim(s); strings.EqualFold(s, p.T("unpack.open_end")) {
		return library.OpenEnd
	}
	return s
}

// contentsText writes one heading a line, two spaces deeper for each level.
func contentsText(contents []library.Heading) string {
	lines := make([]string, len(contents))
	for k, h := range contents {
		lines[k] = strings.Repeat("  ", max(h.Level-1, 0)) + h.Title
	}
	return strings.Join(lines, "\n")
}

// deepest is how many levels contents may have.
const deepest = 6

func parseContents(text string) []library.Heading {
	out := []library.Heading{}
	for line := range strings.Lines(text) {
		title := strings.TrimSpace(line)
		if title == "" {
			continue
		}
		indent := strings.ReplaceAll(line[:len(line)-len(strings.TrimLeft(line, " \t"))], "\t", "  ")
		out = append(out, library.Heading{Level: min(len(indent)/2+1, deepest), Title: title})
	}
	return out
}

// caption names a field of the form, with how to write it where that is needed.
func (f field) caption(p message.Printer) string {
	key := "unpack.caption." + f.name
	if s := p.T(key); s != key {
		return s
	}
	return p.T("unpack.field." + f.name)
}
