package message

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
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

// Err gives the sentence for an error: "error.<code>.<argument>" where a code has one
// of its own for an argument of this error, of several the first by name; else that of
// its code. All arguments fill it.
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
	for _, name := range slices.Sorted(maps.Keys(args)) {
		if name != forReason && p.has(key+"."+name) {
			return p.T(key+"."+name, args)
		}
	}
	return p.T(key, args)
}

// forReason ends the keys of the sentences that Reason gives.
const forReason = "reason"

// Reason gives the sentence of a reason code without arguments: the one of its
// own where the error's would want some.
func (p Printer) Reason(code library.Code) string {
	if code == "" {
		return ""
	}
	key := "error." + string(code)
	if p.has(key + "." + forReason) {
		key += "." + forReason
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
