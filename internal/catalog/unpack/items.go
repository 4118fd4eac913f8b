package unpack

import (
	"strings"
	"unicode/utf8"

	"naru/internal/pattern"
)

// itemMark stands for the bullet of a line within a cell.
const itemMark = "• "

// mark gives the bullet back that a line had.
func mark(l line) string {
	if l.bullet {
		return itemMark
	}
	return ""
}

// marked gives a cell's line with the mark of all items, if it has one of any kind.
func marked(text string) string {
	m := marker.FindString(text)
	if m == "" || strings.Contains(text[len(m):], " "+strings.TrimSpace(m)+" ") { // those of one line keep their own
		return text
	}
	if _, date := parseSpan(text[len(m):], 2000); date || endOfRange.MatchString(text[len(m):]) {
		return text
	}
	return itemMark + text[len(m):]
}

// Items of a cell are numbered or marked alike.
var (
	itemNumber = []*pattern.Pattern{
		pattern.New(`(?:^|\s)(\d{1,2})\)\s*`),
		pattern.New(`(?:^|\s)\((\d{1,2})\)\s*`),
		pattern.New(`(?:^|\s)(\d{1,2})\.\s+`),
	}
	itemSigns = []*pattern.Pattern{
		pattern.New(`(?:^|\s)•\s*`), pattern.New(`(?:^|\s)[·ㆍ∙]\s+`), pattern.New(`(?:^|\s)[-–]\s+`),
		pattern.New(`(?:^|\s)[○◦▪■□●▶►◆◇※❍]\s*`),
	}
)

// itemsIn parts a cell that lists several things; nil: it names one.
func itemsIn(cell string) []string {
	if out := circled(cell); out != nil {
		return out
	}
	for _, p := range itemNumber {
		if out := cutAt(cell, p.FindAllStringSubmatchIndex(cell, -1), true); out != nil {
			return out
		}
	}
	for _, p := range itemSigns {
		if out := cutAt(cell, p.FindAllStringSubmatchIndex(cell, -1), false); out != nil {
			return out
		}
	}
	return nil
}

// cutAt cuts before each of the marks, the first of which must begin the cell;
// numbers run from one.
func cutAt(cell string, marks [][]int, numbers bool) []string {
	if len(marks) < 2 || marks[0][0] != 0 {
		return nil
	}
	var out []string
	want, from := 1, -1
	for _, m := range marks {
		if numbers && atoi(cell[m[2]:m[3]]) != want {
			continue
		}
		if from >= 0 {
			out = append(out, strings.TrimSpace(cell[from:m[0]]))
		} else if m[0] != 0 {
			return nil
		}
		want, from = want+1, m[1]
	}
	if from < 0 {
		return nil
	}
	return worthItems(append(out, strings.TrimSpace(cell[from:])))
}

// circled parts a cell at ①, ② and so on.
func circled(cell string) []string {
	if !strings.HasPrefix(cell, "①") {
		return nil
	}
	var out []string
	rest := strings.TrimPrefix(cell, "①")
	for next := '②'; next <= '⑳'; next++ {
		before, behind, ok := strings.Cut(rest, string(next))
		if !ok {
			break
		}
		out, rest = append(out, strings.TrimSpace(before)), behind
	}
	return worthItems(append(out, strings.TrimSpace(rest)))
}

// worthItems keeps items of which each is long enough for a title.
func worthItems(items []string) []string {
	for k, s := range items {
		if s = strings.Trim(s, " ,;/"); len([]rune(s)) < shortestTitle {
			return nil
		}
		items[k] = s
	}
	if len(items) < 2 {
		return nil
	}
	return items
}

// numberedItem is a number with its sign before words, as the items of a cell have it.
var numberedItem = pattern.New(`^(?:\(\d{1,2}\)|\d{1,2}\))\s*\S|^\d{1,2}\.\s+\D`)

// beginsItem tells a line of a cell that begins an item of it.
func beginsItem(text string) bool {
	if r, _ := utf8.DecodeRuneInString(text); '①' <= r && r <= '⑳' {
		return true
	}
	return strings.HasPrefix(text, itemMark) || strings.HasPrefix(text, "· ") || numberedItem.MatchString(text)
}
