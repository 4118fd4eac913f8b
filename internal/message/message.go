package message

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"naru/internal/library"
)

// Languages that Naru speaks.
var Languages = []string{"en", "ko"}

// Args fill the placeholders of a sentence.
type Args map[string]any

// Catalogue holds the sentences of all languages.
type Catalogue struct {
	sentences map[string]map[string]string // language → key → sentence
}

// Load reads translations/<lang>/*.json below root: of these languages, or of all
// where none is named.
func Load(root fs.FS, langs ...string) (*Catalogue, error) {
	c := &Catalogue{sentences: map[string]map[string]string{}}
	if len(langs) == 0 {
		langs = Languages
	}
	for _, lang := range langs {
		all := map[string]string{}
		files, err := fs.Glob(root, path.Join("translations", lang, "*.json"))
		if err != nil {
			return nil, fmt.Errorf("list translations of %s: %w", lang, err)
		}
		for _, name := range files {
			data, err := fs.ReadFile(root, name)
			if err != nil {
				return nil, fmt.Errorf("read translations: %w", err)
			}
			var one map[string]string
			if err := json.Unmarshal(data, &one); err != nil {
				return nil, fmt.Errorf("parse %s: %w", name, err)
			}
			for k, v := range one {
				if _, double := all[k]; double {
					return nil, fmt.Errorf("%s: key %q stands in another file already", name, k)
				}
				all[k] = v
			}
		}
		c.sentences[lang] = all
	}
	return c, nil
}

// Keys gives all keys of a language with their sentences.
func (c *Catalogue) Keys(lang string) map[string]string { return c.sentences[lang] }

// In speaks one language; an unknown one is English.
func (c *Catalogue) In(lang string) Printer {
	if _, ok := c.sentences[lang]; !ok {
		lang = "en"
	}
	return Printer{catalogue: c, Lang: lang}
}

// Printer speaks one language.
type Printer struct {
	catalogue *Catalogue
	Lang      string // "en" or "ko"
}

// T gives the sentence for a key with its placeholders filled; the key itself
// where it is missing, so that a slip shows instead of an empty button. At most
// one Args is used.
func (p Printer) T(key string, args ...Args) string {
	sentences := p.catalogue.sentences[p.Lang]
	var a Args
	if len(args) > 0 {
		a = args[0]
	}
	if n, ok := a["count"]; ok && fmt.Sprint(n) == "1" {
		if s, ok := sentences[key+".one"]; ok {
			return fill(s, a)
		}
	}
	s, ok := sentences[key]
	if !ok {
		return key
	}
	return fill(s, a)
}

// Err gives the sentence for an error: the one of its code with its arguments.
func (p Printer) Err(err error) string {
	if err == nil {
		return ""
	}
	code := library.CodeOf(err)
	// The sentence says itself what its code means.
	args := Args{"detail": strings.ReplaceAll(err.Error(), string(code)+": ", "")}
	var e *library.Error
	if errors.As(err, &e) {
		for k, v := range e.Args {
			args[k] = v
		}
	}
	key := "error." + string(code)
	for _, name := range named {
		if _, ok := args[name]; ok && p.has(key+"."+name) {
			return p.T(key+"."+name, args)
		}
	}
	return p.T(key, args)
}

// named are the arguments for which a code may have a sentence of its own, under
// "error.<code>.<name>"; where an error has several, the first decides.
var named = []string{"backup", "backup_itself", "restore_folder", "library_gone", "saved", "library", "own_folder", "path", "folder", "version", "theme", "note", "page", "document", "term",
	"term_line_columns", "term_line_id", "term_line_double", "term_line_type", "term_line_form", "term_line_alone", "term_line_text", "term_line_quote",
	"person_name", "person_one", "person_only", "person_change", "person_several", "person", "affiliation_name", "affiliation_date", "affiliation",
	"term_id", "term_type", "term_form", "term_alone", "term_text",
	"term_group", "evidence", "evidence_scope", "evidence_unit", "evidence_date", "evidence_bound", "evidence_change", "evidence_value", "evidence_long", "evidence_quote", "evidence_unread", "evidence_found",
	"quote_elsewhere", "quote_textless", "quote_absent",
	"event", "event_title", "event_from", "event_to", "contradiction", "statement",
	"offer", "merge", "link", "series", "itself", "has_file", "tie_with", "trashed_document", "trashed_note", "trash_empty", "note_empty", "filter_year", "filter_is",
	"course", "course_link", "course_title", "course_when", "course_day", "course_audience", "course_listed", "course_own", "course_empty", "trash",
	"milestone", "milestone_title", "milestone_source", "milestone_when", "milestone_brought", "milestone_empty", "timeline_format",
	"theme_undo", "theme_unkept",
	"theme_line_name", "theme_line_taken", "theme_line_id", "theme_line_depth", "theme_line_self", "theme_line_term", "theme_line_weight", "theme_line_color",
	"theme_line_list", "theme_line_columns", "theme_line_parent", "theme_line_double", "theme_line_text",
	"theme_name", "theme_taken", "theme_id", "theme_depth", "theme_self", "theme_term", "theme_weight", "theme_color", "theme_none", "theme_list", "theme_do", "theme_empty", "theme_proposal"}

// Reason gives the sentence of a reason code without arguments: the one of its
// own where the error's would want some.
func (p Printer) Reason(code library.Code) string {
	if code == "" {
		return ""
	}
	key := "error." + string(code)
	if p.has(key + ".reason") {
		key += ".reason"
	}
	return p.T(key)
}

func (p Printer) has(key string) bool {
	_, ok := p.catalogue.sentences[p.Lang][key]
	return ok
}

func fill(s string, a Args) string {
	if len(a) == 0 || !strings.Contains(s, "{") {
		return s
	}
	pairs := make([]string, 0, 2*len(a))
	for k, v := range a {
		pairs = append(pairs, "{"+k+"}", number(v))
	}
	return strings.NewReplacer(pairs...).Replace(s)
}

// number groups whole numbers by thousands, as both languages write them. Years
// and page numbers are passed as strings.
func number(v any) string {
	n, ok := v.(int)
	if !ok {
		return fmt.Sprint(v)
	}
	s := fmt.Sprint(n)
	neg := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(s, "-")
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	if neg {
		return "-" + s
	}
	return s
}
