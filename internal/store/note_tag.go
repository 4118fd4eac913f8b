package store

import (
	"context"
	"database/sql"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"naru/internal/library"
)

// setNoteTags replaces a note's tags by those of its body.
func setNoteTags(ctx context.Context, tx *sql.Tx, id library.NoteID, body string) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM note_tag WHERE note = ?`, id); err != nil {
		return err
	}
	for i, tag := range bodyTags(body) {
		if _, err := tx.ExecContext(ctx, `INSERT INTO note_tag (note, folded, tag, position) VALUES (?, ?, ?, ?)`,
			id, foldTag(tag), tag, i); err != nil {
			return err
		}
	}
	return nil
}

// bodyTags finds the #tags of a Markdown body, each once, as first spelled and
// in order. A tag begins after white space or an opening bracket, so neither a
// heading nor the fragment of an address is one; it holds letters, digits, - _
// and /, and at least one letter, so #1 is none. Code is left out.
func bodyTags(body string) []string {
	tags := []string{}
	seen := map[string]bool{}
	for _, line := range proseLines(norm.NFC.String(body)) {
		before := ' '
		for i := 0; i < len(line); {
			r, size := utf8.DecodeRuneInString(line[i:])
			if r == '#' && opensTag(before) {
				if tag := tagAt(line[i+1:]); tag != "" {
					if f := foldTag(tag); !seen[f] {
						seen[f] = true
						tags = append(tags, tag)
					}
					i += 1 + len(tag)
					before = 'x'
					continue
				}
			}
			before = r
			i += size
		}
	}
	return tags
}

func opensTag(before rune) bool {
	return unicode.IsSpace(before) || unicode.Is(unicode.Ps, before) || unicode.Is(unicode.Pi, before) ||
		strings.ContainsRune(`,;.:*_"'·`, before)
}

func tagAt(text string) string {
	end, letters := 0, false
	for i, r := range text {
		letter := unicode.IsLetter(r) || unicode.IsMark(r)
		if !letter && !unicode.IsDigit(r) && !strings.ContainsRune("-_/", r) {
			break
		}
		letters = letters || letter
		if r != '-' && r != '/' && r != '_' {
			end = i + utf8.RuneLen(r)
		}
	}
	if !letters {
		return ""
	}
	return text[:end]
}

// proseLines gives the lines of a body without fenced code, and without what
// stands between backticks.
func proseLines(body string) []string {
	var out []string
	fence := ""
	for _, line := range strings.Split(body, "\n") {
		trimmed := strings.TrimLeft(line, " \t")
		for _, mark := range []string{"```", "~~~"} {
			if strings.HasPrefix(trimmed, mark) && (fence == "" || fence == mark) {
				if fence == "" {
					fence = mark
				} else {
					fence = ""
				}
				trimmed = ""
				break
			}
		}
		if fence != "" || trimmed == "" {
			continue
		}
		out = append(out, withoutCode(line))
	}
	return out
}

func withoutCode(line string) string {
	for {
		from := strings.IndexByte(line, '`')
		if from < 0 {
			return line
		}
		to := strings.IndexByte(line[from+1:], '`')
		if to < 0 {
			return line
		}
		line = line[:from] + "\x00" + line[from+to+2:]
	}
}
