package spell_test

import (
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"naru/internal/analysis"
	"naru/internal/sharedtest"
	"naru/internal/spell"
)

// TestPrecisionOverGeneratedTypos makes one-key slips of the words learned from
// the tests' text and counts how often the first proposal is the word they came
// from. Its figure is printed with -v.
func TestPrecisionOverGeneratedTypos(t *testing.T) {
	for lang, p := range precision(t, words()) {
		if p.asked < 200 || p.share() < 0.9 {
			t.Errorf("%s: %d of %d", lang, p.right, p.asked)
		}
	}
}

// TestPrecisionOnReports does the same with the words of real reports.
func TestPrecisionOnReports(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(sharedtest.Dir(t, "seeds"), "*.txt"))
	count := map[string]int{}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, page := range strings.Split(string(text), "\f") {
			seen := map[string]bool{}
			for _, w := range analysis.Words(page) {
				if !seen[w.Text] {
					seen[w.Text] = true
					count[w.Text]++
				}
			}
		}
	}
	for lang, p := range precision(t, count) {
		if p.asked >= 200 && p.share() < 0.8 {
			t.Errorf("%s: %d of %d", lang, p.right, p.asked)
		}
	}
}

type score struct{ right, asked int }

func (s score) share() float64 { return float64(s.right) / float64(s.asked) }

func precision(t *testing.T, count map[string]int) map[string]score {
	d := build(t, count)
	random := rand.New(rand.NewSource(1))
	out := map[string]score{}
	for _, word := range sorted(count) {
		lang := "en"
		if word[0] >= 0x80 {
			lang = "ko"
		}
		typed := spell.Keys(word)
		if len(typed) < 5 || !learned(d, word) {
			continue
		}
		for range 3 {
			slip := slipOf(random, typed, "qwertyuiopasdfghjklzxcvbnm")
			text := slip
			if lang == "ko" {
				text = jamo(slip)
			}
			if slip == typed || d.Documents(text) > 0 {
				continue // another word of the library by chance
			}
			s := out[lang]
			s.asked++
			if got := d.Correct(text, 1); len(got) > 0 && got[0].Text == word {
				s.right++
			}
			out[lang] = s
		}
	}
	for lang, s := range out {
		t.Logf("%s: precision at 1 is %.3f over %d typos (%d words known)", lang, s.share(), s.asked, d.Len())
	}
	return out
}

// learned tells whether the dictionary holds a word as it stands.
func learned(d *spell.Dictionary, word string) bool {
	return slices.ContainsFunc(d.Begin(word, 1000), func(w spell.Word) bool { return w.Text == word })
}

// slipOf inserts, drops, replaces or swaps a key at random.
func slipOf(random *rand.Rand, typed, keys string) string {
	i := random.Intn(len(typed))
	k := string(keys[random.Intn(len(keys))])
	switch random.Intn(4) {
	case 0:
		return typed[:i] + k + typed[i:]
	case 1:
		return typed[:i] + typed[i+1:]
	case 2:
		return typed[:i] + k + typed[i+1:]
	}
	if i+1 == len(typed) {
		i--
	}
	return typed[:i] + typed[i+1:i+2] + typed[i:i+1] + typed[i+2:]
}

// jamo gives what keys type: syllables where they make whole ones, else single
// jamo, which come to the same keys.
func jamo(keys string) string {
	typed := make([]byte, len(keys))
	for i := range keys {
		typed[i] = keys[i]
		if keys[i] >= '1' && keys[i] <= '7' {
			typed[i] = "QWERTOP"[keys[i]-'1']
		}
	}
	if text := spell.OtherLayout(string(typed)); text != "" {
		return text
	}
	var out []rune
	for r := rune(0x3131); len(out) < len(keys) && r <= 0x3163; {
		if k := spell.Keys(string(r)); len(k) == 1 && k[0] == keys[len(out)] {
			out = append(out, r)
			r = 0x3131
			continue
		}
		r++
	}
	return string(out)
}
