package catalog

import (
	"strings"

	"naru/internal/pattern"
)

// noteLines is how many lines a note on all who sign may take.
const noteLines = 14

// noteOnAll begins a note that tells of each by the family's name: "*Cao, …,
// Business School, Chinese University; Han, …".
var noteOnAll = pattern.New(`^[*∗†‡] ?(\p{Lu}[\p{L}'’-]+)(?: ?\([^)]*\))? ?[,:]\s*\S`)

// notesOnAll are the parts of such notes.
type notesOnAll []string

// surnameNotes finds the notes of a page that tell of people by their family's
// name.
func surnameNotes(lines []string, pages []int, page int) (notes notesOnAll) {
	for k, line := range lines {
		if pages[k] != page || !noteOnAll.MatchString(line) {
			continue
		}
		text := line
		for n := k + 1; n < min(k+noteLines, len(lines)) && pages[n] == page; n++ {
			if noteOnAll.MatchString(lines[n]) || notePlace.MatchString(lines[n]) {
				break
			}
			text += " " + lines[n]
		}
		for part := range strings.SplitSeq(text, ";") {
			part = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(part), "*∗†‡ "))
			notes = append(notes, strings.TrimSpace(strings.TrimPrefix(part, "and ")))
		}
	}
	return notes
}

// of gives the place of work that the notes tell of someone, "" if they do not.
func (notes notesOnAll) of(name string) string {
	if hangulIn(name) > 0 {
		return ""
	}
	family := name[strings.LastIndex(name, " ")+1:]
	for _, note := range notes {
		rest, ok := strings.CutPrefix(inBrackets.ReplaceAllString(note, ""), family)
		if !ok || rest == "" || !strings.ContainsAny(rest[:1], " ,:") {
			continue
		}
		rest, _, _ = strings.Cut(strings.TrimLeft(rest, " ,:"), ". ")
		var pieces []string
		for piece := range strings.SplitSeq(rest, ",") {
			piece = strings.TrimPrefix(strings.TrimSpace(piece), "and ")
			if strings.Contains(piece, "@") || !organisation.MatchString(piece) && !affiliationLine.MatchString(piece) {
				continue
			}
			if more := strings.Join(append(pieces, piece), ", "); runes(more) > longestPlace {
				break
			}
			pieces = append(pieces, piece)
		}
		if len(pieces) > 0 {
			return strings.Join(pieces, ", ")
		}
	}
	return ""
}
