package widget

import (
	"strings"
	"testing"

	fw "fyne.io/fyne/v2/widget"
)

// walk visits all segments of a text.
func walk(in []fw.RichTextSegment, f func(fw.RichTextSegment)) {
	for _, s := range in {
		f(s)
		if b, ok := s.(fw.RichTextBlock); ok {
			walk(b.Segments(), f)
		}
	}
}

func TestPicturesInANoteAreNeverFetched(t *testing.T) {
	source := "![a](https://example.org/a.png)\n\n- ![b](file:///etc/passwd)\n\n> ![c](c.png)\n\n| h |\n|---|\n| ![d](https://example.org/d.png) |\n\n**![e](e.png)**"
	walk(markdownSegments(source, "", func(Link) {}), func(s fw.RichTextSegment) {
		if _, is := s.(*fw.ImageSegment); is {
			t.Errorf("a picture is left: %+v", s)
		}
		if table, is := s.(*fw.TableSegment); is {
			for _, row := range table.Rows {
				for _, cell := range row {
					walk(cell, func(s fw.RichTextSegment) {
						if _, is := s.(*fw.ImageSegment); is {
							t.Error("a picture is left in a table")
						}
					})
				}
			}
		}
	})
}

func TestALinkIsToldAndNeverOpened(t *testing.T) {
	var told []Link
	source := "[통계](https://example.org/x) [[지역 배정]] #돌봄 and `#code` and a#b and #1"
	walk(markdownSegments(source, "", func(l Link) { told = append(told, l) }), func(s fw.RichTextSegment) {
		if h, is := s.(*fw.HyperlinkSegment); is {
			if h.OnTapped == nil || h.URL.String() != "" {
				t.Fatalf("the link %q would be opened", h.Text)
			}
			h.OnTapped()
		}
	})
	want := []Link{{LinkElsewhere, "https://example.org/x"}, {LinkTitle, "지역 배정"}, {LinkTag, "돌봄"}}
	if len(told) != len(want) {
		t.Fatalf("told %v, want %v", told, want)
	}
	for i := range want {
		if told[i] != want[i] {
			t.Errorf("told %v, want %v", told[i], want[i])
		}
	}
}

func TestALongNoteIsCutIntoSegmentsAndSaysSo(t *testing.T) {
	segments := markdownSegments(strings.Repeat("가나다라 ", 20_000), "more", func(Link) {})
	total := 0
	for _, s := range segments {
		n := len([]rune(s.Textual()))
		total += n
		if n > maxSegment {
			t.Errorf("a segment of %d characters", n)
		}
	}
	if total > maxMarkdown+100 {
		t.Errorf("%d characters shown", total)
	}
	if last := segments[len(segments)-1].Textual(); last != "more" {
		t.Errorf("it ends in %q", last)
	}
}

func FuzzMarkdownIsAlwaysSafe(f *testing.F) {
	f.Add("# a\n\n[[b]] #c `d` ![e](f)")
	f.Add("[[]] [[a]b]] #")
	f.Fuzz(func(t *testing.T, s string) {
		walk(markdownSegments(s, "", func(Link) {}), func(s fw.RichTextSegment) {
			if h, is := s.(*fw.HyperlinkSegment); is && (h.OnTapped == nil || h.URL.String() != "") {
				t.Errorf("the link %q would be opened", h.Text)
			}
		})
	})
}
