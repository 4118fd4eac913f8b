package naru_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A sentence that nothing says any more would be translated and read over for ever.
// Keys are written out, or begin with a text that is ("unpack.kind.").
func TestEverySentenceIsSaidSomewhere(t *testing.T) {
	texts := textsOfCode(t)
	files, err := filepath.Glob("assets/translations/en/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no translations: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var sentences map[string]string
		if err := json.Unmarshal(data, &sentences); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, key := range slices.Sorted(maps.Keys(sentences)) {
			if !said(key, texts) {
				t.Errorf("%s: nothing says %s", file, key)
			}
		}
	}
}

func said(key string, texts map[string]bool) bool {
	if strings.HasPrefix(key, "fyne.") {
		return true // the toolkit's own
	}
	for end := len(key); strings.Contains(key[:end], "."); end-- {
		whole := end == len(key) || strings.ContainsAny(key[end-1:end+1], "._")
		if whole && texts[key[:end]] {
			return true
		}
	}
	return false
}

// textsOfCode are the texts between quotation marks in all that is no test.
func textsOfCode(t *testing.T) map[string]bool {
	t.Helper()
	texts := map[string]bool{}
	eachGoFile(t, func(file string) error {
		if strings.HasSuffix(file, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if one, ok := n.(*ast.BasicLit); ok && one.Kind == token.STRING {
				if text, err := strconv.Unquote(one.Value); err == nil {
					texts[text] = true
				}
			}
			return true
		})
		return nil
	})
	return texts
}
