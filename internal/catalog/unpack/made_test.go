package unpack_test

import (
	"flag"
	"fmt"
	"slices"
	"testing"

	"naru/internal/catalog/unpack"
	"naru/internal/catalog/unpack/madereport"
)

var (
	madeCount = flag.Int("made", 25, "how many reports to make of each kind")
	madeSlips = flag.Int("slips", 0, "how many slips of each kind to print")
)

// TestMadeReportsUnpack makes up annual reports of many layouts and counts how much
// of what they list is found, field by field.
func TestMadeReportsUnpack(t *testing.T) {
	for _, lang := range []string{"en", "ko"} {
		for _, form := range madereport.Forms() {
			for _, narrow := range []bool{false, true} {
				name := fmt.Sprintf("%s %s", lang, form)
				if narrow {
					name += " narrow"
				}
				t.Run(name, func(t *testing.T) {
					score := madereport.NewScore()
					for seed := range *madeCount {
						r := madereport.Make(madereport.Style{Korean: lang == "ko", Form: form, Narrow: narrow}, uint64(seed))
						before := len(score.Slips)
						score.Take(r, unpack.Unpack(r.Pages, 0))
						for k := before; k < len(score.Slips); k++ {
							score.Slips[k] = fmt.Sprintf("%d: %s", seed, score.Slips[k])
						}
					}
					report(t, score)
				})
			}
		}
	}
}

func report(t *testing.T, score *madereport.Score) {
	t.Helper()
	all := score.All()
	t.Logf("all: precision %.4f recall %.4f", all.Precision(), all.Recall())
	var fields []string
	for f := range score.Fields {
		fields = append(fields, f)
	}
	slices.Sort(fields)
	for _, f := range fields {
		c := score.Fields[f]
		t.Logf("%-16s precision %.3f recall %.3f of %d", f, c.Precision(), c.Recall(), c.True)
	}
	for k, s := range score.Slips {
		if k == *madeSlips {
			break
		}
		t.Log(s)
	}
}
