package sheet

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

// Format is how a timeline is written.
type Format string

// Formats.
const (
	CSV      Format = "csv"
	Markdown Format = "md"
	SVG      Format = "svg"
	HTML     Format = "html"
)

// FormatOf tells the format by a file's name; not ok where it is none of them.
func FormatOf(path string) (Format, bool) {
	switch ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(path), ".")); ext {
	case "csv", "md", "svg", "html":
		return Format(ext), true
	case "markdown":
		return Markdown, true
	case "htm":
		return HTML, true
	}
	return "", false
}

// Write writes a timeline in a person's language.
func Write(w io.Writer, format Format, l *library.TimelineList, p message.Printer) error {
	out := &printer{w: w, p: p}
	switch format {
	case CSV:
		out.csv(l)
	case Markdown:
		out.markdown(l)
	case SVG:
		out.svg(l, true)
	case HTML:
		out.html(l)
	default:
		return library.Errorf(library.Invalid, "no format %q", format)
	}
	return out.err
}

// printer writes until something fails.
type printer struct {
	w   io.Writer
	p   message.Printer
	err error
}

func (o *printer) f(format string, args ...any) {
	if o.err == nil {
		_, o.err = fmt.Fprintf(o.w, format, args...)
	}
}

func (o *printer) kind(k library.TimelineKind) string { return o.p.T("timeline.kind." + string(k)) }

// took says how many people took part.
func (o *printer) took(i library.TimelineItem) string {
	return o.p.Participants(i.Participants, i.ParticipantsBound)
}

// about says in a few words what there is: "1948–2024 · 73 milestones …".
func (o *printer) about(l *library.TimelineList) string {
	var parts []string
	if l.First != "" {
		parts = append(parts, o.years(l))
	}
	for _, k := range library.TimelineKinds() {
		if n := l.Counts[k]; n > 0 {
			parts = append(parts, o.p.T("timeline.count."+string(k), message.Args{"count": n}))
		}
	}
	return strings.Join(parts, " · ")
}

func (o *printer) years(l *library.TimelineList) string {
	return o.p.When(library.NewWhen(library.TimeSpan{From: l.First[:4], To: l.Last[:4]}))
}

// undated says what is left out for want of a date; "" for nothing.
func (o *printer) undated(l *library.TimelineList) string {
	n := 0
	for _, k := range l.Undated {
		n += k
	}
	if n == 0 {
		return ""
	}
	return o.p.T("timeline.undated", message.Args{"count": n})
}
