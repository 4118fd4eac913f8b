package widget

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
)

// Layout of one text segment takes time with the square of its length, and of
// a note with its segments, so both have a bound.
const (
	maxSegment  = 2_000  // characters
	maxMarkdown = 30_000 // characters shown of one text
)

// markdownSegments parses a text into segments that are safe to draw.
func markdownSegments(source, more string, tapped func(Link)) []fw.RichTextSegment {
	short, cut := shorten(source, maxMarkdown)
	parsed := fw.NewRichTextFromMarkdown(linkNaru(short)).Segments
	segments := safeSegments(parsed, tapped)
	if cut && more != "" {
		segments = append(segments, &fw.TextSegment{Text: more, Style: fw.RichTextStyle{
			ColorName: theme.ColorMuted, SizeName: fynetheme.SizeNameCaptionText}})
	}
	return segments
}

// shorten keeps the first n characters, whole lines where it can.
func shorten(s string, n int) (string, bool) {
	if len(s) <= n {
		return s, false
	}
	count := 0
	for i := range s {
		if count == n {
			s = s[:i]
			if nl := strings.LastIndexByte(s, '\n'); nl > len(s)/2 {
				s = s[:nl]
			}
			return s, true
		}
		count++
	}
	return s, false
}

// safeSegments replaces what would read a file or the network, gives links to
// tapped, and cuts long texts into several segments that read on.
func safeSegments(in []fw.RichTextSegment, tapped func(Link)) []fw.RichTextSegment {
	out := make([]fw.RichTextSegment, 0, len(in))
	for _, s := range in {
		switch t := s.(type) {
		case *fw.ImageSegment:
			out = append(out, imageWords(t))
		case *fw.HyperlinkSegment:
			link := linkOf(t.URL, t.Text)
			t.OnTapped = func() { tapped(link) }
			t.URL = &url.URL{} // the widget underneath must have nothing to open
			out = append(out, t)
		case *fw.ParagraphSegment:
			t.Texts = safeSegments(t.Texts, tapped)
			out = append(out, t)
		case *fw.ListSegment:
			t.Items = safeSegments(t.Items, tapped)
			out = append(out, t)
		case *fw.TableSegment:
			for i := range t.Headers {
				t.Headers[i] = safeSegments(t.Headers[i], tapped)
			}
			for _, row := range t.Rows {
				for i := range row {
					row[i] = safeSegments(row[i], tapped)
				}
			}
			out = append(out, t)
		case *fw.TextSegment:
			out = append(out, cutSegment(t)...)
		case *fw.CodeBlockSegment:
			t.Text, _ = shorten(t.Text, maxSegment)
			out = append(out, t)
		default:
			out = append(out, s)
		}
	}
	return out
}

// imageWords stands where a picture would.
func imageWords(s *fw.ImageSegment) fw.RichTextSegment {
	words := s.Title
	if words == "" && s.Source != nil {
		words = s.Source.Name()
	}
	return &fw.TextSegment{Text: "[" + words + "]", Style: fw.RichTextStyle{
		Inline: true, ColorName: theme.ColorMuted, SizeName: fynetheme.SizeNameText}}
}

// cutSegment cuts a long text at spaces into segments that read on in one line.
func cutSegment(t *fw.TextSegment) []fw.RichTextSegment {
	if len(t.Text) <= maxSegment {
		return []fw.RichTextSegment{t}
	}
	var out []fw.RichTextSegment
	inline := t.Style
	inline.Inline = true
	runes := []rune(t.Text)
	for len(runes) > maxSegment {
		at := maxSegment
		for at > maxSegment/2 && runes[at-1] != ' ' {
			at--
		}
		out = append(out, &fw.TextSegment{Text: string(runes[:at]), Style: inline})
		runes = runes[at:]
	}
	return append(out, &fw.TextSegment{Text: string(runes), Style: t.Style})
}

var _ fyne.Widget = (*Markdown)(nil)
