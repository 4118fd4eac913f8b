package markdown

import (
	"strings"

	"naru/internal/extract/flow"
)

// frontMatter takes the description that stands before the text between lines
// of --- (YAML) or +++ (TOML) and gives the rest. Of either language it knows
// what descriptions are written in: a name and a value on a line, lists in
// brackets or as lines that begin with a dash.
func frontMatter(d *flow.Document, source string) string {
	fence, rest, _ := strings.Cut(source, "\n")
	fence = strings.TrimRight(fence, " \t")
	if fence != "---" && fence != "+++" {
		return source
	}
	separator := map[string]string{"---": ":", "+++": "="}[fence]
	name := ""
	values := map[string][]string{}
	for rest != "" {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		line = strings.TrimRight(line, " \t")
		if line == fence || line == "..." && fence == "---" {
			describe(d, values)
			return rest
		}
		trimmed := strings.TrimSpace(line)
		key, value, isPair := strings.Cut(trimmed, separator)
		switch {
		case trimmed == "" || trimmed[0] == '#' || trimmed[0] == '[' && separator == "=":
		case strings.HasPrefix(trimmed, "- "):
			item := trimmed[2:]
			if _, v, ok := strings.Cut(item, "name"+separator); ok { // a list of people with more about each
				item = v
			}
			values[name] = append(values[name], unquote(item))
		case isPair && line == trimmed:
			name = strings.ToLower(strings.TrimSpace(key))
			values[name] = append(values[name], list(value)...)
		case !isPair && line == trimmed:
			return source // a line between rules, and no description
		}
	}
	return source
}

func list(value string) []string {
	value = strings.TrimSpace(value)
	if value == "" || value == "|" || value == ">" {
		return nil
	}
	if !strings.HasPrefix(value, "[") || !strings.HasSuffix(value, "]") {
		return []string{unquote(value)}
	}
	var out []string
	for v := range strings.SplitSeq(value[1:len(value)-1], ",") {
		if v = unquote(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if n := len(s); n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		return s[1 : n-1]
	}
	return s
}

func describe(d *flow.Document, values map[string][]string) {
	get := func(separator string, names ...string) string {
		for _, n := range names {
			if v := strings.Join(values[n], separator); v != "" {
				return v
			}
		}
		return ""
	}
	d.Title = get(" ", "title", "제목")
	d.Author = get(", ", "author", "authors", "저자")
	d.Subject = get(" ", "subject", "description", "abstract", "summary")
	d.Keywords = get(", ", "keywords", "tags")
	d.Language = get("", "lang", "language", "locale")
	d.Created = flow.ParseDate(get("", "date", "created"))
}
