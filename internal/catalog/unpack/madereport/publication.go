package madereport

import (
	"fmt"
	"strings"

	"naru/internal/library"
)

// publications prints some publications of some series and keeps what is true of
// them.
func (m *maker) publications() {
	offset := m.IntN(len(m.words.series))
	for k := range 1 + m.IntN(3) {
		series := m.words.series[(offset+k)%len(m.words.series)]
		section := series
		if m.habits.head == "section" {
			if !m.Korean {
				section += "s"
			}
			m.print(one(m, []string{"", "1. ", "□ "}) + section)
		} else if m.chance(50) {
			m.print(fmt.Sprintf("%d. %s", k+1, series))
		}
		count := 2 + m.IntN(4)
		if m.Listed {
			m.listPublications(series, count)
			continue
		}
		for n := range count {
			m.publication(series, n+1)
		}
	}
}

// publication prints one.
func (m *maker) publication(series string, n int) {
	printedNumber, number, year := m.number(n)
	r := library.ListedRecord{Series: series, Number: number, Year: year, Language: "en", Title: m.title()}
	if m.Korean {
		r.Language = "ko"
	}
	at := len(m.lines)
	m.head(series, printedNumber, r.Title)
	m.lines[at].text = m.blur(m.lines[at].text)
	m.lines[at].record = len(m.truth.Records) + 1
	r.People = m.people()
	h := m.habits
	if h.list != "none" || m.chance(80) {
		r.Abstract = m.sentences(1 + m.IntN(3))
		text := r.Abstract
		switch {
		case h.abstract == "":
		case h.bulleted:
			m.print("▪ " + h.abstract)
		case m.chance(20):
			text = h.abstract + ": " + text
		default:
			m.print(one(m, []string{"", "[", "■ "}) + h.abstract)
			if last := &m.lines[len(m.lines)-1]; strings.HasPrefix(last.text, "[") {
				last.text += "]"
			}
		}
		m.paragraph(text)
	}
	r.Contents = m.contents()
	m.truth.Records = append(m.truth.Records, r)
}

// number is a number as the report prints it, and what it is.
func (m *maker) number(n int) (printed, number string, year int) {
	y := m.year
	switch m.habits.number {
	case "2021-01":
		printed = fmt.Sprintf("%d-%02d", y, n)
	case "2021-1":
		printed = fmt.Sprintf("%d-%d", y, n)
	case "2021/01":
		printed = fmt.Sprintf("%d/%02d", y, n)
	case "2021-01호":
		number = fmt.Sprintf("%d-%02d", y, n)
		return number + "호", number, y
	case "No. 2021-01":
		number = fmt.Sprintf("%d-%02d", y, n)
		return "No. " + number, number, y
	case "제1호":
		return fmt.Sprintf("제%d호", n), fmt.Sprint(n), y
	case "No. 1":
		return fmt.Sprintf("No. %d", n), fmt.Sprint(n), y
	case "21-01":
		printed = fmt.Sprintf("%02d-%02d", y%100, n)
	case "21-AB-01":
		printed = fmt.Sprintf("%02d-AB-%02d", y%100, n)
	case "Vol. 3, No. 1":
		printed = fmt.Sprintf("Vol. 3, No. %d", n)
	default:
		printed = fmt.Sprintf("%02d", n)
	}
	return printed, printed, y
}

func (m *maker) title() string {
	t := m.fill(one(m, m.words.titles))
	if m.chance(30) {
		t += ": " + m.fill(one(m, m.words.subtitles))
	}
	if m.chance(5) {
		t += one(m, []string{" (I)", " (Ⅱ)"})
	}
	return t
}

// head prints the heading of a publication.
func (m *maker) head(series, number, title string) {
	h := m.habits
	switch h.head {
	case "below":
		m.print(series + " " + number)
		m.paragraph(title)
	case "bracket":
		pair := one(m, [][2]string{{"[", "]"}, {"<", ">"}, {"【", "】"}})
		m.paragraph(pair[0] + series + " " + number + pair[1] + " " + title)
	case "section":
		m.paragraph(number + " " + title)
	case "behind":
		m.paragraph(title + " (" + series + " " + number + ")")
	default:
		sign := h.headSign
		if sign == " " && !strings.HasSuffix(number, "호") || sign == ". " && strings.HasSuffix(number, "호") {
			sign = " | "
		}
		if strings.HasPrefix(sign, "\t") {
			m.print(series + " " + number + "\t" + title)
			return
		}
		m.paragraph(series + " " + number + sign + title)
	}
}

// people prints who wrote a publication.
func (m *maker) people() []library.Credit {
	names := m.names(1 + m.IntN(5))
	h := m.habits
	if len(names) == 1 && m.chance(40) {
		m.credit(h.roles[2], names)
		return []library.Credit{{Name: names[0], Role: library.RoleAuthor}}
	}
	out := []library.Credit{{Name: names[0], Role: library.RoleChief}}
	m.credit(h.roles[0], names[:1])
	for _, n := range names[1:] {
		out = append(out, library.Credit{Name: n, Role: library.RoleCoResearcher})
	}
	if len(names) > 1 {
		m.credit(h.roles[1], names[1:])
	}
	return out
}

func (m *maker) names(n int) []string {
	var out []string
	offset := m.IntN(len(m.words.names))
	for k := range n {
		out = append(out, m.words.names[(offset+k)%len(m.words.names)])
	}
	if n > 2 && m.chance(20) {
		out[n-1] = one(m, m.words.foreign)
	}
	return out
}

// credit prints a label and its names.
func (m *maker) credit(label string, names []string) {
	h := m.habits
	shown := make([]string, len(names))
	for k, n := range names {
		switch {
		case h.posts == "post" && m.Korean:
			n += " " + one(m, m.words.posts)
		case h.posts == "house":
			n += "(" + one(m, m.words.houses) + ")"
			if !m.Korean {
				n = strings.Replace(n, "(", " (", 1)
			}
		case h.posts == "title" && !m.Korean:
			n = one(m, []string{"Dr. ", "Prof. "}) + n
		}
		shown[k] = n
	}
	list := strings.Join(shown, h.nameSign)
	if k := strings.LastIndex(list, ", "); k > 0 && !m.Korean && m.chance(20) {
		list = list[:k] + " and " + list[k+2:]
	}
	mark := ""
	if h.bulleted {
		mark = "○ "
	}
	if h.alone {
		m.print(mark + label)
		m.paragraph(list)
		return
	}
	if h.labelSign == "\t" {
		m.print(mark + label + "\t" + list)
		return
	}
	m.paragraph(mark + label + h.labelSign + list)
}
