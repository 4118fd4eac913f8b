package starter

import (
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"naru/internal/typeset"
)

// Brief is one brief: its front matter and its blocks.
type Brief struct {
	Name       string // the source's name without its extension: "01-employment-permit.en"
	Title      string
	TitleOther string // the title in the other language; of a pair, the other brief's title
	Series     string
	Number     int
	Year       int
	Authors    string
	Language   string // "en", "ko"
	Keywords   string
	Themes     []string // ids of the taxonomy
	Pair       string   // Name of the same brief in the other language; "" for none
	Abstract   string
	Blocks     []typeset.Block
}

// Briefs reads starter/*.md below root, in the order of their names.
func Briefs(root fs.FS) ([]Brief, error) {
	names, err := fs.Glob(root, "starter/*.md")
	if err != nil {
		return nil, fmt.Errorf("list the briefs: %w", err)
	}
	var out []Brief
	for _, name := range names {
		data, err := fs.ReadFile(root, name)
		if err != nil {
			return nil, fmt.Errorf("read a brief: %w", err)
		}
		b, err := Parse(strings.TrimSuffix(path.Base(name), ".md"), string(data))
		if err != nil {
			return nil, err
		}
		out = append(out, b)
	}
	return out, nil
}

// Parse reads one brief. Its source starts with front matter between two lines
// of "---", a field a line; then come blocks parted by blank lines: "# " is a
// heading, "- " a list item, "> " a remark set small, **bold** is bold. Errors
// name the line.
func Parse(name, source string) (Brief, error) {
	b := Brief{Name: name}
	lines := strings.Split(strings.ReplaceAll(source, "\r\n", "\n"), "\n")
	if lines[0] != "---" {
		return b, fmt.Errorf("%s:1: no front matter", name)
	}
	at := 1
	for ; ; at++ {
		if at >= len(lines) {
			return b, fmt.Errorf("%s:%d: front matter without an end", name, at)
		}
		if lines[at] == "---" {
			break
		}
		if err := b.field(lines[at]); err != nil {
			return b, fmt.Errorf("%s:%d: %w", name, at+1, err)
		}
	}
	for field, value := range map[string]string{
		"title": b.Title, "series": b.Series, "authors": b.Authors, "language": b.Language, "abstract": b.Abstract,
	} {
		if value == "" {
			return b, fmt.Errorf("%s: no %s", name, field)
		}
	}
	b.Blocks = parseBlocks(lines[at+1:])
	if len(b.Blocks) == 0 {
		return b, fmt.Errorf("%s: nothing below the front matter", name)
	}
	return b, nil
}

func (b *Brief) field(line string) error {
	key, value, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("no field in %q", line)
	}
	value = strings.TrimSpace(value)
	var err error
	switch strings.TrimSpace(key) {
	case "title":
		b.Title = value
	case "title_other":
		b.TitleOther = value
	case "series":
		b.Series = value
	case "number":
		b.Number, err = strconv.Atoi(value)
	case "year":
		b.Year, err = strconv.Atoi(value)
	case "authors":
		b.Authors = value
	case "language":
		b.Language = value
	case "keywords":
		b.Keywords = value
	case "themes":
		for _, id := range strings.Split(value, ",") {
			b.Themes = append(b.Themes, strings.TrimSpace(id))
		}
	case "pair":
		b.Pair = value
	case "abstract":
		b.Abstract = value
	default:
		err = fmt.Errorf("unknown field %q", key)
	}
	return err
}

// parseBlocks joins lines into paragraphs, headings and list items.
func parseBlocks(lines []string) []typeset.Block {
	var out []typeset.Block
	var open []string
	kind := typeset.Paragraph
	end := func() {
		if len(open) > 0 {
			out = append(out, typeset.Block{Kind: kind, Spans: spans(strings.Join(open, " "))})
		}
		open, kind = nil, typeset.Paragraph
	}
	for _, l := range lines {
		l = strings.TrimSpace(l)
		switch {
		case l == "":
			end()
		case strings.HasPrefix(l, "# "):
			end()
			out = append(out, typeset.Text(typeset.Heading, strings.TrimSpace(l[2:])))
		case strings.HasPrefix(l, "- "):
			end()
			kind, open = typeset.Bullet, []string{strings.TrimSpace(l[2:])}
		case strings.HasPrefix(l, "> "):
			if kind != typeset.Small {
				end()
			}
			kind, open = typeset.Small, append(open, strings.TrimSpace(l[2:]))
		default:
			open = append(open, l)
		}
	}
	end()
	return out
}

// spans parts text at its **bold** marks.
func spans(text string) []typeset.Span {
	var out []typeset.Span
	for i, part := range strings.Split(text, "**") {
		if part != "" {
			out = append(out, typeset.Span{Text: part, Bold: i%2 == 1})
		}
	}
	return out
}
