package message_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
)

func load(t *testing.T) *message.Catalogue {
	t.Helper()
	c, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var placeholder = regexp.MustCompile(`\{[a-z_]+\}`)

// placeholders of a sentence, each once, sorted.
func placeholders(s string) []string {
	found := placeholder.FindAllString(s, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestEveryLanguageHasEveryKey(t *testing.T) {
	c := load(t)
	for _, lang := range message.Languages {
		for _, other := range message.Languages {
			for key := range c.Keys(other) {
				if strings.HasSuffix(key, ".one") {
					continue // Korean has no singular, and a language falls back to the plain key
				}
				if _, ok := c.Keys(lang)[key]; !ok {
					t.Errorf("%s lacks %q, which %s has", lang, key, other)
				}
			}
		}
	}
}

func TestNoSentenceIsEmpty(t *testing.T) {
	c := load(t)
	for _, lang := range message.Languages {
		if len(c.Keys(lang)) == 0 {
			t.Errorf("%s says nothing at all", lang)
		}
		for key, s := range c.Keys(lang) {
			if strings.TrimSpace(s) == "" {
				t.Errorf("%s: %q is empty", lang, key)
			}
		}
	}
}

// differently lists sentences whose languages fill different arguments on
// purpose, with the reason.
var differently = map[string]string{
	"notes.day": "English names the month, Korean numbers it",
}

func TestALanguageFillsTheSamePlaceholders(t *testing.T) {
	c := load(t)
	for key, en := range c.Keys("en") {
		ko, ok := c.Keys("ko")[key]
		if !ok || strings.HasSuffix(key, ".one") {
			continue // a singular may write its number in words
		}
		if differently[key] != "" {
			continue
		}
		if a, b := placeholders(en), placeholders(ko); !slices.Equal(a, b) {
			t.Errorf("%q: English fills %v, Korean %v", key, a, b)
		}
	}
}

func TestASingularHasItsPlural(t *testing.T) {
	c := load(t)
	for _, lang := range message.Languages {
		for key := range c.Keys(lang) {
			if plural, ok := strings.CutSuffix(key, ".one"); ok && c.Keys(lang)[plural] == "" {
				t.Errorf("%s: %q stands alone", lang, key)
			}
		}
	}
}

func TestKoreanIsWrittenInHangul(t *testing.T) {
	c := load(t)
	// Names, codes and what is typed as it stands are the same in both.
	for key, ko := range c.Keys("ko") {
		if len([]rune(ko)) < 25 || strings.HasSuffix(key, ".query") {
			continue
		}
		if !strings.ContainsFunc(ko, func(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }) {
			t.Errorf("%q has no Hangul: %s", key, ko)
		}
	}
}

func TestEveryCodeHasASentence(t *testing.T) {
	c := load(t)
	codes := []library.Code{
		library.Internal, library.Invalid, library.NotFound, library.Conflict, library.InUse, library.Damaged, library.Newer,
		library.Cancelled, library.DiskFull, library.Permission, library.NoFTS5, library.Temporary,
		library.Locked, library.WrongPass, library.BrokenFile, library.EmptyFile, library.Unsupported, library.TooLarge,
		library.TimedOut, library.OutOfMemory, library.Unreadable, library.Vanished, library.Hidden, library.LinkLoop,
		library.UnknownLock, library.DeadLink,
	}
	for _, lang := range message.Languages {
		p := c.In(lang)
		for _, code := range codes {
			if s := p.Reason(code); s == "error."+string(code) {
				t.Errorf("%s has no sentence for %s", lang, code)
			}
		}
	}
}

// oneSentence says of an error that has nothing to advise.
func oneSentence(s string) bool {
	return !regexp.MustCompile(`[.?!] \S`).MatchString(placeholder.ReplaceAllString(s, "x"))
}

func TestAReasonAdvisesInEveryLanguageOrInNone(t *testing.T) {
	c := load(t)
	for key, s := range c.Keys("en") {
		if !strings.HasPrefix(key, "error.") || strings.HasSuffix(key, ".one") || oneSentence(s) {
			continue
		}
		if ko := c.Keys("ko")[key]; oneSentence(ko) {
			t.Errorf("%s advises in English only: %s | %s", key, s, ko)
		}
	}
}

func TestAReasonLeavesNoPlaceholderOpen(t *testing.T) {
	c := load(t)
	codes := []library.Code{
		library.Internal, library.Invalid, library.NotFound, library.Conflict, library.InUse, library.Damaged, library.Newer,
		library.DiskFull, library.Permission, library.Unreadable, library.Vanished, library.TooLarge,
	}
	for _, lang := range message.Languages {
		for _, code := range codes {
			if s := c.In(lang).Reason(code); strings.ContainsAny(s, "{}") {
				t.Errorf("%s, %s: %s", lang, code, s)
			}
		}
	}
}

func TestAnErrorSaysWhatIsMissing(t *testing.T) {
	missing := func(what, id string) error {
		return fmt.Errorf("show: %w", &library.Error{Code: library.NotFound, Args: map[string]any{what: id}})
	}
	tests := []struct {
		name, lang string
		err        error
		want       string
	}{
		{"a document by its number", "en", missing("document", "99"), "document 99"},
		{"a document in Korean", "ko", missing("document", "99"), "99번 문서"},
		{"a page", "ko", missing("page", "7"), "7쪽"},
		{"a note", "en", missing("note", "3"), "note 3"},
		{"a theme", "ko", missing("theme", "labor"), "“labor”"},
		{"a path", "en", missing("path", "there.pdf"), "there.pdf"},
		{"what nothing is known of", "en", &library.Error{Code: library.NotFound}, "no such thing"},
		{"what has no sentence of its own", "en", missing("hash", "00"), "no such thing"},
	}
	c := load(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := c.In(tt.lang).Err(tt.err); !strings.Contains(got, tt.want) || strings.Contains(got, "{") {
				t.Errorf("got %q, want %q in it", got, tt.want)
			}
		})
	}
}

func TestAnErrorIsToldByTheSentenceOfItsArgument(t *testing.T) {
	files := fstest.MapFS{}
	for _, lang := range message.Languages {
		files["translations/"+lang+"/error.json"] = &fstest.MapFile{Data: []byte(`{"error.conflict": "so", "error.conflict.file": "{file} is there",
			"error.conflict.zeal": "too much of it", "error.conflict.reason": "for lists"}`)}
	}
	c, err := message.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	for want, args := range map[string]map[string]any{
		"so": nil, "a.csv is there": {"file": "a.csv", "zeal": 1, "more": 2}, "too much of it": {"zeal": 1, "reason": "x"},
	} {
		if got := c.In("en").Err(&library.Error{Code: library.Conflict, Args: args}); got != want {
			t.Errorf("with %v it says %q, want %q", args, got, want)
		}
	}
}

func TestTheDetailOfAnErrorLeavesOutItsCode(t *testing.T) {
	got := load(t).In("en").Err(library.Errorf(library.Invalid, "--dpi 5000: 10 to 600"))
	if want := "That cannot be done as asked: --dpi 5000: 10 to 600"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSentencesAreFilled(t *testing.T) {
	c := load(t)
	tests := []struct {
		name, lang, key string
		args            message.Args
		want            string
	}{
		{"numbers are grouped by thousands", "en", "app.count.pages", message.Args{"count": 96310}, "96,310 pages"},
		{"one is singular in English", "en", "app.count.documents", message.Args{"count": 1}, "1 document"},
		{"Korean has no plural", "ko", "app.count.documents", message.Args{"count": 1}, "문서 1건"},
		{"years are passed as strings and not grouped", "en", "app.page", message.Args{"label": "2020"}, "p. 2020"},
		{"a missing key shows itself", "en", "no.such.key", nil, "no.such.key"},
		{"an unknown language is English", "fr", "app.offline", nil, "offline"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := c.In(tt.lang).T(tt.key, tt.args); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
