package widget

import (
	"net/url"
	"regexp"
	"strings"
)

// LinkKind is what a link in a note leads to.
type LinkKind int

// Kinds of links.
const (
	LinkElsewhere LinkKind = iota // an address outside of Naru
	LinkTitle                     // [[a note or a document]]
	LinkTag                       // #tag
)

// Link is a link in a note and what it leads to: an address, a title, a tag.
type Link struct {
	Kind   LinkKind
	Target string
}

// Schemes under which titles and tags pass through the Markdown parser.
const (
	titleScheme = "naru-title"
	tagScheme   = "naru-tag"
)

var (
	titleLink = regexp.MustCompile(`\[\[([^\[\]\n]{1,200})\]\]`)
	// A tag begins with a letter, so that "#1" and "# heading" are none.
	tagWord  = regexp.MustCompile(`(^|[\s(,;·])#(\pL[\pL\pN_/-]{0,60})`)
	codeSpan = regexp.MustCompile("`[^`\n]*`")
)

// linkNaru turns [[titles]] and #tags into Markdown links, outside of code.
func linkNaru(source string) string {
	if !strings.Contains(source, "[[") && !strings.Contains(source, "#") {
		return source
	}
	lines := strings.Split(source, "\n")
	fenced := false
	for i, line := range lines {
		if t := strings.TrimSpace(line); strings.HasPrefix(t, "```") || strings.HasPrefix(t, "~~~") {
			fenced = !fenced
			continue
		}
		if fenced || strings.HasPrefix(line, "    ") || strings.HasPrefix(line, "\t") {
			continue
		}
		lines[i] = outside(codeSpan, line, linkLine)
	}
	return strings.Join(lines, "\n")
}

func linkLine(s string) string {
	s = titleLink.ReplaceAllStringFunc(s, func(m string) string {
		title := m[2 : len(m)-2]
		return "[" + title + "](" + titleScheme + ":" + url.PathEscape(title) + ")"
	})
	return tagWord.ReplaceAllStringFunc(s, func(m string) string {
		at := strings.IndexByte(m, '#')
		tag := m[at+1:]
		return m[:at] + "[#" + tag + "](" + tagScheme + ":" + url.PathEscape(tag) + ")"
	})
}

// outside applies f to the parts of s that the expression does not match.
func outside(not *regexp.Regexp, s string, f func(string) string) string {
	var b strings.Builder
	last := 0
	for _, m := range not.FindAllStringIndex(s, -1) {
		b.WriteString(f(s[last:m[0]]))
		b.WriteString(s[m[0]:m[1]])
		last = m[1]
	}
	b.WriteString(f(s[last:]))
	return b.String()
}

// linkOf tells what an address leads to.
func linkOf(u *url.URL, shown string) Link {
	if u == nil {
		return Link{Target: shown}
	}
	target := u.Opaque
	if t, err := url.PathUnescape(target); err == nil {
		target = t
	}
	switch u.Scheme {
	case titleScheme:
		return Link{Kind: LinkTitle, Target: target}
	case tagScheme:
		return Link{Kind: LinkTag, Target: target}
	}
	return Link{Target: u.String()}
}
