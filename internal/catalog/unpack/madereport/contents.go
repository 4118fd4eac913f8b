package madereport

import (
	"fmt"
	"strings"

	"naru/internal/library"
)

var (
	romans  = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII"}
	numbers = []rune("ⅠⅡⅢⅣⅤⅥⅦⅧ")
)

// mark is the number before a line of contents, as printed and as it is given.
func (m *maker) mark(n int) (printed, given string) {
	switch m.habits.numeral {
	case "I.":
		printed = romans[n-1] + "."
	case "I .":
		return romans[n-1] + " .", romans[n-1] + "."
	case "Ⅰ.":
		printed = string(numbers[n-1]) + "."
	case "1)":
		printed = fmt.Sprintf("%d)", n)
	case "제1장":
		printed = fmt.Sprintf("제%d장", n)
	case "Chapter 1.":
		printed = fmt.Sprintf("Chapter %d.", n)
	default:
		printed = fmt.Sprintf("%d.", n)
	}
	return printed, printed
}

// contents prints the contents of a publication.
func (m *maker) contents() []library.Heading {
	h := m.habits
	if h.list == "none" || m.chance(10) {
		return nil
	}
	if h.contents != "" {
		mark := ""
		if h.bulleted {
			mark = "▪ "
		}
		m.print(mark + h.contents)
	}
	var out []library.Heading
	var inline []string
	page := 1
	add := func(level int, printed, given, text string) {
		out = append(out, library.Heading{Level: level, Title: strings.TrimSpace(given + " " + text)})
		page += 1 + m.IntN(20)
		whole := strings.TrimSpace(printed + " " + text)
		switch h.list {
		case "inline":
			inline = append(inline, whole)
		case "leaders":
			m.print(whole + " " + one(m, []string{".....", "········", ". . . . ."}) + fmt.Sprintf(" %d", page))
		case "bullets":
			m.paragraph("- " + text)
			out[len(out)-1].Title = text
		default:
			m.paragraph(whole)
		}
	}
	count := 3 + m.IntN(4)
	for n := 1; n <= count; n++ {
		printed, given := m.mark(n)
		text := m.fill(m.words.headings[1+m.IntN(len(m.words.headings)-1)])
		if n == 1 {
			text = m.words.headings[0]
		}
		add(1, printed, given, text)
		if h.below && n == 2 && h.list != "inline" && h.list != "bullets" {
			for k := 1; k <= 2; k++ {
				second := fmt.Sprintf("%d.", k)
				if h.numeral == "1." || h.numeral == "1)" {
					second = fmt.Sprintf("2.%d", k)
				}
				add(2, second, second, m.fill(one(m, m.words.headings[1:])))
			}
		}
	}
	if inline != nil {
		m.paragraph(strings.Join(inline, " "))
	}
	return out
}
