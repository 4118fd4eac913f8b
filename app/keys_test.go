package app_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"naru/assets"
	"naru/internal/message"
)

// used finds translation keys in the source: what is said with T, and the names
// of actions and menus.
var used = regexp.MustCompile(`(?:\.T\(|Key:\s*|Menu:\s*|showHelp\(|years\()"([a-z_]+(?:\.[a-z_0-9]+)+)"`)

func TestEveryKeyThatTheWindowUsesIsThere(t *testing.T) {
	c, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	err = filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, m := range used.FindAllStringSubmatch(string(data), -1) {
			found++
			for _, lang := range message.Languages {
				if _, ok := c.Keys(lang)[m[1]]; !ok {
					t.Errorf("%s says %q, which %s lacks", path, m[1], lang)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 100 {
		t.Errorf("only %d keys were found in the source: does the pattern still fit?", found)
	}
}
