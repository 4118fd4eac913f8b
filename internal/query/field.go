package query

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// fieldNamed knows the names of fields in both languages.
func fieldNamed(name string) (FieldName, bool) {
	if len(name) > 18 { // no name is as long; spares folding long words
		return "", false
	}
	switch strings.ToLower(name) {
	case "title", "titles", "제목", "표제":
		return FieldTitle, true
	case "author", "authors", "person", "people", "researcher", "저자", "연구자", "연구진", "사람":
		return FieldAuthor, true
	case "series", "총서", "시리즈":
		return FieldSeries, true
	case "year", "years", "date", "연도", "년도", "발행연도", "발간연도",
		"before", "after", "since", "until", "이전", "이후", "부터", "까지":
		return FieldYear, true
	case "theme", "themes", "topic", "주제", "분야":
		return FieldTheme, true
	case "lang", "language", "언어":
		return FieldLang, true
	case "kind", "type", "종류", "유형":
		return FieldKind, true
	case "tag", "tags", "꼬리표", "태그":
		return FieldTag, true
	case "term", "용어":
		return FieldTerm, true
	case "note", "notes", "메모", "노트":
		return FieldNote, true
	}
	return "", false
}

// FieldNamed gives the field that a name means, in either language.
func FieldNamed(name string) (FieldName, bool) { return fieldNamed(name) }

// holdsText tells fields whose values are words to be searched; the others have
// values to be compared.
func (f FieldName) holdsText() bool {
	switch f {
	case "", FieldTitle, FieldAuthor, FieldSeries, FieldNote:
		return true
	}
	return false
}

// bounded writes the one year behind a name that bounds the years as a range:
// before:2015 is ..2014. Others stay as they are.
func bounded(name, value string, now time.Time) string {
	from, to, ok := yearRange(value, now)
	if !ok || from != to {
		return value
	}
	switch strings.ToLower(strings.TrimSuffix(name, ":")) {
	case "before":
		return ".." + strconv.Itoa(to-1)
	case "until", "까지", "이전": // 이전 takes its year in
		return ".." + strconv.Itoa(to)
	case "after":
		return strconv.Itoa(from+1) + ".."
	case "since", "부터", "이후": // and so does 이후
		return strconv.Itoa(from) + ".."
	}
	return value
}

// yearRange reads 2020, 2018..2021, 2018.., ..2019, also with - or ~ between,
// 년 behind, and the words for this and last year. Zero is open.
func yearRange(text string, now time.Time) (from, to int, ok bool) {
	text = strings.ReplaceAll(text, " ", "")
	if y := relativeYear(text, now); y != 0 {
		return y, y, true
	}
	if y, ok := yearOfDate(text); ok {
		return y, y, true
	}
	text = strings.ReplaceAll(text, "년", "")
	for _, between := range []string{"..", "…", "~", "–", "-"} {
		left, right, found := strings.Cut(text, between)
		if !found {
			continue
		}
		right = strings.TrimLeft(right, ".")
		from, okFrom := year(left)
		to, okTo := year(right)
		if !okFrom || !okTo || from == 0 && to == 0 {
			return 0, 0, false
		}
		if to != 0 && from > to {
			from, to = to, from
		}
		return from, to, true
	}
	y, ok := year(text)
	return y, y, ok && y != 0
}

// yearOfDate reads the year of a month or day, as the library knows years only:
// 2020-05, 2020.5.1, 2020년 5월.
func yearOfDate(text string) (int, bool) {
	numbers := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("-./년월일", r) })
	if len(numbers) < 2 || len(numbers) > 3 || len(numbers[0]) != 4 || strings.Contains(text, "..") {
		return 0, false
	}
	for i, most := range []int{12, 31}[:len(numbers)-1] {
		n, err := strconv.Atoi(numbers[i+1])
		if err != nil || n < 1 || n > most || len(numbers[i+1]) > 2 {
			return 0, false
		}
	}
	y, ok := year(numbers[0])
	return y, ok && y != 0
}

// year reads a year of four digits; an empty text is an open end.
func year(text string) (int, bool) {
	if text == "" {
		return 0, true
	}
	if len(text) != 4 || text[0] == '-' || text[0] == '+' {
		return 0, false
	}
	y, err := strconv.Atoi(text)
	return y, err == nil && y > 0
}

// relativeYear knows the words for this year and those before it.
func relativeYear(text string, now time.Time) int {
	if now.IsZero() {
		return 0
	}
	switch strings.ToLower(text) {
	case "올해", "금년", "thisyear":
		return now.Year()
	case "작년", "지난해", "lastyear":
		return now.Year() - 1
	case "재작년":
		return now.Year() - 2
	}
	return 0
}

// clip cuts text at n characters.
func clip(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	return string([]rune(text)[:n])
}
