package courses

import (
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// kindColor names the colour of a kind; its name is beside it.
func kindColor(k library.CourseKind) fyne.ThemeColorName {
	switch k {
	case library.CourseEvent:
		return theme.ColorMuted
	case library.CourseOwn:
		return theme.ColorHit
	}
	return theme.ColorAccent
}

func kindName(p message.Printer, k library.CourseKind) string {
	return p.T("course.kind." + string(k))
}

// audienceName names an audience; "" is unknown.
func audienceName(p message.Printer, a library.Audience) string {
	if a == "" {
		return p.T("courses.audience.unknown")
	}
	return p.T("course.audience." + strings.ReplaceAll(string(a), " ", "_"))
}

func audienceNames(p message.Printer, list []library.Audience) string {
	var out []string
	for _, a := range list {
		out = append(out, audienceName(p, a))
	}
	return strings.Join(out, ", ")
}

// facts is the line below a title: what it is, for whom, hosted by whom.
func facts(p message.Printer, c library.Course) string {
	parts := []string{kindName(p, c.Kind)}
	for _, text := range []string{audienceNames(p, c.Audience), c.Host, c.Place} {
		if text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, words.Dot)
}
