package catalog

import (
	"regexp/syntax"
	"slices"
	"strings"
	"testing"
)

// TestAPhraseIsNotOverlookedForItsWords walks every way through the patterns: on
// each there must be one of the words that are looked for first.
func TestAPhraseIsNotOverlookedForItsWords(t *testing.T) {
	series := []phrase{{numbered, seriesWords}, {reversed, seriesWords}, {named, seriesWords}}
	for _, p := range slices.Concat(dateLabels, stageLabels, series, []phrase{copyrightLine}) {
		re, err := syntax.Parse(p.String(), syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		for _, way := range ways(re.Simplify(), p.words) {
			if way != found {
				t.Errorf("%.40s… matches %q, which holds none of %q", p, way, p.words)
			}
		}
	}
}

// found stands for a way that holds one of the words, unknown for any character.
const (
	found   = "\x01"
	unknown = "\x00"
)

// ways gives the texts that a pattern matches, as far as they are fixed.
func ways(re *syntax.Regexp, words []string) []string {
	out := []string{""}
	switch re.Op {
	case syntax.OpLiteral:
		out = []string{strings.ToLower(string(re.Rune))}
	case syntax.OpCharClass:
		if out = nil; len(re.Rune) > 12 { // more than some letters in both cases
			return []string{unknown}
		}
		for k := 0; k < len(re.Rune); k += 2 {
			if re.Rune[k+1]-re.Rune[k] > 8 {
				return []string{unknown}
			}
			for r := re.Rune[k]; r <= re.Rune[k+1]; r++ {
				out = append(out, strings.ToLower(string(r)))
			}
		}
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		out = []string{unknown}
	case syntax.OpCapture, syntax.OpPlus:
		out = ways(re.Sub[0], words)
	case syntax.OpQuest, syntax.OpStar:
		out = append(ways(re.Sub[0], words), "")
	case syntax.OpAlternate:
		out = nil
		for _, sub := range re.Sub {
			out = append(out, ways(sub, words)...)
		}
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			out = joined(out, ways(sub, words), words)
		}
	}
	return joined(out, []string{""}, words)
}

// joined gives each of the one with each of the other behind it.
func joined(a, b, words []string) (out []string) {
	for _, x := range a {
		for _, y := range b {
			way := x + y
			if strings.Contains(way, found) || holdsAny(way, words) {
				way = found
			} else if n := strings.LastIndex(way, unknown); n > 0 {
				way = way[n:] // what stands before cannot be part of a word
			}
			out = append(out, way)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
