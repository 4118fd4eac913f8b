package htmldoc

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/encoding/htmlindex"

	"naru/internal/extract/flow/charset"
)

// decode gives the file as UTF-8: by its mark; as UTF-8 where it is that, even if
// it says otherwise, as copies converted by other programs do; by what it says of
// itself; else as plain text is told.
func decode(data []byte) (string, error) {
	if charset.Marked(data) != nil || utf8.Valid(data) {
		return charset.Decode(data)
	}
	const prescan = 4096
	said := regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9_:.\-]+)|<\?xml[^>]+encoding\s*=\s*["']([a-z0-9_:.\-]+)`)
	if m := said.FindSubmatch(data[:min(len(data), prescan)]); m != nil {
		name := strings.ToLower(string(m[1]) + string(m[2]))
		e, err := htmlindex.Get(name)
		if err == nil && name != "utf-8" && name != "utf8" && !strings.HasPrefix(name, "utf-16") {
			if text, err := e.NewDecoder().Bytes(data); err == nil {
				return string(text), nil
			}
		}
	}
	return charset.Decode(data)
}

// withoutLooks takes out the elements that only change the look of text. Those
// that are never closed pile up over a whole file.
func withoutLooks(source string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out.String()
		case html.StartTagToken, html.EndTagToken:
			raw := string(z.Raw()) // before TagName, which changes it
			name, _ := z.TagName()
			switch atom.Lookup(name) {
			case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Span,
				atom.Strike, atom.Strong, atom.Tt, atom.U:
				continue
			}
			out.WriteString(raw)
		default:
			out.Write(z.Raw())
		}
	}
}

// openClosed writes <p/> of XHTML as <p></p>: to the rules of HTML, a slash says
// nothing, and an empty <title/> would swallow the text.
func openClosed(source string) string {
	if !strings.Contains(source, "/>") {
		return source
	}
	closed := regexp.MustCompile(`<([A-Za-z][A-Za-z0-9:]*)((?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?)/>`)
	void := regexp.MustCompile(`(?i)^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|svg:.*|path|circle|rect|line|use|image|mspace|mprescripts)$`)
	return closed.ReplaceAllStringFunc(source, func(tag string) string {
		m := closed.FindStringSubmatch(tag)
		if void.MatchString(m[1]) {
			return tag
		}
		return "<" + m[1] + m[2] + "></" + m[1] + ">"
	})
}
