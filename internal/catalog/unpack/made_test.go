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
	madeCount = flag.Int("made", 5, "how many reports to make of each kind")
	madeSlips = flag.Int("slips", 0, "how many slips of each kind to print")
)

// floors are the least precision and recall, of all fields together, for each form of
// tables: in wide pages, in either language. Two columns a page cost some more. Of
// merged cells column by column the text tells no rows.
var floors = map[madereport.Form][2]float64{
	madereport.Tabs:    {0.99, 0.99},
	madereport.Drawn:   {0.985, 0.98},
	madereport.Cells:   {0.97, 0.945},
	madereport.Columns: {0.91, 0.86},
	madereport.Bars:    {0.99, 0.99},
	madereport.Spaces:  {0.99, 0.99},
	madereport.Bullets: {0.99, 0.98},
}

// narrower is how much less two columns a page may reach.
const narrower = 0.05

// TestMadeReportsUnpack makes up annual reports of many layouts and counts how much
// of what they list is found, field by field.
func TestMadeReportsUnpack(t *testing.T) {
	for _, lang := range []string{"en", "ko"} {
		for _, form := range madereport.Forms() {
			for _, narrow := range []bool{false, true} {
				name := fmt.Sprintf("%s %s", lang, form)
				least := floors[form]
				if narrow {
					name += " narrow"
					least[0], least[1] = least[0]-narrower, least[1]-narrower
				}
				if form == madereport.Columns && narrow {
					least[0], least[1] = least[0]-narrower, least[1]-2*narrower
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
					if all := score.All(); all.True == 0 || all.Precision() < least[0] || all.Recall() < least[1] {
						t.Errorf("precision %.3f, recall %.3f; at least %v are wanted", all.Precision(), all.Recall(), least)
					}
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

// TestMadeReportsWithPublicationsInTablesUnpack counts the same where publications
// stand in tables alone.
func TestMadeReportsWithPublicationsInTablesUnpack(t *testing.T) {
	for _, korean := range []bool{false, true} {
		for _, form := range []madereport.Form{madereport.Tabs, madereport.Bars} {
			t.Run(fmt.Sprintf("korean %v %s", korean, form), func(t *testing.T) {
				score := madereport.NewScore()
				for seed := range *madeCount {
					r := madereport.Make(madereport.Style{Korean: korean, Form: form, Listed: true}, uint64(seed))
					score.Take(r, unpack.Unpack(r.Pages, 0))
				}
				report(t, score)
				if all := score.All(); all.True == 0 || all.Precision() < 0.97 || all.Recall() < 0.95 {
					t.Errorf("precision %.3f, recall %.3f", all.Precision(), all.Recall())
				}
			})
		}
	}
}

// TestMadeReportsReadByMachineUnpack counts the same where character recognition
// misread headings.
func TestMadeReportsReadByMachineUnpack(t *testing.T) {
	for _, korean := range []bool{false, true} {
		t.Run(fmt.Sprintf("korean %v", korean), func(t *testing.T) {
			score := madereport.NewScore()
			for seed := range *madeCount {
				r := madereport.Make(madereport.Style{Korean: korean, Form: madereport.Tabs, Noisy: true}, uint64(seed))
				score.Take(r, unpack.Unpack(r.Pages, 0))
			}
			report(t, score)
			if all := score.All(); all.True == 0 || all.Precision() < 0.95 || all.Recall() < 0.93 {
				t.Errorf("precision %.3f, recall %.3f", all.Precision(), all.Recall())
			}
		})
	}
}
